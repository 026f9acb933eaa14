// How secrets lie in the database.
import type { Keyring } from '@dezky/runtime'

/** `context`: of whom it is; what is sealed for one does not open for another. */
export function sealed(keyring: Keyring, secret: string | null, context: string): { sealed: Buffer | null, key_id: string | null } {
  if (secret === null) return { sealed: null, key_id: null }
  const { bytes, keyId } = keyring.seal(secret, context)
  return { sealed: bytes, key_id: keyId }
}
