import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { SMTPServerOptions } from 'smtp-server'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { MailNotTaken, MailRefused, smtpMailer } from './mailer.ts'

const mail = { to: 'anna@acme.example', subject: 'Hello', text: 'Hello' }

interface Listening extends AsyncDisposable { url: string, received: string[], recipients: string[] }

async function listen(options: SMTPServerOptions = {}): Promise<Listening> {
  const received: string[] = []
  const recipients: string[] = []
  const smtp = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      recipients.push(...session.envelope.rcptTo.map(({ address }) => address))
      void text(stream).then(source => received.push(source)).then(() => done(), done)
    },
    ...options,
  })
  smtp.on('error', () => undefined)
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as AddressInfo
  const close = () => new Promise<void>(resolve => smtp.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${port}`, received, recipients, [Symbol.asyncDispose]: close }
}

function refusing(responseCode: number, words: string): SMTPServerOptions {
  return { onRcptTo: (_address, _session, done) => done(Object.assign(new Error(words), { responseCode })) }
}

async function failure(options: SMTPServerOptions): Promise<Error> {
  await using server = await listen(options)
  await using mailer = smtpMailer({ smtpUrl: server.url, from: 'Dezky <no-reply@dezky.example>', patienceMs: 500 })
  return await mailer.send(mail).then(() => expect.fail('It was taken.'), (error: Error) => error)
}

describe('the platform\'s own mail', () => {
  it('is refused for good, or not taken now, in the server\'s words', async () => {
    expect(await failure(refusing(550, 'No such mailbox'))).toBeInstanceOf(MailRefused)
    const full = await failure(refusing(452, 'Mailbox full'))
    expect(full).toBeInstanceOf(MailNotTaken)
    expect(full).not.toBeInstanceOf(MailRefused)
    expect(full.message).toMatch(/452 .*Mailbox full/)
  })

  it('is given up for now when the server is silent', async () => {
    const silent = await failure({ onData: stream => void stream.resume() })
    expect(silent).toBeInstanceOf(MailNotTaken)
    expect(silent).not.toBeInstanceOf(MailRefused)
  })

  it('goes to one address, and has the headers it was given and no more', async () => {
    await using server = await listen()
    await using mailer = smtpMailer({ smtpUrl: server.url, from: 'Dezky <no-reply@dezky.example>' })
    await mailer.send({ ...mail, messageId: '<1@dezky.example>', subject: 'Hello\r\nBcc: eve@evil.example\r\n\r\nand more' })
    expect(server.recipients).toEqual(['anna@acme.example'])
    const [head = ''] = server.received[0]?.split('\r\n\r\n') ?? []
    expect(head).toMatch(/^Message-ID: <1@dezky\.example>$/m)
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(head).not.toMatch(/^Bcc:/mi)
    await expect(mailer.send({ ...mail, to: 'anna@acme.example, eve@evil.example' })).rejects.toBeInstanceOf(MailNotTaken)
    expect(server.recipients).toHaveLength(1)
  })
})
