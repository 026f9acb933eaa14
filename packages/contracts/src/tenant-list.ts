import { z } from 'zod'
import { pageQuerySchema } from './page.ts'
import { planSlugSchema } from './plan.ts'
import { searchSchema, severalOf } from './search.ts'
import { slugSchema } from './slug.ts'
import { provisioningSchema, tenantStatuses, tenantStatusSchema } from './tenant.ts'

const otherFilters = {
  search: searchSchema.optional().meta({ description: 'A part of the slug, the name or a domain, in upper or lower case', example: 'acme' }),
  plan: severalOf(planSlugSchema).optional().meta({ description: 'One of these plans', example: ['business'] }),
  partner: z.union([slugSchema, z.literal('none')]).optional().meta({ description: 'A partner\'s slug, or `none`', example: 'north' }),
  provisioning: severalOf(provisioningSchema).optional().meta({ description: 'One of these', example: ['error', 'unknown'] }),
}

export const tenantFilterSchema = z.strictObject({
  ...otherFilters,
  status: severalOf(tenantStatusSchema).optional()
    .meta({ description: 'One of these; without it, all but `purged`', example: ['active', 'trial'] }),
})
export type TenantFilter = z.infer<typeof tenantFilterSchema>

export const tenantSortKeys = ['createdAt', 'name', 'slug', 'status', 'seats'] as const
export type TenantSortKey = (typeof tenantSortKeys)[number]
export const tenantSorts = tenantSortKeys.flatMap(key => [key, `-${key}`] as const)
export type TenantSort = (typeof tenantSorts)[number]

export const tenantExportQuerySchema = tenantFilterSchema.extend({
  sort: z.enum(tenantSorts).default('-createdAt').meta({ description: 'With a hyphen, the last one first', example: 'name' }),
})
export type TenantExportQuery = z.infer<typeof tenantExportQuerySchema>

export const tenantQuerySchema = tenantExportQuerySchema.extend(pageQuerySchema.shape)
export type TenantQuery = z.infer<typeof tenantQuerySchema>

export const tenantCountsQuerySchema = z.strictObject(otherFilters)

const count = z.int().min(0)
const everyStatus = Object.fromEntries(tenantStatuses.map(status => [status, status === 'active' ? 42 : 0]))

/** How many tenants there are, for the choice among them. */
export const tenantCountsSchema = z.object({
  all: count.meta({ description: 'In all statuses but `purged`', example: 42 }),
  byStatus: z.record(tenantStatusSchema, count).meta({ description: 'Every status, also those without any', example: everyStatus }),
}).meta({ id: 'TenantCounts' })
export type TenantCounts = z.infer<typeof tenantCountsSchema>
