// What somebody has besides their password: adding and removing, with the codes for when it is lost.
import type { Db, Trx } from '../../database/index.ts'
import { known, lockPerson } from '../people/index.ts'
import { deleteAuthenticator, findAuthenticator } from './authenticator.store.ts'
import { deletePasskeysOf, listPasskeys, type Passkey } from './passkey.store.ts'
import { countCodes, deleteCodes, replaceCodes } from './recovery-code.store.ts'
import { newRecoveryCodes, recoveryDigest } from './recovery-code.ts'
import * as store from './second-factor.store.ts'
import type { SecondFactorContext, Standing } from './second-factor.ts'

type Parts = Pick<SecondFactorContext, 'db' | 'recoveryKey'>
type Change = (trx: Trx) => Promise<boolean>

const nobody: Standing = { has: false, required: false }

export async function standingOf(db: Db, personId: string): Promise<Standing> {
  return await store.findStanding(db, personId) ?? nobody
}

export interface Factors extends Standing { authenticator: boolean, passkeys: Passkey[], codesLeft: number }

export async function factorsOf(db: Db, personId: string): Promise<Factors> {
  const [standing, authenticator, passkeys, codesLeft] = await Promise.all([
    standingOf(db, personId), findAuthenticator(db, personId), listPasskeys(db, personId), countCodes(db, personId),
  ])
  return { ...standing, authenticator: authenticator?.confirmed ?? false, passkeys, codesLeft }
}

/** With the first factor come the recovery codes, to be shown this once. Null when there was nothing to add. */
export async function addFactor({ db, recoveryKey }: Parts, personId: string, add: Change): Promise<{ codes: string[] } | null> {
  return db.transaction().execute(async (trx) => {
    known(personId, await lockPerson(trx, personId))
    const { has } = await standingOf(trx, personId)
    if (!await add(trx)) return null
    return { codes: has ? [] : await renew(trx, personId, recoveryKey) }
  })
}

class LastOneStays extends Error {}

/** With the last factor go the recovery codes; `required`: it has to stay, for the person must have one. */
export async function removeFactor({ db }: Pick<Parts, 'db'>, personId: string, remove: Change): Promise<'removed' | 'gone' | 'required'> {
  return db.transaction().execute(async (trx) => {
    known(personId, await lockPerson(trx, personId))
    if (!await remove(trx)) return 'gone' as const
    const { has, required } = await standingOf(trx, personId)
    if (!has && required) throw new LastOneStays()
    if (!has) await deleteCodes(trx, personId)
    return 'removed' as const
  }).catch((error: unknown) => {
    if (error instanceof LastOneStays) return 'required' as const
    throw error
  })
}

/** Empty for somebody who has no second factor: there is nothing to recover. */
export async function renewCodes({ db, recoveryKey }: Parts, personId: string): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    known(personId, await lockPerson(trx, personId))
    return (await standingOf(trx, personId)).has ? renew(trx, personId, recoveryKey) : []
  })
}

export async function requireFactor(db: Db, personId: string, required: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    known(personId, await lockPerson(trx, personId))
    await store.setRequired(trx, personId, required)
  })
}

/** For somebody who has lost them all: the password alone lets them in again, to set up new ones. */
export async function removeFactors(db: Db, personId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    known(personId, await lockPerson(trx, personId))
    await Promise.all([deleteAuthenticator(trx, personId), deletePasskeysOf(trx, personId), deleteCodes(trx, personId)])
  })
}

async function renew(trx: Trx, personId: string, key: Buffer): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceCodes(trx, personId, codes.map(code => recoveryDigest(code, personId, key)))
  return codes
}
