import type { KeyObject } from 'node:crypto'
import { createPrivateKey } from 'node:crypto'
import { z } from 'zod'

/** An Ed25519 private key as PKCS#8: PEM, where a line break may be written \\n, or the PEM or its bytes in base64. */
export const signingKey = z.string().transform((value, context): KeyObject => {
  const key = read(value)
  if (key?.asymmetricKeyType === 'ed25519') return key
  context.addIssue({ code: 'custom', message: 'is not an Ed25519 private key (openssl genpkey -algorithm ed25519)' })
  return z.NEVER
})

function read(value: string): KeyObject | null {
  const bytes = Buffer.from(value, 'base64')
  const isPem = (text: string) => text.includes('-----BEGIN')
  try {
    if (isPem(value)) return createPrivateKey(value.replaceAll('\\n', '\n'))
    if (isPem(bytes.toString('latin1'))) return createPrivateKey(bytes)
    return createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' })
  }
  catch {
    return null
  }
}
