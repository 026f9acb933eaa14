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

export async function passwordHashOf(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('people').select('password_hash').where('id', '=', id).executeTakeFirst()
  return row?.password_hash ?? null
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
