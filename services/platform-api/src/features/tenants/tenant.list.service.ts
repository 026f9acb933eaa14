import type { Tenant, TenantCounts, TenantFilter } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { Place } from '../../http/cursor.ts'
import type { Slice, TenantsWanted } from './tenant.list.store.ts'
import { countByStatus, findPartnerId, findPlaces, findPlanVersionIds } from './tenant.list.store.ts'
import { countsOf } from './tenant.list.ts'
import { findTenantsById } from './tenant.store.ts'

interface TenantPage {
  items: Tenant[]
  /** After which the next page begins; null when there is none. */
  last: Place | null
}

export async function pageOfTenants(db: Readable, filter: TenantFilter, { limit, ...slice }: Slice): Promise<TenantPage> {
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
