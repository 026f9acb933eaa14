import { sql } from 'kysely'
import type { Readable, Scoped } from '../../database/index.ts'

export interface SaidQuota { quotaBytes: number | null, version: number }

/** Nobody has said anything: then it is everything the plan gives. */
export async function findQuota(db: Readable, tenantId: string): Promise<SaidQuota> {
  const row = await db.selectFrom('file_spaces').select(['quota_bytes', 'version']).where('tenant_id', '=', tenantId).executeTakeFirst()
  if (!row) return { quotaBytes: null, version: 0 }
  return { quotaBytes: row.quota_bytes === null ? null : Number(row.quota_bytes), version: row.version }
}

/** Two who decide at once do so one after the other, also the first time. */
export async function lockQuota(trx: Scoped, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`file quota ${tenantId}`}, 0))`.execute(trx)
}

export async function writeQuota(trx: Scoped, tenantId: string, quotaBytes: number | null): Promise<void> {
  await trx.insertInto('file_spaces').values({ tenant_id: tenantId, quota_bytes: quotaBytes })
    .onConflict(conflict => conflict.column('tenant_id')
      .doUpdateSet(eb => ({ quota_bytes: quotaBytes, version: eb('file_spaces.version', '+', 1) }))).execute()
}
