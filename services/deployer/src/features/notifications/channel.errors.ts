import { NeedsHumanError } from '@dezky/reconcile'
import { Problem } from '@dezky/runtime'
import type { Refusal } from '@dezky/runtime/outbound'
import type { Fault } from './channel.ts'

/** Sealed with a key nobody holds any more, or never told. */
export class SecretLost extends NeedsHumanError {
  constructor({ message }: Error) {
    super(message, { code: 'secret_lost' })
  }
}

const sentences: Record<Refusal, string> = {
  scheme: 'Notifications are sent by https only; give an address that begins with https://, or set NOTIFICATION_ALLOW_HTTP.',
  unresolved: 'The name in this address cannot be found; check its spelling.',
  address: 'This address leads into a private network; give another, or set NOTIFICATION_ALLOW_PRIVATE.',
}

export function addressRefused(why: Refusal): Problem {
  return channelRefused('channel_address_refused', { field: 'options', message: sentences[why] })
}

export function channelRefused(code: string, { field, message }: Fault): Problem {
  return new Problem({ code, status: 422, title: 'That does not fit', detail: message, extensions: { errors: [{ field, message }] } })
}
