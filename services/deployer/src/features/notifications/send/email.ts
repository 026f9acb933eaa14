// As mail, in plain text, to each of those who are to have it.
import { isIP } from 'node:net'
import type { ChannelOptions } from '@dezky/contracts/deployer'
import { type Mailer, MailNotTaken, MailRefused, smtpMailer } from '@dezky/runtime/mailer'
import { DestinationRefused } from '@dezky/runtime/outbound'
import type { Channel } from '../channel.ts'
import type { Outgoing, Sent } from '../delivery.ts'
import type { Sending } from './sending.ts'

type Options = Extract<ChannelOptions, { kind: 'email' }>
type MailChannel = Channel & { options: Options }

const patienceMs = 10_000

/** The connection goes to the address that was looked at; the certificate must be the name's. */
export async function sendMail(channel: MailChannel, outgoing: Outgoing, { destinations, publicUrl, signal }: Sending): Promise<Sent> {
  const { options, secret } = channel
  try {
    const [found] = await destinations.addressesOfHost(options.host)
    await using mailer = smtpMailer({
      smtpUrl: urlOf(options, found?.address ?? options.host, secret), from: `Dezky <${options.from}>`, patienceMs,
      ...isIP(options.host) ? {} : { servername: options.host },
      requireTLS: options.security === 'starttls', ignoreTLS: options.security === 'none',
    })
    return await toEach(mailer, options.to, mailOf(outgoing, publicUrl))
  }
  catch (error) {
    signal.throwIfAborted()
    if (error instanceof DestinationRefused) return refusal(error)
    throw error
  }
}

function urlOf({ port, security, username }: Options, address: string, password: string | null): string {
  const login = username === null ? '' : `${encodeURIComponent(username)}:${encodeURIComponent(password ?? '')}@`
  return `${security === 'tls' ? 'smtps' : 'smtp'}://${login}${address.includes(':') ? `[${address}]` : address}:${port}`
}

function mailOf({ id, message: { title, sentences, lines, link } }: Outgoing, publicUrl: string) {
  const quoted = lines.length > 0 ? ['', ...lines.map(line => `  | ${line}`)] : []
  return {
    subject: title, messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    text: [...sentences, ...quoted, ...link ? ['', link] : []].join('\n'),
  }
}

/** What one address never takes, the others are sent all the same; if one may take it later, all are sent it again, under the same id. */
async function toEach(mailer: Mailer, to: string[], mail: ReturnType<typeof mailOf>): Promise<Sent> {
  const faults: { address: string, error: MailNotTaken }[] = []
  for (const address of to) {
    await mailer.send({ ...mail, to: address }).catch((error: unknown) => {
      if (!(error instanceof MailNotTaken)) throw error
      faults.push({ address, error })
    })
  }
  const taken = `Taken for ${to.filter(address => faults.every(fault => fault.address !== address)).join(', ')}.`
  if (faults.length === 0) return { ok: true, again: false, answer: taken }
  const answer = faults.map(({ address, error }) => `${address}: ${error.message}`).join('\n')
  const again = faults.some(({ error }) => !(error instanceof MailRefused))
  return { ok: false, again, answer: faults.length < to.length ? `${answer}\n${taken}` : answer }
}

function refusal({ why }: DestinationRefused): Sent {
  return why === 'unresolved'
    ? { ok: false, again: true, answer: 'The name of the mail server cannot be found.' }
    : { ok: false, again: false, answer: 'The mail server is in a private network, which is not allowed.' }
}
