import type { Keyring } from '@dezky/runtime'
import { opened, SecretMissing } from '../../database/seal.ts'
import { SecretLost } from './channel.errors.ts'
import type { ChannelRow } from './channel.store.ts'
import type { Channel } from './channel.ts'

/** With its secret in the clear, for sending. Throws SecretLost. */
export function openChannel(keyring: Keyring, { id, name, options, ...row }: ChannelRow): Channel {
  try {
    return { id, name, options, secret: opened(keyring, row, contextOf(id), `The secret of the channel ${name}`) }
  }
  catch (error) {
    throw error instanceof SecretMissing ? new SecretLost(error) : error
  }
}

/** Whose the sealed secret is. */
export function contextOf(channelId: string): string {
  return `notification channel ${channelId}`
}
