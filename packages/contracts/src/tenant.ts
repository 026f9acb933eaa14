import { z } from 'zod'
import { emailSchema } from './email.ts'
import { displayNameSchema } from './name.ts'
import { planIdSchema, subscriptionSchema } from './plan.ts'
import { resourceSchema } from './resource.ts'
import { slugSchema } from './slug.ts'

export const tenantStatuses = ['pending', 'active'] as const
export const tenantStatusSchema = z.enum(tenantStatuses)
export type TenantStatus = z.infer<typeof tenantStatusSchema>

/** A customer's workspace. */
export const tenantSchema = z.object({
  id: z.uuid(),
  slug: slugSchema,
  name: z.string(),
  status: tenantStatusSchema,
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match' }),
  createdAt: z.iso.datetime(),
  activatedAt: z.iso.datetime().nullable(),
  subscription: subscriptionSchema,
  resources: z.array(resourceSchema),
}).meta({ id: 'Tenant' })
export type Tenant = z.infer<typeof tenantSchema>

export const createTenantSchema = z.strictObject({
  slug: slugSchema,
  name: displayNameSchema.meta({ example: 'Acme A/S' }),
  plan: planIdSchema,
  administrator: z.strictObject({ name: displayNameSchema.meta({ example: 'Anna Holm' }), email: emailSchema })
    .meta({ description: 'The first person of the workspace; becomes its owner' }),
}).meta({ id: 'CreateTenant' })
export type CreateTenant = z.infer<typeof createTenantSchema>
