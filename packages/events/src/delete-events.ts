// For logs that are not kept for ever.
import { sql } from 'kysely'
import type { Connection } from './event.store.ts'

/**
 * Removes the oldest that happened before then, `limit` at the most, and answers how many that were. Needs the right to delete, which the
 * application's role has not by itself. Who comes back with a cursor from before then is told of what is left, not of what is missing.
 */
export async function deleteEventsBefore(db: Connection, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from events where occurred_at < ${before} and (epoch, xid, position) in (
      select epoch, xid, position from events order by epoch, xid, position limit ${limit})`.execute(db)
  return Number(numAffectedRows ?? 0)
}
