// People as operators look after them. Everything they change here is made true in the directory by the person's reconciler.
import { z } from 'zod'
import type { CreatePerson, Person, PersonCounts, PersonQuery, PersonSummary, UpdatePerson } from '@dezky/contracts'
import type { KeyStatus } from '@dezky/reconcile'
import { readKey, wake } from '@dezky/reconcile'
import { decodePlace, encodePlace, requireVersion } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import { EmailTaken, PersonNotFound } from './person.errors.ts'
import { personChanged } from './person.events.ts'
import type { Profile } from './person.store.ts'
import { confirmEmail, insertPerson, lockPerson, setDisabled, setSignedOut, updateProfile } from './person.store.ts'
import { wakeTenantsOf } from './person.wake.ts'
import { countPeople as countFound, listPeople } from './person-list.store.ts'
import { findPerson } from './person-page.store.ts'
import { keepOneAdmin, lockPlatformAdmins, refuseOwnAccount } from './platform-admin.service.ts'

/** How many each filter would find. */
export async function countPeople(db: Readable, search: string | undefined): Promise<PersonCounts> {
  return countFound(db, search)
}

interface PeoplePage { items: PersonSummary[], nextCursor: string | null }

export async function pageOfPeople(db: Readable, { cursor, limit, ...list }: PersonQuery): Promise<PeoplePage> {
  const after = decodePlace(list, cursor, list.sort === 'lastSignIn' ? momentKey : textKey)
  const found = await listPeople(db, { ...list, limit: limit + 1, after })
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? encodePlace(list, last) : null }
}

const textKey = z.string().max(1000).refine(key => !key.includes('\0'))
/** Microseconds since 1970. */
const momentKey = z.string().regex(/^-?\d{1,17}$/)

export async function getPerson(db: Readable, id: string): Promise<Person> {
  const person = await findPerson(db, id)
  if (!person) throw new PersonNotFound()
  return { ...person, directory: followed(await readKey(db, { kind: 'person', key: id })) }
}

export async function createPerson(trx: Scoped, wish: CreatePerson, actor: Actor): Promise<Person> {
  const id = await insertPerson(trx, wish)
  if (!id) throw new EmailTaken(wish.email)
  await appendAudit(trx, { ...about(id, actor, 'person.create'), details: {}, personal: [{ personId: id, data: wish }] })
  await personChanged(trx, 'created', id)
  await wakePerson(trx, id)
  return getPerson(trx, id)
}

export interface Update { id: string, version: number, change: UpdatePerson }

export async function updatePerson(trx: Scoped, { id, version, change }: Update, actor: Actor): Promise<Person> {
  const person = await lockPerson(trx, id)
  requireVersion(person, version)
  const was: Profile = { name: person.name, email: person.email, locale: person.locale }
  const becomes = { ...was, ...change }
  const changes = changesOf(was, becomes)
  if (!changes.after) return getPerson(trx, id)
  await updateProfile(trx, id, becomes)
  await appendAudit(trx, {
    ...about(id, actor, 'person.update'), details: { changed: Object.keys(changes.after) },
    personal: [{ personId: id, data: { ...changes } }],
  })
  await personChanged(trx, 'updated', id)
  await wakePerson(trx, id)
  await wakeTenantsOf(trx, id)
  return getPerson(trx, id)
}

/** From now on the address counts as theirs for every tenant. */
export async function confirmPerson(trx: Scoped, id: string, actor: Actor): Promise<Person> {
  await lockPerson(trx, id)
  if (!await confirmEmail(trx, id)) return getPerson(trx, id)
  await appendAudit(trx, { ...about(id, actor, 'person.confirm_email'), details: {} })
  await personChanged(trx, 'updated', id)
  await wakeTenantsOf(trx, id)
  return getPerson(trx, id)
}

/** Everywhere: nothing they hold is worth anything any more, and the directory lets them in no longer. */
export async function disablePerson(trx: Scoped, id: string, actor: Actor): Promise<Person> {
  await lockPlatformAdmins(trx, actor)
  const person = await lockPerson(trx, id)
  if (person.disabled) return getPerson(trx, id)
  await keepOneAdmin(trx, person)
  refuseOwnAccount(person, actor)
  await setDisabled(trx, id, true)
  await setSignedOut(trx, id)
  return settle(trx, id, actor, 'disabled')
}

export async function enablePerson(trx: Scoped, id: string, actor: Actor): Promise<Person> {
  const person = await lockPerson(trx, id)
  if (!person.disabled) return getPerson(trx, id)
  await setDisabled(trx, id, false)
  return settle(trx, id, actor, 'enabled')
}

export async function signOutPerson(trx: Scoped, id: string, actor: Actor): Promise<void> {
  await lockPerson(trx, id)
  await setSignedOut(trx, id)
  await settle(trx, id, actor, 'signed_out')
}

/** As a workspace asks for, which answers for it in its own trail. */
export async function endAllSessions(trx: Scoped, id: string): Promise<void> {
  await setSignedOut(trx, id)
  await personChanged(trx, 'signed_out', id)
  await wakePerson(trx, id)
  await wakeTenantsOf(trx, id)
}

const actions = { disabled: 'person.disable', enabled: 'person.enable', signed_out: 'person.sign_out' } as const

async function settle(trx: Scoped, id: string, actor: Actor, change: keyof typeof actions): Promise<Person> {
  await appendAudit(trx, { ...about(id, actor, actions[change]), details: {} })
  await personChanged(trx, change, id)
  await wakePerson(trx, id)
  await wakeTenantsOf(trx, id)
  return getPerson(trx, id)
}

export async function wakePerson(trx: Scoped, id: string): Promise<void> {
  await wake(trx, { kind: 'person', key: id })
}

function about(id: string, actor: Actor, action: string) {
  return { tenantId: null, actor, action, subject: `person:${id}` }
}

/** Whether the directory has followed, from how the person's key stands. */
function followed(key: KeyStatus | null): Person['directory'] {
  if (!key || key.state === 'settled') return { state: 'ok', message: null }
  return { state: key.state === 'stuck' ? 'error' : 'pending', message: key.error?.message ?? null }
}
