import { z } from 'zod'
import { emailSchema } from './email.ts'
import { personNameSchema } from './person.ts'
import { planIdSchema, subscriptionSchema } from './plan.ts'
import { resourceSchema } from './resource.ts'
import { slugSchema } from './slug.ts'

export const tenantStatuses = ['pending', 'active'] as const
export const tenantStatusSchema = z.enum(tenantStatuses)
export type TenantStatus = z.infer<typeof tenantStatusSchema>

export const tenantNameSchema = z.string().trim().min(1, 'Give a name.').max(120, 'A name has at most 120 characters.')
  .regex(/^[^\p{Cc}<>]*$/u, 'A name holds no control characters or angle brackets.')
  .meta({ example: 'Acme A/S' })

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
  name: tenantNameSchema,
  plan: planIdSchema,
  administrator: z.strictObject({ name: personNameSchema, email: emailSchema })
    .meta({ description: 'The first person of the workspace; becomes its owner' }),
}).meta({ id: 'CreateTenant' })
export type CreateTenant = z.infer<typeof createTenantSchema>
