// What can be done to a tenant in the course of its life.
import { z } from 'zod'
import { slugSchema } from './slug.ts'
import { suspensionOwnerSchema, suspensionReasonSchema } from './tenant.ts'

const endOfTrial = z.iso.datetime({ offset: true })

export const suspendTenantSchema = z.strictObject({
  reason: suspensionReasonSchema.meta({ description: 'A workspace\'s own owner can only give `customer`', example: 'billing' }),
  note: z.string().trim().min(1).max(2000).optional()
    .meta({ description: 'For whoever looks at it later, its owner too', example: 'Invoice 1042 is three months overdue.' }),
  owner: suspensionOwnerSchema.optional()
    .meta({ description: 'Whose decision it is: only they can lift it. Left out: the customer\'s for `customer`, else the platform\'s' }),
}).meta({ id: 'SuspendTenant', example: { reason: 'billing', note: 'Invoice 1042 is three months overdue.' } })
export type SuspendTenant = z.infer<typeof suspendTenantSchema>

export const deleteTenantSchema = z.strictObject({
  slug: slugSchema.meta({ description: 'The slug once more, so that nobody deletes what they did not mean', example: 'acme' }),
}).meta({ id: 'DeleteTenant', example: { slug: 'acme' } })

export const trialSchema = z.strictObject({
  endsAt: endOfTrial.meta({ description: 'When the trial ends; later than now', example: '2030-01-31T00:00:00Z' }),
}).meta({ id: 'Trial', example: { endsAt: '2030-01-31T00:00:00Z' } })
