// People as rows; their passwords, second factors and sessions are better-auth's.
import { sql } from 'kysely'
import type { Role } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

export async function isDisabled(db: Db, id: string): Promise<boolean> {
  const found = await db.selectFrom('people').select('disabledAt').where('id', '=', id).executeTakeFirst()
  return found?.disabledAt !== null
}

function people(db: Db) {
  return db.selectFrom('people').selectAll().select(sql<string[]>`
    array(select p.name from project_deployers d join projects p on p.id = d.project_id where d.person_id = people.id order by p.name)`
    .as('projects'))
}

export type PersonRow = Awaited<ReturnType<typeof readPeople>>[number]

export async function readPeople(db: Db) {
  return people(db).orderBy('username').execute()
}

export async function readPerson(db: Db, id: string): Promise<PersonRow | undefined> {
  return people(db).where('id', '=', id).executeTakeFirst()
}

export async function readByUsername(db: Db, username: string): Promise<PersonRow | undefined> {
  return people(db).where('username', '=', username).executeTakeFirst()
}

export async function countPeople(db: Db): Promise<number> {
  const { count } = await db.selectFrom('people').select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  return Number(count)
}

export interface NewPerson { id: string, username: string, name: string, email: string | null, role: Role, hash: string, now: Date }

/** Whoever has no address has one that leads nowhere: there must be one. */
export async function insertPerson(db: Db, { id, username, name, email, role, hash, now }: NewPerson): Promise<void> {
  await db.insertInto('people').values({
    id, name, username, displayUsername: username, email: email?.toLowerCase() ?? nowhere(username), emailVerified: false, role,
    createdAt: now, updatedAt: now,
  }).execute()
  await db.insertInto('credentials').values({
    id, accountId: id, providerId: 'credential', userId: id, password: hash, createdAt: now, updatedAt: now,
  }).execute()
}

export function nowhere(username: string): string {
  return `${username}@nowhere.invalid`
}

export interface PersonChange { name?: string | undefined, role?: Role | undefined, disabledAt?: Date | null }

export async function updatePerson(db: Db, id: string, change: PersonChange, now: Date): Promise<void> {
  await db.updateTable('people').set({ ...change, updatedAt: now }).where('id', '=', id).execute()
}

export async function writePassword(db: Db, id: string, hash: string, now: Date): Promise<void> {
  await db.updateTable('credentials').set({ password: hash, updatedAt: now }).where('userId', '=', id)
    .where('providerId', '=', 'credential').execute()
  await db.updateTable('people').set({ wrongPasswords: 0, lockedUntil: null }).where('id', '=', id).execute()
}

export async function endSessions(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('sessions').where('userId', '=', personId).execute()
}

export async function forgetSecondFactors(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('two_factors').where('userId', '=', personId).execute()
  await db.deleteFrom('passkeys').where('userId', '=', personId).execute()
  await db.updateTable('people').set({ twoFactorEnabled: false }).where('id', '=', personId).execute()
}

/** Answers the names of those there are not. */
export async function setProjects(db: Db, personId: string, names: readonly string[]): Promise<string[]> {
  const found = names.length === 0 ? [] : await db.selectFrom('projects').select(['id', 'name']).where('name', 'in', names).execute()
  await db.deleteFrom('project_deployers').where('person_id', '=', personId).execute()
  if (found.length > 0) await db.insertInto('project_deployers').values(found
    .map(({ id }) => ({ person_id: personId, project_id: id }))).execute()
  return names.filter(name => !found.some(project => project.name === name))
}

export async function readProjectIds(db: Db, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('project_deployers').select('project_id').where('person_id', '=', personId).execute()
  return rows.map(({ project_id: id }) => id)
}

/** Those who could still let others in. */
export async function countAdministrators(db: Db): Promise<number> {
  const { count } = await db.selectFrom('people').select(({ fn }) => fn.countAll<string>().as('count'))
    .where('role', '=', 'administrator').where('disabledAt', 'is', null).executeTakeFirstOrThrow()
  return Number(count)
}
