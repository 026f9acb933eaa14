import type { Selectable, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Trx } from '../../database/index.ts'
import type { PeopleTable } from '../../database/tables.ts'
import type { Person } from './person.ts'

export interface NewPerson { id: string, marker: string | null, email: string, name: string, locale: string, now: Date }

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToPerson(row) : null
}

/** Holds off everybody else who would change the person or what hangs on them. */
export async function lockPerson(trx: Trx, id: string): Promise<Person | null> {
  const row = await trx.selectFrom('people').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? rowToPerson(row) : null
}

/** Memberships and links go with the row. */
export async function deletePerson(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('people').where('id', '=', id).execute()
}

export async function lockByMarker(trx: Trx, marker: string): Promise<Person | null> {
  const row = await trx.selectFrom('people').selectAll().where('marker', '=', marker).forUpdate().executeTakeFirst()
  return row ? rowToPerson(row) : null
}

export async function findByEmail(db: Db, email: string): Promise<{ person: Person, passwordHash: string | null } | null> {
  const row = await db.selectFrom('people').selectAll().where(sql`lower(email)`, '=', email.toLowerCase()).executeTakeFirst()
  return row ? { person: rowToPerson(row), passwordHash: row.password_hash } : null
}

export async function credentialOf(db: Db, id: string): Promise<{ enabled: boolean, passwordHash: string | null } | null> {
  const row = await db.selectFrom('people').select(['enabled', 'password_hash']).where('id', '=', id).executeTakeFirst()
  return row ? { enabled: row.enabled, passwordHash: row.password_hash } : null
}

/** False when the password is not the one it was, or the person not one who may sign in. */
export async function replacePassword(db: Db, id: string, hashes: { from: string, to: string }, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('people')
    .set({ password_hash: hashes.to, password_changed_at: now, updated_at: now })
    .where('id', '=', id).where('password_hash', '=', hashes.from).where('enabled', '=', true).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** People with the same marker are made once, whoever comes first: the others wait here until that one has committed. */
export async function lockMarker(trx: Trx, marker: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`person ${marker}`}, 0))`.execute(trx)
}

export async function insertPerson(db: Db, person: NewPerson): Promise<Person> {
  const { id, marker, email, name, locale, now } = person
  const row = await db.insertInto('people')
    .values({ id, marker, email, name, locale, enabled: true, created_at: now, updated_at: now })
    .returningAll().executeTakeFirstOrThrow()
  return rowToPerson(row)
}

type Changeable = Exclude<keyof PeopleTable, 'id' | 'created_at' | 'updated_at'>
type Change = Pick<Updateable<PeopleTable>, Changeable>

export async function updatePerson(db: Db, id: string, change: Change, now: Date): Promise<Person | null> {
  const row = await db.updateTable('people').set({ ...change, updated_at: now }).where('id', '=', id).returningAll().executeTakeFirst()
  return row ? rowToPerson(row) : null
}

function rowToPerson(row: Selectable<PeopleTable>): Person {
  const { id, marker, adopted, email, name, locale, enabled } = row
  return { id, marker, adopted, email, name, locale, enabled, hasPassword: row.password_hash !== null }
}
