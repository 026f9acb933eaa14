// Reading a tenant's resources, as those may see them who may read the tenant.
import { sql } from 'kysely'
import type { ResourceQuery, TenantStatus } from '@dezky/contracts'
import { sharedResourceKinds } from '@dezky/contracts'
import type { KeyStatus } from '@dezky/reconcile'
import { readKeysOfKinds } from '@dezky/reconcile'
import type { Readable } from '../../database/index.ts'
import { selectResources } from './resource.store.ts'
import type { ResourceRow } from './resource.ts'

export interface TenantRef { id: string, slug: string, status: TenantStatus }

export async function findTenantRef(db: Readable, slug: string): Promise<TenantRef | null> {
  return await db.selectFrom('tenants').select(['id', 'slug', 'status']).where('slug', '=', slug)
    .orderBy(sql`purged_at desc nulls first`).limit(1).executeTakeFirst() ?? null
}

export type ListedRow = ResourceRow & { lastOkAt: Date | null, observedAt: Date | null }

export interface Slice extends Pick<ResourceQuery, 'kind' | 'state' | 'limit'> {
  after: string | null
  /** Given: only what all share, and this person's own. */
  personId: string | null
}

/** In the order in which they came to be wanted. */
export async function pageOfResources(db: Readable, tenantId: string, slice: Slice): Promise<ListedRow[]> {
  const { kind, state, limit, after, personId } = slice
  const { rows } = await sql<ListedRow>`
    select found.*, r.last_ok_at as "lastOkAt", r.observed_at as "observedAt" from (${selectResources}
     where r.tenant_id = ${tenantId}::uuid and (${after}::uuid is null or r.id > ${after}::uuid)
       and (${kind ?? null}::text[] is null or r.kind = any(${kind ?? null}::text[]))
       and (${state ?? null}::text[] is null or r.state = any(${state ?? null}::text[]))
       and (${personId}::text is null or r.kind = any(${[...sharedResourceKinds]}::text[]) or r.wish->>'personId' = ${personId})
     order by r.id limit ${limit}) found join resources r on r.id = found.id order by found.id`.execute(db)
  return rows
}

/** How it goes with each, by its id. */
export async function readProgress(db: Readable, rows: Pick<ResourceRow, 'id' | 'kind'>[]): Promise<Map<string, KeyStatus>> {
  const statuses = await readKeysOfKinds(db, rows.map(({ id, kind }) => ({ kind, key: id })))
  return new Map(statuses.map(status => [status.key, status]))
}
