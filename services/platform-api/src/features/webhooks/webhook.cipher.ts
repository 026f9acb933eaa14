// Signing secrets at rest: AES-256-GCM, bound to the webhook's id so that rows cannot be swapped.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { ConfigurationError } from '@dezky/runtime'

const nonceBytes = 12
const tagBytes = 16

export interface Cipher {
  seal(plain: string, webhookId: string): Buffer
  /** Throws ConfigurationError for what another key has sealed. */
  unseal(sealed: Buffer, webhookId: string): string
}

export function createCipher(key: Buffer): Cipher {
  return {
    seal(plain, webhookId) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(webhookId))
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    unseal(sealed, webhookId) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(webhookId)).setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
      }
      catch (cause) {
        throw new ConfigurationError('The webhooks\' secrets were encrypted with another SECRETS_KEY: give that one back.', { cause })
      }
    },
  }
}
