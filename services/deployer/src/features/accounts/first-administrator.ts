// Somebody has to be the first: at the first start there is `admin`, with the password of the environment, or one that is shown once.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@dezky/database'
import { newId } from '@dezky/runtime'
import type { DeployerTables } from '../../database/index.ts'
import { passwords } from './password.ts'
import { countPeople, insertPerson } from './person.store.ts'

export interface FirstAdministrator {
  /** Null is made up. */
  password: string | null
  /** Told what was made up: never to a log. */
  show: (line: string) => void
  now: Date
}

export async function makeFirstAdministrator(db: Database<DeployerTables>, { password, show, now }: FirstAdministrator): Promise<void> {
  if (await countPeople(db) > 0) return
  const chosen = password ?? randomBytes(15).toString('base64url')
  const hash = await passwords.hash(chosen)
  const isMade = await db.transaction().execute(async (trx) => {
    // Two processes may start at once.
    await sql`select pg_advisory_xact_lock(hashtextextended('dezky first administrator', 0))`.execute(trx)
    if (await countPeople(trx) > 0) return false
    await insertPerson(trx, { id: newId(), username: 'admin', name: 'Administrator', email: null, role: 'administrator', hash, now })
    return true
  })
  if (isMade && password === null) show(`\nThe first administrator is “admin”, with the password ${chosen}\nIt is shown this once.\n\n`)
}
