import { z } from 'zod'
import { domainStateSchema } from './domain.ts'
import { domainNameSchema } from './domain-name.ts'
import { partnerStatusSchema } from './partner.ts'
import { searchSchema } from './search.ts'
import { slugSchema } from './slug.ts'
import { tenantStatusSchema } from './tenant.ts'
import { tenantReferenceSchema } from './tenant-reference.ts'

export const searchQuerySchema = z.strictObject({
  q: searchSchema.default('').meta({ description: 'What is looked for; fewer than two characters find nothing', example: 'acme' }),
  limit: z.coerce.number().int().min(1).max(10).default(5).meta({ description: 'The most of each kind' }),
})
export type SearchQuery = z.infer<typeof searchQuerySchema>

export const searchResultsSchema = z.object({
  tenants: z.array(z.object({ id: z.uuid(), slug: slugSchema, name: z.string(), status: tenantStatusSchema })),
  people: z.array(z.object({ id: z.uuid(), name: z.string(), email: z.string(), disabled: z.boolean() })),
  domains: z.array(z.object({ id: z.uuid(), name: domainNameSchema, state: domainStateSchema, tenant: tenantReferenceSchema })),
  partners: z.array(z.object({ id: z.uuid(), slug: slugSchema, name: z.string(), status: partnerStatusSchema })),
}).meta({ id: 'SearchResults', description: 'The likeliest first: what is called just so, what begins with it, what has it somewhere' })
export type SearchResults = z.infer<typeof searchResultsSchema>
