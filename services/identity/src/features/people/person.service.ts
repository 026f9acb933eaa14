import { createHash } from 'node:crypto'
import { type Clock, newId } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import { violatedIndex } from '../../database/unique.ts'
import { hashPassword, passwordMatches } from './password-hash.ts'
import { EmailTaken, PersonNotOurs, PersonTaken, PersonUnknown } from './person.errors.ts'
import * as store from './person.store.ts'
import type { OnNewAddress, Person, PersonChange, PersonWish, Proven } from './person.ts'

/** Finds the person by the platform's id, adopts one who is known by subject, or makes one. Never by e-mail address. */
export async function ensurePerson(db: Db, clock: Clock, wish: PersonWish, onNewAddress: OnNewAddress): Promise<Person> {
  return freeAddress(wish.email, () => db.transaction().execute(trx => findOrMake(trx, clock, wish, onNewAddress)))
}

export async function updatePerson(db: Db, clock: Clock, id: string, change: PersonChange, onNewAddress: OnNewAddress): Promise<void> {
  await freeAddress(change.email ?? '', () => db.transaction().execute(async (trx) => {
    await apply(trx, clock, known(id, await store.lockPerson(trx, id)), change, onNewAddress)
  }))
}

async function freeAddress<T>(email: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  }
  catch (error) {
    if (violatedIndex(error) === 'people_email') throw new EmailTaken(email)
    throw error
  }
}

async function findOrMake(trx: Trx, clock: Clock, wish: PersonWish, onNewAddress: OnNewAddress): Promise<Person> {
  const { personId: marker, email, name, locale, subject } = wish
  const now = clock.now()
  await store.lockMarker(trx, marker)
  const ours = await store.lockByMarker(trx, marker)
  const found = ours ?? await adoptable(trx, subject)
  if (!found) return store.insertPerson(trx, { id: newId(), marker, email, name, locale, now })
  const same = found.marker === marker && found.email === email && found.name === name && found.locale === locale
  if (same) return found
  return apply(trx, clock, found, { email, name, locale, ...ours ? {} : { marker, adopted: true } }, onNewAddress)
}

type Change = PersonChange & { marker?: string, adopted?: boolean }

async function apply(trx: Trx, clock: Clock, person: Person, change: Change, onNewAddress: OnNewAddress): Promise<Person> {
  const now = clock.now()
  if (change.email !== undefined && change.email !== person.email) await onNewAddress(trx, person.id, now)
  return known(person.id, await store.updatePerson(trx, person.id, change, now))
}

async function adoptable(trx: Trx, subject: string | undefined): Promise<Person | null> {
  if (subject === undefined) return null
  const person = await getPerson(trx, subject)
  if (person.marker !== null) throw new PersonTaken(subject)
  return person
}

export async function getPerson(db: Db, id: string): Promise<Person> {
  return known(id, await store.findPerson(db, id))
}

/** For the length of the transaction nobody else changes the person, or what hangs on them. */
export function lockPerson(trx: Trx, id: string): Promise<Person | null> {
  return store.lockPerson(trx, id)
}

/** False when they are gone already. Somebody the platform has not made is not its to remove, adopted or not. */
export async function removePerson(db: Db, id: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const person = await store.lockPerson(trx, id)
    if (!person) return false
    if (person.marker === null || person.adopted) throw new PersonNotOurs(id)
    await store.deletePerson(trx, id)
    return true
  })
}

export function findPerson(db: Db, id: string): Promise<Person | null> {
  return store.findPerson(db, id)
}

export async function findByEmail(db: Db, email: string): Promise<Person | null> {
  return (await store.findByEmail(db, email))?.person ?? null
}

export async function setEnabled(db: Db, clock: Clock, id: string, enabled: boolean): Promise<Person> {
  return known(id, await store.updatePerson(db, id, { enabled }, clock.now()))
}

export async function setPassword(db: Db, clock: Clock, id: string, password: string): Promise<Person> {
  const now = clock.now()
  const password_hash = await hashPassword(password)
  return known(id, await store.updatePerson(db, id, { password_hash, password_changed_at: now }, now))
}

/** Null for a wrong password or a stranger: the caller cannot tell which, nor can time. The person may be one who is disabled. */
export async function authenticate(db: Db, email: string, password: string): Promise<Proven | null> {
  const found = await store.findByEmail(db, email)
  const passwordHash = found?.passwordHash ?? null
  const matches = await passwordMatches(password, passwordHash)
  return found && matches && passwordHash !== null ? { person: found.person, passwordHash } : null
}

export async function provePassword(db: Db, person: Person, password: string): Promise<Proven | null> {
  const passwordHash = (await store.credentialOf(db, person.id))?.passwordHash ?? null
  const matches = await passwordMatches(password, passwordHash)
  return matches && passwordHash !== null ? { person, passwordHash } : null
}

/** Whether nobody has disabled or removed the person or replaced the password since it was proven. */
export async function stillHolds(db: Db, { person, passwordHash }: Proven): Promise<boolean> {
  const credential = await store.credentialOf(db, person.id)
  return credential !== null && credential.enabled && credential.passwordHash === passwordHash
}

/** Says of a password which one it was, to ask later whether it still is; nobody can sign in with it. */
export function stampOf({ passwordHash }: Pick<Proven, 'passwordHash'>): string {
  return createHash('sha256').update(passwordHash).digest('base64url')
}

/** As `stillHolds`, for a sign-in that goes on in another request. */
export async function stampHolds(db: Db, id: string, stamp: string): Promise<boolean> {
  const credential = await store.credentialOf(db, id)
  return credential?.enabled === true && credential.passwordHash !== null && stampOf({ passwordHash: credential.passwordHash }) === stamp
}

/** False when what was proven holds no longer: whoever reset the password in between has the last word. */
export async function replacePassword(db: Db, clock: Clock, { person, passwordHash: from }: Proven, password: string): Promise<boolean> {
  return store.replacePassword(db, person.id, { from, to: await hashPassword(password) }, clock.now())
}

export async function makePerson(db: Db, clock: Clock, { email, name }: { email: string, name: string }): Promise<Person> {
  return store.insertPerson(db, { id: newId(), marker: null, email, name, locale: 'en', now: clock.now() })
}

/** Throws PersonUnknown for nobody. */
export function known(id: string, person: Person | null): Person {
  if (!person) throw new PersonUnknown(id)
  return person
}
