// A mail server on loopback that wants a password, and reads mail as a mail program does.
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface MailSide extends AsyncDisposable {
  port: number
  received: (Email & { recipient: string })[]
  /** Addresses that do not exist here. */
  unknown: Set<string>
  /** That were given to it. */
  passwords: string[]
}

export async function startMailSide(login: { user: string, password: string } | null = null): Promise<MailSide> {
  const received: MailSide['received'] = []
  const unknown = new Set<string>()
  const passwords: string[] = []
  const smtp = new SMTPServer({
    authOptional: login === null, disabledCommands: ['STARTTLS'],
    onAuth({ username = '', password = '' }, _session, done) {
      passwords.push(password ?? '')
      if (username === login?.user && password === login?.password) done(null, { user: username })
      else done(Object.assign(new Error('Authentication failed'), { responseCode: 535 }))
    },
    onRcptTo({ address }, _session, done) {
      if (unknown.has(address)) done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }))
      else done()
    },
    onData(stream, { envelope }, done) {
      void buffer(stream).then(source => PostalMime.parse(source)).then((mail) => {
        received.push({ ...mail, recipient: envelope.rcptTo.map(({ address }) => address).join() })
        done()
      }, done)
    },
  })
  smtp.on('error', () => undefined)
  await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
  const { port } = smtp.server.address() as AddressInfo
  return { port, received, unknown, passwords, [Symbol.asyncDispose]: () => new Promise<void>(resolve => smtp.close(() => resolve())) }
}
