// Secrets at rest: AES-256-GCM, bound to what they belong to (a key's id, a person's authenticator) so that rows cannot be swapped.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { ConfigurationError } from '@dezky/runtime'

const NONCE = 12
const TAG = 16

export function seal(plain: string, owner: string, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

export function unseal(sealed: Buffer, owner: string, key: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')
  }
  catch (cause) {
    throw new ConfigurationError('What the database keeps secret was encrypted with another KEY_ENCRYPTION_KEY: give that one back.', { cause })
  }
}
