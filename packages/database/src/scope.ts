import { sql } from 'kysely'
import type { Database, Transaction } from './connection.ts'
import type { DatabaseRole } from './roles.ts'

/** On whose behalf a transaction runs. Only an authentication layer should make one. */
export interface Scope {
  readonly role: DatabaseRole
  /** Read by row-level security policies through current_setting('app.…', true). */
  readonly settings: Readonly<Record<string, string>>
}

/**
 * Runs `work` in one transaction as `scope.role` with `scope.settings`; both end with the transaction, so a pooled connection
 * carries nothing over. Rolls back and rethrows when `work` throws.
 */
export async function withScope<Tables, Result>(
  db: Database<Tables>,
  scope: Scope,
  work: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (trx) => {
    await enter(trx, scope)
    return work(trx)
  })
}

async function enter<Tables>(trx: Transaction<Tables>, scope: Scope): Promise<void> {
  const settings = Object.entries({ role: scope.role, ...scope.settings })
  const assignments = settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`)
  await sql`select ${sql.join(assignments)}`.execute(trx)
}
