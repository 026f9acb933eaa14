// Where a tenant stands in a list, and whether it stands there at all: as the API decides it, for those that an event tells of.
import type { Tenant, TenantExportQuery, TenantSort, TenantStatus } from '@dezky/contracts'

/** English sorts as the database's root collation does; the reader's own language may not. */
const collator = new Intl.Collator('en')

type Key = string | number
const keys: Record<string, (tenant: Tenant) => Key> = {
  createdAt: tenant => tenant.createdAt, name: tenant => tenant.name, slug: tenant => tenant.slug, status: tenant => tenant.status,
  seats: tenant => tenant.subscription.seats,
}

export function compareTenants(sort: TenantSort): (a: Tenant, b: Tenant) => number {
  const by = sort.replace('-', '')
  const direction = sort.startsWith('-') ? -1 : 1
  const key = keys[by] ?? (tenant => tenant.id)
  const compare = by === 'name' ? (a: Key, b: Key) => collator.compare(String(a), String(b)) : plainly
  return (a, b) => direction * (compare(key(a), key(b)) || plainly(a.id, b.id))
}

function plainly(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function fits(tenant: Tenant, { search, status, plan, partner, provisioning }: TenantExportQuery): boolean {
  return (status ? status.includes(tenant.status) : tenant.status !== 'purged')
    && (!search || searched(tenant).includes(search.toLowerCase()))
    && (!plan || plan.includes(tenant.subscription.plan.slug))
    && (!partner || (tenant.partner?.slug ?? 'none') === partner)
    && (!provisioning || provisioning.includes(tenant.provisioning))
}

function searched({ slug, name, domains }: Tenant): string {
  return [slug, name, ...domains.map(domain => domain.name)].join('\n').toLowerCase()
}

/** As the API's description has them. */
export interface Counts { all: number, byStatus: Record<string, number> }

/** How many a list in these statuses has; in all but `purged` without any. */
export function countOf({ all, byStatus }: Counts, statuses: TenantStatus[] | undefined): number {
  return statuses ? statuses.reduce((total, status) => total + (byStatus[status] ?? 0), 0) : all
}
