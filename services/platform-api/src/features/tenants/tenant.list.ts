// Which tenants a list holds and in which order: what is asked for, made ready for the database. No input or output here.
import { z } from 'zod'
import type { Provisioning, TenantCounts, TenantQuery, TenantSortKey, TenantStatus } from '@dezky/contracts'
import { provisioningStates, tenantStatuses, tenantStatusSchema } from '@dezky/contracts'

export interface Order { by: TenantSortKey, descending: boolean }

export function orderOf(sort: TenantQuery['sort']): Order {
  return { by: sort.replace('-', '') as TenantSortKey, descending: sort.startsWith('-') }
}

/** Everything that decides which rows come, and in which order: a cursor is good for this and nothing else. */
export function listOf({ search, status, plan, partner, provisioning, sort }: TenantQuery): unknown {
  return [sort, search ?? '', partner ?? '', ...[status, plan, provisioning].map(values => values?.toSorted() ?? [])]
}

/** What a row is ordered by, as a cursor carries it: times are microseconds, as the database keeps them. */
export const orderKeySchemas: Record<TenantSortKey, z.ZodType<string>> = {
  createdAt: z.string().regex(/^-?\d{1,16}$/),
  name: z.string().max(1000).refine(text => !text.includes('\0')),
  slug: z.string().max(60).refine(text => !text.includes('\0')),
  status: tenantStatusSchema,
  seats: z.string().regex(/^\d{1,9}$/),
}

/** The states of resources that are worse than this one. */
export function worseThan(state: Provisioning): Provisioning[] {
  return provisioningStates.slice(provisioningStates.indexOf(state) + 1)
}

export function countsOf(found: { status: TenantStatus, count: number }[]): TenantCounts {
  const known = new Map(found.map(({ status, count }) => [status, count]))
  const byStatus = Object.fromEntries(tenantStatuses.map(status => [status, known.get(status) ?? 0])) as TenantCounts['byStatus']
  const all = tenantStatuses.reduce((sum, status) => status === 'purged' ? sum : sum + byStatus[status], 0)
  return { all, byStatus }
}
