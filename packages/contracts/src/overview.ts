// The state of the whole business in a few figures: what an operator looks at first.
import { z } from 'zod'
import { moneySchema } from './money.ts'
import { resourceKindSchema } from './resource.ts'
import { tenantCountsSchema } from './tenant-list.ts'
import { tenantReferenceSchema } from './tenant-reference.ts'

const count = z.int().min(0)

const unobservedSchema = z.object({
  resource: z.object({ id: z.uuid(), kind: resourceKindSchema, message: z.string().nullable() }),
  tenant: tenantReferenceSchema,
  since: z.iso.datetime().meta({ description: 'Since when nobody could say how it is' }),
})

export const overviewSchema = z.object({
  asOf: z.iso.datetime().meta({ description: 'When it was counted: at the most two seconds ago' }),
  tenants: tenantCountsSchema.extend({
    newThisMonth: count.meta({ description: 'Created since it began, in UTC', example: 7 }),
    newLastMonth: count.meta({ description: 'Created in the whole month before', example: 5 }),
  }),
  people: count.meta({ description: 'Everybody the platform knows', example: 310 }),
  seats: z.object({
    sold: count.meta({ description: 'Of subscriptions that run', example: 400 }),
    used: count.meta({ description: 'People who are members', example: 312 }),
  }).meta({ description: 'Without workspaces that are deleted' }),
  recurring: z.array(moneySchema).optional().meta({
    description: 'Monthly recurring revenue, one entry a currency; left out for tokens without revenue:read',
    example: [{ amount: 1250000, currency: 'EUR' }],
  }),
  provisioning: z.object({
    pending: count.meta({ example: 2 }),
    unknown: count.meta({ example: 0 }),
    drifted: count.meta({ example: 1 }),
    error: count.meta({ example: 0 }),
    longestUnobserved: unobservedSchema.nullable().meta({ description: 'Of those that are pending or unknown', example: null }),
  }).meta({ description: 'How many resources are not as they should be' }),
}).meta({ id: 'Overview' })
export type Overview = z.infer<typeof overviewSchema>
