// How secrets lie in the database.
import type { Keyring } from '@dezky/runtime'

/** Stands for a secret that is needed and that nobody has told yet. */
export const untold = Symbol('untold')
export type Untold = typeof untold

export interface SealedColumns { sealed: Buffer | null, key_id: string | null }

/** `context`: of whom it is; what is sealed for one does not open for another. */
export function sealed(keyring: Keyring, secret: string | Untold | null, context: string): SealedColumns {
  if (secret === null) return { sealed: null, key_id: null }
  // No key seals to nothing: nobody takes it for a value.
  if (secret === untold) return { sealed: Buffer.alloc(0), key_id: '' }
  const { bytes, keyId } = keyring.seal(secret, context)
  return { sealed: bytes, key_id: keyId }
}

/** Nothing where it is left out: then what there is is kept. */
export function sealedIfAny(keyring: Keyring, secret: string | Untold | null | undefined, context: string): Partial<SealedColumns> {
  return secret === undefined ? {} : sealed(keyring, secret, context)
}

export function isTold(sealed: Buffer | null): boolean {
  return sealed !== null && sealed.length > 0
}

export function isUntold(sealed: Buffer | null): boolean {
  return sealed?.length === 0
}

/** What is to be connected to wants a secret that is not known here. */
export class SecretMissing extends Error {
  override readonly name = 'SecretMissing'
}

/** Null where none is wanted. `what` begins a sentence: “The password of the registry acme”. Throws SecretMissing. */
export function opened(keyring: Keyring, { sealed, key_id: keyId }: SealedColumns, context: string, what: string): string | null {
  if (sealed === null || keyId === null) return null
  if (isUntold(sealed)) throw new SecretMissing(`${what} is needed and has not been given yet. Set it.`)
  const text = keyring.open({ keyId, bytes: sealed }, context)
  if (text === null) throw new SecretMissing(`${what} was sealed with a key that DEPLOYER_KEYS no longer holds. Set it again.`)
  return text
}
