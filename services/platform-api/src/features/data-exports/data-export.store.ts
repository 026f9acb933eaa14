import { sql } from 'kysely'
import type { Readable, Scoped } from '../../database/index.ts'
import { nothingYet } from './data-export.progress.ts'
import type { StoredExport } from './data-export.ts'

const selectExports = sql`
  select e.id, e.state, e.progress, e.bytes::float8 as bytes, e.sha256, e.failure, e.requested_at as "requestedAt",
         e.finished_at as "finishedAt", e.expires_at as "expiresAt",
         jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as tenant,
         jsonb_build_object('id', e.requested_by, 'name', p.name) as "requestedBy"
    from data_exports e join tenants t on t.id = e.tenant_id left join people p on p.id = e.requested_by`

export interface Which { tenantId: string, exportId: string, now: Date }

/** What is past its time is gone, whether or not somebody has swept it away by now. */
function isThere(now: Date) {
  return sql<boolean>`(e.expires_at is null or e.expires_at > ${now})`
}

export async function findExport(db: Readable, { tenantId, exportId, now }: Which): Promise<StoredExport | null> {
  const { rows } = await sql<StoredExport>`${selectExports}
    where e.tenant_id = ${tenantId}::uuid and e.id = ${exportId}::uuid and ${isThere(now)}`.execute(db)
  return rows[0] ?? null
}

/** For the worker, whosever it is. */
export async function findExportAnywhere(db: Readable, exportId: string): Promise<StoredExport | null> {
  const { rows } = await sql<StoredExport>`${selectExports} where e.id = ${exportId}::uuid`.execute(db)
  return rows[0] ?? null
}

export interface ExportsWanted { before: string | null, limit: number, now: Date }

/** Newest first. */
export async function listExports(db: Readable, tenantId: string, { before, limit, now }: ExportsWanted): Promise<StoredExport[]> {
  const { rows } = await sql<StoredExport>`${selectExports}
    where e.tenant_id = ${tenantId}::uuid and ${isThere(now)} and (${before}::uuid is null or e.id < ${before}::uuid)
    order by e.id desc limit ${limit}`.execute(db)
  return rows
}

export async function findRunning(trx: Scoped, tenantId: string): Promise<StoredExport | null> {
  const { rows } = await sql<StoredExport>`${selectExports} where e.tenant_id = ${tenantId}::uuid and e.state = 'running'`.execute(trx)
  return rows[0] ?? null
}

/** How many take up room. */
export async function countReady(trx: Scoped, tenantId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from data_exports e
     where e.tenant_id = ${tenantId}::uuid and e.state = 'ready' and ${isThere(now)}`.execute(trx)
  return rows[0]?.count ?? 0
}

export interface NewExport { id: string, tenantId: string, requestedBy: string, now: Date }

/** False when there is one under way: also one that somebody else starts at this moment. */
export async function insertExport(trx: Scoped, { id, tenantId, requestedBy, now }: NewExport): Promise<boolean> {
  const row = await trx.insertInto('data_exports')
    .values({ id, tenant_id: tenantId, requested_by: requestedBy, requested_at: now, progress: JSON.stringify(nothingYet) })
    .onConflict(conflict => conflict.column('tenant_id').where('finished_at', 'is', null).doNothing()).returning('id').executeTakeFirst()
  return row !== undefined
}

/** Its file goes with it. */
export async function deleteExport(trx: Scoped, id: string): Promise<void> {
  await trx.deleteFrom('data_exports').where('id', '=', id).execute()
}

/** Whose time is over; nobody else sweeps them meanwhile. */
export async function lockExpired(trx: Scoped, now: Date): Promise<StoredExport[]> {
  const { rows } = await sql<StoredExport>`${selectExports} where e.expires_at <= ${now} order by e.id limit 100 for update of e skip locked`
    .execute(trx)
  return rows
}
