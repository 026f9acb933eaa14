// Which sessions have been ended of late: the provider writes a session back at the end of a request that began before, and whoever
// holds a stolen cookie can see to it that one always is under way.
import { sql } from 'kysely'
import type { Db, Trx } from '../../database/index.ts'

const model = 'EndedSession'
const hour = 3_600_000

/** Whoever ends an account's sessions waits for those who are writing one, and the other way around. */
export async function lockSessionsOf(trx: Trx, accountId: string, purpose: 'to end' | 'to write'): Promise<void> {
  const key = sql`hashtextextended(${`sessions ${accountId}`}, 0)`
  await (purpose === 'to end' ? sql`select pg_advisory_xact_lock(${key})` : sql`select pg_advisory_xact_lock_shared(${key})`).execute(trx)
}

/** Remembered for longer than any request takes. */
export async function rememberEnded(trx: Trx, uids: string[]): Promise<void> {
  if (uids.length === 0) return
  const expires_at = new Date(Date.now() + hour)
  await trx.insertInto('artifacts').values(uids.map(digest => ({ model, digest, payload: '{}', expires_at })))
    .onConflict(conflict => conflict.doNothing()).execute()
}

export async function hasEnded(db: Db, uid: string): Promise<boolean> {
  const row = await db.selectFrom('artifacts').select('digest').where('model', '=', model).where('digest', '=', uid).executeTakeFirst()
  return row !== undefined
}
