import { z } from 'zod'
import { currencySchema, moneySchema } from './money.ts'
import { displayNameSchema } from './name.ts'
import { slugPattern } from './slug.ts'

/** What of the platform a plan opens. */
export const featureKeys = ['mail', 'files', 'office', 'chat', 'meet'] as const
export const featureSchema = z.enum(featureKeys)
export type Feature = z.infer<typeof featureSchema>

export const planSlugSchema = z.string().regex(slugPattern, 'Use 3 to 40 lower-case letters, digits and hyphens, beginning with a letter.')
  .meta({ description: 'Which plan of the catalogue', example: 'business' })

export const planStatusSchema = z.enum(['on_sale', 'retired'])
  .meta({ description: 'A retired plan stays with those who have it, and can be chosen by nobody else' })
export type PlanStatus = z.infer<typeof planStatusSchema>

const priceSchema = z.int().min(0).max(100_000_000)
export const mostSeats = 100_000
export const seatsSchema = z.int().min(1).max(mostSeats)

/** What a plan holds and costs. */
const termsSchema = z.strictObject({
  seats: seatsSchema.meta({ description: 'Seats a new subscription starts with', example: 25 }),
  storagePerSeat: z.int().min(0).max(2 ** 44).meta({ description: 'In bytes', example: 107_374_182_400 }),
  features: z.array(featureSchema).max(featureKeys.length).refine(keys => new Set(keys).size === keys.length, 'Name each feature once.')
    .meta({ example: ['mail', 'files', 'office', 'chat'] }),
  price: z.strictObject({
    currency: currencySchema,
    month: priceSchema.meta({ description: 'For one seat and month, in minor units', example: 1200 }),
    year: priceSchema.meta({ description: 'For one seat and year, in minor units', example: 12_000 }),
  }),
})
export type PlanTerms = z.infer<typeof termsSchema>

/** What subscribes to a version of a plan by now, without what has ended. */
export const planUseSchema = z.object({
  subscriptions: z.int().meta({ example: 12 }),
  seats: z.int().meta({ description: 'Of all of them', example: 340 }),
  recurring: moneySchema.meta({ description: 'What they bring in a month' }),
})
export type PlanUse = z.infer<typeof planUseSchema>

export const planVersionSchema = z.object({
  ...termsSchema.shape,
  version: z.int().meta({ example: 1 }),
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable().meta({ description: 'When a subscription first used it; since then it does not change' }),
  use: planUseSchema.optional().meta({ description: 'Told to operators alone' }),
}).meta({ id: 'PlanVersion' })
export type PlanVersion = z.infer<typeof planVersionSchema>

export const planSchema = z.object({
  slug: planSlugSchema,
  name: z.string().meta({ example: 'Business' }),
  status: planStatusSchema,
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match', example: 1 }),
  current: planVersionSchema.meta({ description: 'What a new subscription gets' }),
  use: planUseSchema.optional().meta({ description: 'Of all its versions; told to operators alone' }),
}).meta({ id: 'Plan' })
export type Plan = z.infer<typeof planSchema>

export const planWithVersionsSchema = planSchema.extend({
  versions: z.array(planVersionSchema).meta({ description: 'Newest first' }),
}).meta({ id: 'PlanWithVersions' })
export type PlanWithVersions = z.infer<typeof planWithVersionsSchema>

export const planQuerySchema = z.strictObject({ status: z.union([planStatusSchema, z.literal('all')]).default('on_sale') })
export type PlanQuery = z.infer<typeof planQuerySchema>

export const createPlanSchema = termsSchema.extend({
  slug: planSlugSchema,
  name: displayNameSchema.meta({ example: 'Business' }),
}).meta({ id: 'CreatePlan', example: {
  slug: 'team', name: 'Team', seats: 10, storagePerSeat: 53_687_091_200, features: ['mail', 'files', 'chat'],
  price: { currency: 'EUR', month: 900, year: 9000 },
} })
export type CreatePlan = z.infer<typeof createPlanSchema>

export const changePlanSchema = termsSchema.extend({
  name: displayNameSchema.meta({ example: 'Business' }),
  status: planStatusSchema,
}).partial().meta({ id: 'ChangePlan', example: { name: 'Business', price: { currency: 'EUR', month: 1300, year: 13_000 } } })
export type ChangePlan = z.infer<typeof changePlanSchema>
