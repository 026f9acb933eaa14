import type { Keyring } from '@dezky/runtime'
import { SecretLost } from './channel.errors.ts'
import type { ChannelRow } from './channel.store.ts'
import type { Channel } from './channel.ts'

/** With its secret in the clear, for sending. Throws SecretLost. */
export function openChannel(keyring: Keyring, { id, name, options, sealed, key_id: keyId }: ChannelRow): Channel {
  if (!sealed || !keyId) return { id, name, options, secret: null }
  const secret = keyring.open({ keyId, bytes: sealed }, contextOf(id))
  if (secret === null) throw new SecretLost(name)
  return { id, name, options, secret }
}

/** Whose the sealed secret is. */
export function contextOf(channelId: string): string {
  return `notification channel ${channelId}`
}
