import { z } from 'zod'
import { companySchema, contactSchema } from './company.ts'
import { domainNameSchema } from './domain-name.ts'
import { emailSchema } from './email.ts'
import { moneySchema } from './money.ts'
import { displayNameSchema, writtenText } from './name.ts'
import { pageQuerySchema } from './page.ts'
import { searchSchema } from './search.ts'
import { slugSchema } from './slug.ts'

export const partnerStatuses = ['active', 'terminated'] as const
export const partnerStatusSchema = z.enum(partnerStatuses)
  .meta({ description: 'A terminated partner keeps its customers on record, but takes no new ones' })
export type PartnerStatus = z.infer<typeof partnerStatusSchema>

export const marginSchema = z.number().min(0).max(100).multipleOf(0.01)
  .meta({ description: 'Share of the recurring revenue that is the partner\'s, in percent with at most two decimals', example: 20 })

const daySchema = z.iso.date().refine(day => day >= '2000-01-01' && day < '2200-01-01', 'Use a day of this century.')

/** What has been agreed on paper. Outside of its days the partner has no share. */
export const contractSchema = z.strictObject({
  startsOn: daySchema.nullable().meta({ description: 'The first day; null: since the partner is here', example: '2026-01-01' }),
  endsOn: daySchema.nullable().meta({ description: 'The last day; null: until it is ended', example: '2027-12-31' }),
  terms: writtenText(4000).nullable().meta({ description: 'In words', example: 'Three months\' notice; invoices on the 1st.' }),
}).refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
  message: 'A contract does not end before it starts.', path: ['endsOn'],
}).meta({ id: 'PartnerContract', example: { startsOn: '2026-01-01', endsOn: null, terms: 'Three months\' notice.' } })
export type PartnerContract = z.infer<typeof contractSchema>

export const contractStates = ['upcoming', 'running', 'ended'] as const
export type ContractState = (typeof contractStates)[number]

/** A reseller with tenants of its own. */
export const partnerSchema = z.object({
  id: z.uuid(),
  slug: slugSchema,
  name: z.string(),
  domain: domainNameSchema.nullable(),
  status: partnerStatusSchema,
  marginPct: marginSchema,
  contract: contractSchema,
  contractState: z.enum(contractStates).meta({ description: 'Today; only while it is running has the partner a share' }),
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

const noContract = { startsOn: null, endsOn: null, terms: null }

export const createPartnerSchema = z.strictObject({
  slug: slugSchema.meta({ example: 'nordic-it' }),
  name: displayNameSchema.meta({ example: 'Nordic IT ApS' }),
  domain: domainNameSchema.nullable().default(null).meta({ example: 'nordic-it.example' }),
  marginPct: marginSchema,
  contract: contractSchema.default(noContract),
  contact: contactSchema.nullable().default(null),
  billing: companySchema.default({}),
}).meta({ id: 'CreatePartner' })
export type CreatePartner = z.infer<typeof createPartnerSchema>

export const changePartnerSchema = z.strictObject({
  name: displayNameSchema.optional(),
  domain: domainNameSchema.nullable().optional(),
  marginPct: marginSchema.optional(),
  contract: contractSchema.optional(),
  contact: contactSchema.nullable().optional(),
  billing: companySchema.optional(),
}).refine(change => Object.keys(change).length > 0, 'Say what to change.').meta({ id: 'ChangePartner', example: { marginPct: 25 } })
export type ChangePartner = z.infer<typeof changePartnerSchema>

export const partnerSortKeys = ['slug', 'name', 'createdAt', 'customers', 'marginPct'] as const
export type PartnerSortKey = (typeof partnerSortKeys)[number]
export const partnerSorts = partnerSortKeys.flatMap(key => [key, `-${key}`] as const)

const search = searchSchema.optional().meta({ description: 'A part of the slug, name or domain', example: 'nordic' })

export const partnersQuerySchema = pageQuerySchema.extend({
  search,
  status: partnerStatusSchema.optional(),
  sort: z.enum(partnerSorts).default('slug').meta({ description: 'With a hyphen, the last one first', example: '-customers' }),
})
export type PartnersQuery = z.infer<typeof partnersQuerySchema>

export const partnerCountsQuerySchema = z.strictObject({ search })

const count = z.int().min(0)
export const partnerCountsSchema = z.object({ all: count, active: count, terminated: count })
  .meta({ id: 'PartnerCounts', example: { all: 12, active: 10, terminated: 2 } })
export type PartnerCounts = z.infer<typeof partnerCountsSchema>

/** Somebody who works for a partner and reads its tenants. */
export const partnerMemberSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  email: emailSchema,
  since: z.iso.datetime(),
}).meta({ id: 'PartnerMember' })
export type PartnerMember = z.infer<typeof partnerMemberSchema>

export const addPartnerMemberSchema = z.strictObject({ personId: z.uuid() }).meta({ id: 'AddPartnerMember' })
