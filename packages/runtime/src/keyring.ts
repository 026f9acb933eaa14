// Sealing with AES-256-GCM. A key is known by its own fingerprint, so replacing one needs no numbering.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export interface Sealed {
  keyId: string
  /** Initialisation vector (12 bytes), tag (16 bytes), ciphertext. */
  bytes: Buffer
}

export interface Keyring {
  /** Of the key that seals. */
  readonly keyId: string
  /** What is sealed for one context does not open in another. */
  seal(text: string, context: string): Sealed
  /** Null when the key is unknown, the context is another, or a bit has changed. */
  open(sealed: Sealed, context: string): string | null
}

const IV_BYTES = 12
const TAG_BYTES = 16

export function createKeyring(keys: Buffer[]): Keyring {
  const [current] = keys
  if (!current) throw new Error('A keyring needs at least one key.')
  const byId = new Map(keys.map(key => [keyIdOf(key), key]))
  return {
    keyId: keyIdOf(current),
    seal: (text, context) => ({ keyId: keyIdOf(current), bytes: encrypt(current, text, context) }),
    open: ({ keyId, bytes }, context) => {
      const key = byId.get(keyId)
      return key ? decrypt(key, bytes, context) : null
    },
  }
}

function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('dezky session key').update(key).digest('hex').slice(0, 12)
}

function encrypt(key: Buffer, text: string, context: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

function decrypt(key: Buffer, bytes: Buffer, context: string): string | null {
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  }
  catch {
    return null
  }
}
