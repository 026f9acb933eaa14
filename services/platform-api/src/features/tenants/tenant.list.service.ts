import type { Tenant, TenantCounts, TenantExportQuery, TenantFilter, TenantQuery } from '@dezky/contracts'
import { decodePlace, encodePlace, type Place } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'
import type { Caller } from '../people/index.ts'
import type { Slice, TenantsWanted } from './tenant.list.store.ts'
import { countByStatus, findPartnerId, findPlaces, findPlanVersionIds } from './tenant.list.store.ts'
import { countsOf, listOf, orderKeySchemas, orderOf } from './tenant.list.ts'
import { asSeenBy } from './tenant.sight.ts'
import { findTenantsById } from './tenant.store.ts'

interface SeenPage { items: Tenant[], nextCursor: string | null }

/** A page as the query asks for it and as the caller may see it, with the cursor that goes on from there. */
export async function readTenantList(db: Readable, query: TenantQuery, caller: Caller): Promise<SeenPage> {
  const { limit, cursor, sort, ...filter } = query
  const [list, order] = [listOf(query), orderOf(sort)]
  const { items, last } = await pageOfTenants(db, filter, { order, after: decodePlace(list, cursor, orderKeySchemas[order.by]), limit })
  return { items: items.map(tenant => asSeenBy(caller, tenant)), nextCursor: last && encodePlace(list, last) }
}

/** How many tenants of an export are held at a time. */
const pieceSize = 250

/** Everything the query asks for, a piece at a time, each read when the one before has been taken. */
export async function* pagesOfTenants(db: Readable, { sort, ...filter }: TenantExportQuery, caller: Caller): AsyncGenerator<Tenant[]> {
  const slice = { order: orderOf(sort), limit: pieceSize }
  for (let after: Place | null = null, more = true; more;) {
    const { items, last }: TenantPage = await pageOfTenants(db, filter, { ...slice, after })
    yield items.map(tenant => asSeenBy(caller, tenant))
    after = last
    more = last !== null
  }
}

interface TenantPage {
  items: Tenant[]
  /** After which the next page begins; null when there is none. */
  last: Place | null
}

async function pageOfTenants(db: Readable, filter: TenantFilter, { limit, ...slice }: Slice): Promise<TenantPage> {
  const wanted = await resolve(db, filter)
  if (!wanted) return { items: [], last: null }
  const places = await findPlaces(db, wanted, { ...slice, limit: limit + 1 })
  const page = places.slice(0, limit)
  const items = await findTenantsById(db, page.map(({ id }) => id))
  return { items, last: places.length > limit ? page.at(-1) ?? null : null }
}

export async function countTenants(db: Readable, filter: Omit<TenantFilter, 'status'>): Promise<TenantCounts> {
  const wanted = await resolve(db, filter)
  return countsOf(wanted ? await countByStatus(db, wanted) : [])
}

/** Null when a partner or the plans named do not exist: then there is nothing to find. */
async function resolve(db: Readable, { partner, plan, ...filter }: TenantFilter): Promise<TenantsWanted | null> {
  const [partnerId, planVersionIds] = await Promise.all([
    partner === undefined || partner === 'none' ? partner : findPartnerId(db, partner),
    plan && findPlanVersionIds(db, plan),
  ])
  if (partnerId === null || planVersionIds?.length === 0) return null
  return { ...filter, ...partnerId ? { partnerId } : {}, ...planVersionIds ? { planVersionIds } : {} }
}
