import { z } from 'zod'
import { companySchema, contactSchema, contactsSchema } from './company.ts'
import { domainNameSchema, domainNamesSchema } from './domain-name.ts'
import { emailSchema } from './email.ts'
import { displayNameSchema } from './name.ts'
import { planSlugSchema } from './plan.ts'
import { sharedResourceSchema } from './resource.ts'
import { slugSchema } from './slug.ts'
import { subscriptionSummarySchema } from './subscription.ts'

export const tenantStatuses = ['pending', 'trial', 'active', 'suspended', 'deleted', 'purging', 'purged'] as const
export const tenantStatusSchema = z.enum(tenantStatuses).meta({
  description: 'deleted: can be restored until `purgeAfter`; purging: being erased in every upstream; purged: nothing is left but its audit trail' })
export type TenantStatus = z.infer<typeof tenantStatusSchema>

/** From the best to the worst. */
export const provisioningStates = ['ok', 'pending', 'unknown', 'drifted', 'error'] as const
export const provisioningSchema = z.enum(provisioningStates)
  .meta({ description: 'The worst state of its resources; skipped ones count as ok' })
export type Provisioning = z.infer<typeof provisioningSchema>

export const suspensionReasons = ['billing', 'abuse', 'customer', 'security', 'legal'] as const
export const suspensionReasonSchema = z.enum(suspensionReasons)
export type SuspensionReason = z.infer<typeof suspensionReasonSchema>

export const suspensionOwners = ['platform', 'customer'] as const
export const suspensionOwnerSchema = z.enum(suspensionOwners).meta({ description: 'Whose decision it is: only they can lift it' })
export type SuspensionOwner = z.infer<typeof suspensionOwnerSchema>

export const suspensionSchema = z.object({
  reason: suspensionReasonSchema,
  note: z.string().nullable(),
  owner: suspensionOwnerSchema,
  since: z.iso.datetime(),
}).meta({ id: 'Suspension' })
export type Suspension = z.infer<typeof suspensionSchema>

export const tenantDomainSchema = z.object({
  name: domainNameSchema,
  verifiedAt: z.iso.datetime().nullable().meta({ description: 'When it was proven to be theirs; null while it is only claimed' }),
}).meta({ id: 'TenantDomain' })

export type TenantDomain = z.infer<typeof tenantDomainSchema>

/** A customer's workspace. */
export const tenantSchema = z.object({
  id: z.uuid(),
  slug: slugSchema,
  name: z.string(),
  status: tenantStatusSchema,
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match' }),
  createdAt: z.iso.datetime(),
  activatedAt: z.iso.datetime().nullable(),
  trialEndsAt: z.iso.datetime().nullable(),
  suspension: suspensionSchema.nullable(),
  deletedAt: z.iso.datetime().nullable(),
  purgeAfter: z.iso.datetime().nullable().meta({ description: 'Until then it can be restored' }),
  purgedAt: z.iso.datetime().nullable(),
  partner: z.object({ id: z.uuid(), slug: slugSchema, name: z.string() }).nullable(),
  domains: z.array(tenantDomainSchema),
  company: companySchema,
  contacts: z.array(contactSchema),
  subscription: subscriptionSummarySchema,
  seatsInUse: z.int().min(0).meta({ description: 'How many people have a seat', example: 12 }),
  provisioning: provisioningSchema,
  resources: z.array(sharedResourceSchema)
    .meta({ description: 'Those all its people share; each person\'s are listed below `/resources`' }),
}).meta({ id: 'Tenant' })
export type Tenant = z.infer<typeof tenantSchema>

/** What is known of a customer besides the workspace's name. */
const particulars = {
  partnerId: z.uuid().meta({ description: 'The partner who looks after it', example: '0190a000-0000-7000-8000-000000000000' }),
  domains: domainNamesSchema,
  company: companySchema.meta({
    description: 'Who pays; replaced as a whole', example: { legalName: 'Acme A/S', country: 'DK', vatNumber: 'DK12345678' },
  }),
  contacts: contactsSchema,
}

export const createTenantSchema = z.strictObject({
  slug: slugSchema,
  name: displayNameSchema.meta({ example: 'Acme A/S' }),
  plan: planSlugSchema,
  administrator: z.strictObject({ name: displayNameSchema.meta({ example: 'Anna Holm' }), email: emailSchema })
    .meta({ description: 'The first person of the workspace; becomes its owner' }),
  ...z.object(particulars).partial().shape,
  trialEndsAt: z.iso.datetime({ offset: true }).optional()
    .meta({ description: 'Given, the workspace starts as a trial that ends then', example: '2030-01-31T00:00:00Z' }),
}).meta({ id: 'CreateTenant' })
export type CreateTenant = z.infer<typeof createTenantSchema>

/** What is left out stays as it is. */
export const changeTenantSchema = z.strictObject({
  name: displayNameSchema.meta({ example: 'Acme A/S' }),
  ...particulars,
  partnerId: particulars.partnerId.nullable()
    .meta({ description: 'For operators; null takes the partner away', example: '0190a000-0000-7000-8000-000000000000' }),
  domains: domainNamesSchema.meta({ description: 'For operators; those that stay keep their proof', example: ['acme.example'] }),
}).partial().meta({ id: 'ChangeTenant' })
export type ChangeTenant = z.infer<typeof changeTenantSchema>

export const tenantFields = ['name', 'partner', 'domains', 'company', 'contacts'] as const
export const tenantFieldSchema = z.enum(tenantFields)
export type TenantField = z.infer<typeof tenantFieldSchema>
