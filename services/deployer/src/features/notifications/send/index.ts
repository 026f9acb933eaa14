// Hands a message over to the other side of a channel, once, and tells what it said.
import { type Parcel, post, type Posted, type PostFault } from '@dezky/runtime/outbound'
import { createRedactor } from '../../variables/index.ts'
import { type Channel, secretsOf } from '../channel.ts'
import type { Outgoing, Sent } from '../delivery.ts'
import { discordParcel } from './discord.ts'
import { sendMail } from './email.ts'
import { ntfyParcel } from './ntfy.ts'
import type { Sending } from './sending.ts'
import { slackParcel } from './slack.ts'
import { webhookParcel } from './webhook.ts'

/** Throws only when `signal` is aborted. What is answered repeats nothing secret. */
export async function send(channel: Channel, outgoing: Outgoing, sending: Sending): Promise<Sent> {
  const { options } = channel
  const sent = options.kind === 'email'
    ? await sendMail({ ...channel, options }, outgoing, sending)
    : meaningOf(await post(sending.destinations, parcelOf({ ...channel, options }, outgoing, sending.clock.now()), sending.signal))
  return { ...sent, answer: createRedactor(secretsOf(channel))(sent.answer).replaceAll('\0', '').trim() }
}

type ByPost = Channel & { options: Exclude<Channel['options'], { kind: 'email' }> }

function parcelOf({ options, secret }: ByPost, outgoing: Outgoing, now: Date): Parcel {
  const { url, headers = {}, body } = writtenFor(options, secret ?? '', { outgoing, now })
  return { url, headers: { 'content-type': 'application/json', 'user-agent': 'Dezky-Notifications/1', ...headers }, body }
}

function writtenFor(options: ByPost['options'], secret: string, { outgoing, now }: { outgoing: Outgoing, now: Date }) {
  switch (options.kind) {
    case 'webhook': return webhookParcel(options, secret, outgoing, now)
    case 'slack': return slackParcel(secret, outgoing)
    case 'discord': return discordParcel(secret, outgoing)
    case 'ntfy': return ntfyParcel(options, secret, outgoing)
  }
}

const passing = new Set([408, 425, 429])

function meaningOf({ status, error, response, retryAfterMs }: Posted): Sent {
  const answer = status === null ? sentences[error ?? 'connection'] : `${status} ${response ?? ''}`
  if (error === null) return { ok: true, again: false, answer }
  const again = status === null ? error !== 'address_refused' : status >= 500 || passing.has(status)
  return { ok: false, again, answer: error === 'redirect' ? `${status}: ${sentences.redirect}` : answer, retryAfterMs }
}

const sentences: Record<PostFault, string> = {
  status: 'It was refused.',
  redirect: 'It leads elsewhere, and is not followed. Give the address it leads to.',
  timeout: 'It did not answer in time.',
  refused: 'Nobody listens there.',
  unresolved: 'The name in its address cannot be found.',
  address_refused: 'Its address leads into a private network, or without TLS, which is not allowed.',
  tls: 'Its certificate is not trusted.',
  connection: 'The connection was lost.',
}
