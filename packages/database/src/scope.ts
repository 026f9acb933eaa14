import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Transaction } from './connection.ts'
import { sentAhead } from './pipeline.ts'
import { readingPool } from './reading.ts'
import type { DatabaseRole } from './roles.ts'
import { groupRoles } from './roles.ts'

/** On whose behalf a transaction runs. Only an authentication layer should make one. */
export interface Scope {
  readonly role: DatabaseRole
  /** Read by row-level security policies through current_setting('app.…', true). */
  readonly settings: Readonly<Record<string, string>>
}

/**
 * Runs `work` in one transaction as `scope.role` with `scope.settings`; both end with the transaction, so a pooled connection
 * carries nothing over. Rolls back and rethrows when `work` throws; where Postgres gave it up for a deadlock, `work` runs again, so it
 * must do nothing but what the transaction can undo.
 */
export async function withScope<Tables, Result>(
  db: Database<Tables>,
  scope: Scope,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const attempt = () => db.transaction().execute(async (trx) => {
    await sql.raw(`${sentAhead} ${entryInto(scope)}`).execute(trx)
    return work(trx)
  })
  for (let attempts = 1; attempts < mostAttempts; attempts++) {
    try {
      return await attempt()
    }
    catch (error) {
      if (!isDeadlock(error)) throw error
    }
  }
  return attempt()
}

/** As `withScope`, for reading much and long: whatever others change meanwhile, `work` sees everything as it was at its first statement. */
export async function snapshotWithScope<Tables, Result>(
  db: Database<Tables>,
  scope: Scope,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(async (trx) => {
    await sql.raw(`${sentAhead} ${entryInto(scope)}`).execute(trx)
    return work(trx)
  })
}

const mostAttempts = 4

/** Of two that wait for each other Postgres gives one up (40P01); it can simply be done again. */
function isDeadlock(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '40P01'
}

/** As `withScope`, for work that only reads: each statement is one round trip, and a read-only transaction of its own. */
export function readWithScope<Tables>(db: Database<Tables>, scope: Scope): Kysely<Tables> {
  const prologue = `begin read only; ${entryInto(scope)}`
  const known = readers.get(db) ?? new Map<string, Kysely<unknown>>()
  readers.set(db, known)
  const reader = known.get(prologue) ?? new Kysely({ dialect: new PostgresDialect({ pool: readingPool(db.pool, prologue) }) })
  if (known.size < mostReaders) known.set(prologue, reader)
  return reader as Kysely<Tables>
}

/** Making one is cheap, but not against a read that takes a tenth of a millisecond. */
const readers = new WeakMap<object, Map<string, Kysely<unknown>>>()
const mostReaders = 2000

/** SET takes no parameters: names are checked and values quoted by the driver's own rule. */
function entryInto({ role, settings }: Scope): string {
  if (!groupRoles.includes(role)) throw new Error(`There is no role ${role}.`)
  const assignments = Object.entries(settings).map(([name, value]) => {
    if (!/^app\.[a-z_]+$/.test(name)) throw new Error(`${name} is not a setting of a scope.`)
    // Postgres would read the statement only up to it.
    if (value.includes('\0')) throw new Error(`The value of ${name} holds a NUL character.`)
    return `set local ${name} = ${pg.escapeLiteral(value)}`
  })
  return [`set local role ${role}`, ...assignments].join('; ')
}
