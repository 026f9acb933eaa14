import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

export interface Count { hits: number, windowEndsAt: Date }

/** Counts one more in a single statement, so that tries at the same moment, on any replica, are all seen. */
export async function hit(db: Db, bucket: string, now: Date, windowEndsAt: Date): Promise<Count> {
  const row = await db.insertInto('throttles')
    .values({ bucket, hits: 1, window_ends_at: windowEndsAt })
    .onConflict(conflict => conflict.column('bucket').doUpdateSet({
      hits: sql`case when throttles.window_ends_at <= ${now} then 1 else throttles.hits + 1 end`,
      window_ends_at: sql`case when throttles.window_ends_at <= ${now} then excluded.window_ends_at else throttles.window_ends_at end`,
    }))
    .returning(['hits', 'window_ends_at'])
    .executeTakeFirstOrThrow()
  return { hits: row.hits, windowEndsAt: row.window_ends_at }
}

export async function giveBack(db: Db, bucket: string): Promise<void> {
  await db.updateTable('throttles').set({ hits: sql`greatest(hits - 1, 0)` }).where('bucket', '=', bucket).execute()
}

export async function forget(db: Db, bucket: string): Promise<void> {
  await db.deleteFrom('throttles').where('bucket', '=', bucket).execute()
}

export async function forgetPast(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('throttles').where('window_ends_at', '<=', now).execute()
}
