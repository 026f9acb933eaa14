// Reading a tenant's resources, as those may see them who may read the tenant.
import { sql } from 'kysely'
import type { ResourceFilter, TenantStatus } from '@dezky/contracts'
import { sharedResourceKinds } from '@dezky/contracts'
import type { KeyStatus } from '@dezky/reconcile'
import { readKeysOfKinds } from '@dezky/reconcile'
import type { Readable } from '../../database/index.ts'
import type { Counted } from './resource.counts.ts'
import { isLike } from './resource.names.store.ts'
import { selectResources } from './resource.store.ts'
import type { ResourceRow } from './resource.ts'

export interface TenantRef { id: string, slug: string, status: TenantStatus }

export async function findTenantRef(db: Readable, slug: string): Promise<TenantRef | null> {
  return await db.selectFrom('tenants').select(['id', 'slug', 'status']).where('slug', '=', slug)
    .orderBy(sql`purged_at desc nulls first`).limit(1).executeTakeFirst() ?? null
}

export type ListedRow = ResourceRow & { lastOkAt: Date | null, observedAt: Date | null }

export interface Wanted extends ResourceFilter {
  /** Given: only what all share, and this person's own. */
  personId: string | null
  /** Given: this one alone. */
  id?: string
}

export interface Slice extends Wanted { limit: number, after: string | null }

/** In the order in which they came to be wanted. */
export async function pageOfResources(db: Readable, tenantId: string, slice: Slice): Promise<ListedRow[]> {
  const { limit, after } = slice
  const { rows } = await sql<ListedRow>`
    select found.*, r.last_ok_at as "lastOkAt", r.observed_at as "observedAt" from (${selectResources}
     where ${among(tenantId, slice)} and (${after}::uuid is null or r.id > ${after}::uuid)
     order by r.id limit ${limit}) found join resources r on r.id = found.id order by found.id`.execute(db)
  return rows
}

function among(tenantId: string, { kind, state, search, personId, id }: Wanted) {
  const shared = [...sharedResourceKinds]
  return sql`r.tenant_id = ${tenantId}::uuid and (${id ?? null}::uuid is null or r.id = ${id ?? null}::uuid)
    and (${kind ?? null}::text[] is null or r.kind = any(${kind ?? null}::text[]))
    and (${state ?? null}::text[] is null or r.state = any(${state ?? null}::text[]))
    and (${personId}::text is null or r.kind = any(${shared}::text[]) or r.wish->>'personId' = ${personId})
    and ${search ? isLike(tenantId, search, personId === null) : sql`true`}`
}

export async function countResources(db: Readable, tenantId: string, wanted: Wanted): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select r.kind, r.state, count(*)::int as count from resources r where ${among(tenantId, wanted)} group by r.kind, r.state`.execute(db)
  return rows
}

/** Those that were woken and have not been seen to match since. */
export async function countBehind(db: Readable, tenantId: string, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from resources r join reconcile_keys k on k.kind = r.kind and k.key = r.id::text
     where ${among(tenantId, wanted)} and k.generation > k.observed_generation`.execute(db)
  return rows[0]?.count ?? 0
}

/** How it goes with each, by its id. */
export async function readProgress(db: Readable, rows: Pick<ResourceRow, 'id' | 'kind'>[]): Promise<Map<string, KeyStatus>> {
  const statuses = await readKeysOfKinds(db, rows.map(({ id, kind }) => ({ kind, key: id })))
  return new Map(statuses.map(status => [status.key, status]))
}
