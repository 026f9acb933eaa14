import type { ChangePerson, CreatePerson, PersonAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { newId } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { inUse, isTaken, nameTaken, unfit } from '../../http/problems.ts'
import {
  countAdministrators, endSessions, forgetSecondFactors, insertPerson, nowhere, type PersonRow, readByUsername, readPeople, setProjects,
  updatePerson, writePassword,
} from './person.store.ts'

export async function peopleOf(db: Db): Promise<PersonAnswer[]> {
  return (await readPeople(db)).map(answerOf)
}

export async function personNamed(db: Db, username: string): Promise<PersonAnswer> {
  const row = await readByUsername(db, username)
  if (!row) throw new NotHere()
  return answerOf(row)
}

/** `hash`: of their password. */
export async function createPerson(trx: Trx, { password: _, projects, ...wish }: CreatePerson, hash: string,
  now: Date): Promise<PersonAnswer> {
  const id = newId()
  await insertPerson(trx, { id, ...wish, hash, now }).catch((error: unknown) => {
    throw isTaken(error) ? nameTaken(wish.username) : error
  })
  await requireProjects(trx, id, projects)
  await tell(trx, 'person.created', id, wish.username)
  return personNamed(trx, wish.username)
}

/** Whoever may do less, or nothing any more, is signed out. */
export async function changePerson(trx: Trx, username: string, { projects, disabled, ...change }: ChangePerson,
  now: Date): Promise<PersonAnswer> {
  const { id } = await personNamed(trx, username)
  const disabledAt = disabled === undefined ? {} : { disabledAt: disabled ? now : null }
  await updatePerson(trx, id, { ...change, ...disabledAt }, now)
  if (projects) await requireProjects(trx, id, projects)
  if (await countAdministrators(trx) === 0) throw inUse('There must be an administrator who may come in. Make somebody else one first.')
  if (disabled === true || change.role !== undefined) await endSessions(trx, id)
  await tell(trx, 'person.changed', id, username)
  return personNamed(trx, username)
}

export async function resetPassword(trx: Trx, username: string, hash: string, now: Date): Promise<void> {
  const { id } = await personNamed(trx, username)
  await writePassword(trx, id, hash, now)
  await endSessions(trx, id)
  await tell(trx, 'person.password_reset', id, username)
}

export async function resetSecondFactors(trx: Trx, username: string): Promise<void> {
  const { id } = await personNamed(trx, username)
  await forgetSecondFactors(trx, id)
  await endSessions(trx, id)
  await tell(trx, 'person.second_factors_reset', id, username)
}

export async function endSessionsOf(trx: Trx, username: string): Promise<void> {
  const { id } = await personNamed(trx, username)
  await endSessions(trx, id)
  await tell(trx, 'person.signed_out', id, username)
}

async function requireProjects(trx: Trx, id: string, names: readonly string[]): Promise<void> {
  const missing = await setProjects(trx, id, names)
  if (missing.length > 0) throw unfit('project_unknown', `There is no project ${missing.join(', ')}.`)
}

async function tell(trx: Trx, type: string, personId: string, username: string): Promise<void> {
  await appendEvent(trx, { type, tenantId: null, subject: `person:${personId}`, data: { personId, username } })
}

function answerOf({ id, username, name, email, role, projects, disabledAt, twoFactorEnabled, createdAt }: PersonRow): PersonAnswer {
  return {
    id, username: username ?? '', name, email: username && email === nowhere(username) ? null : email, role, projects,
    disabled: disabledAt !== null, hasSecondFactor: twoFactorEnabled ?? false, createdAt: createdAt.toISOString(),
  }
}
