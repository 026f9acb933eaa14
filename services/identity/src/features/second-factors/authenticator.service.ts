// An authenticator app of somebody's: offered, confirmed by its first code, then asked for codes, each of which works once.
import type { Clock } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import { seal, unseal } from '../keys/index.ts'
import * as store from './authenticator.store.ts'
import { newTotpSecret, stepOf } from './totp.ts'

export interface AuthenticatorParts { db: Db, clock: Clock, encryptionKey: Buffer }

const offerLastsMs = 3_600_000

/** The secret to put into an app; the same for an hour, so that a page can be loaded again. Null: one is confirmed already. */
export async function offeredSecret({ db, clock, encryptionKey }: AuthenticatorParts, personId: string): Promise<Buffer | null> {
  const now = clock.now()
  const known = await store.findAuthenticator(db, personId)
  if (known?.confirmed) return null
  if (known && now.getTime() - known.createdAt.getTime() < offerLastsMs) return opened(known.sealed, personId, encryptionKey)
  const secret = newTotpSecret()
  await store.offerAuthenticator(db, personId, seal(secret.toString('base64'), ownerOf(personId), encryptionKey), now)
  return secret
}

/** What to write once the first code was right; null when it was not. */
export async function confirmation(parts: AuthenticatorParts, personId: string, code: string) {
  const found = await matching(parts, personId, code)
  if (!found) return null
  return (trx: Trx) => store.confirmAuthenticator(trx, personId, { ...found, now: parts.clock.now() })
}

export async function proveCode(parts: AuthenticatorParts, personId: string, code: string): Promise<boolean> {
  const found = await matching(parts, personId, code)
  return found !== null && await store.spendStep(parts.db, personId, found)
}

async function matching({ db, clock, encryptionKey }: AuthenticatorParts, personId: string, code: string) {
  const known = await store.findAuthenticator(db, personId)
  const step = known && stepOf(opened(known.sealed, personId, encryptionKey), code, clock.now())
  return known && step !== null ? { sealed: known.sealed, step } : null
}

function opened(sealed: Buffer, personId: string, key: Buffer): Buffer {
  return Buffer.from(unseal(sealed, ownerOf(personId), key), 'base64')
}

function ownerOf(personId: string): string {
  return `authenticator ${personId}`
}
