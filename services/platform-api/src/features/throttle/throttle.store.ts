import { sql } from 'kysely'
import type { Scoped } from '../../database/index.ts'

export interface Count { hits: number, windowEndsAt: Date }

/** Counts one more in a single statement, so that tries at the same moment, on any replica, are all seen. */
export async function hit(trx: Scoped, bucket: string, now: Date, windowEndsAt: Date): Promise<Count> {
  const row = await trx.insertInto('throttles').values({ bucket, hits: 1, window_ends_at: windowEndsAt })
    .onConflict(conflict => conflict.column('bucket').doUpdateSet({
      hits: sql`case when throttles.window_ends_at <= ${now} then 1 else throttles.hits + 1 end`,
      window_ends_at: sql`case when throttles.window_ends_at <= ${now} then excluded.window_ends_at else throttles.window_ends_at end`,
    }))
    .returning(['hits', 'window_ends_at']).executeTakeFirstOrThrow()
  return { hits: row.hits, windowEndsAt: row.window_ends_at }
}

export async function forgetPast(trx: Scoped, now: Date): Promise<void> {
  await trx.deleteFrom('throttles').where('window_ends_at', '<=', now).execute()
}
