import { z } from 'zod'
import { companySchema, contactSchema } from './company.ts'
import { domainNameSchema } from './domain-name.ts'
import { emailSchema } from './email.ts'
import { moneySchema } from './money.ts'
import { displayNameSchema } from './name.ts'
import { pageQuerySchema } from './page.ts'
import { slugSchema } from './slug.ts'

export const partnerStatuses = ['active', 'terminated'] as const
export const partnerStatusSchema = z.enum(partnerStatuses)
  .meta({ description: 'A terminated partner keeps its customers on record, but takes no new ones' })
export type PartnerStatus = z.infer<typeof partnerStatusSchema>

const marginSchema = z.number().min(0).max(100).multipleOf(0.01)
  .meta({ description: 'Share of the recurring revenue that is the partner\'s, in percent with at most two decimals', example: 20 })

/** A reseller with tenants of its own. */
export const partnerSchema = z.object({
  id: z.uuid(),
  slug: slugSchema,
  name: z.string(),
  domain: domainNameSchema.nullable(),
  status: partnerStatusSchema,
  marginPct: marginSchema,
  contact: contactSchema.nullable(),
  billing: companySchema,
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match' }),
  createdAt: z.iso.datetime(),
  terminatedAt: z.iso.datetime().nullable(),
  customers: z.int().meta({ description: 'Tenants that are not deleted', example: 12 }),
  recurringRevenue: z.array(z.object({ total: moneySchema, share: moneySchema }))
    .meta({ description: 'A month\'s recurring revenue from its customers and the partner\'s share of it, one entry a currency' }),
}).meta({ id: 'Partner' })
export type Partner = z.infer<typeof partnerSchema>

export const createPartnerSchema = z.strictObject({
  slug: slugSchema.meta({ example: 'nordic-it' }),
  name: displayNameSchema.meta({ example: 'Nordic IT ApS' }),
  domain: domainNameSchema.nullable().default(null).meta({ example: 'nordic-it.example' }),
  marginPct: marginSchema,
  contact: contactSchema.nullable().default(null),
  billing: companySchema.default({}),
}).meta({ id: 'CreatePartner' })
export type CreatePartner = z.infer<typeof createPartnerSchema>

export const changePartnerSchema = z.strictObject({
  name: displayNameSchema.optional(),
  domain: domainNameSchema.nullable().optional(),
  marginPct: marginSchema.optional(),
  contact: contactSchema.nullable().optional(),
  billing: companySchema.optional(),
}).refine(change => Object.keys(change).length > 0, 'Say what to change.').meta({ id: 'ChangePartner', example: { marginPct: 25 } })
export type ChangePartner = z.infer<typeof changePartnerSchema>

export const partnersQuerySchema = pageQuerySchema.extend({
  search: z.string().trim().max(100).optional().meta({ description: 'A part of the slug, name or domain' }),
  status: partnerStatusSchema.optional(),
})
export type PartnersQuery = z.infer<typeof partnersQuerySchema>

/** Somebody who works for a partner and reads its tenants. */
export const partnerMemberSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  email: emailSchema,
  since: z.iso.datetime(),
}).meta({ id: 'PartnerMember' })
export type PartnerMember = z.infer<typeof partnerMemberSchema>

export const addPartnerMemberSchema = z.strictObject({ personId: z.uuid() }).meta({ id: 'AddPartnerMember' })
