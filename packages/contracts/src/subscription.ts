import { z } from 'zod'
import { entitlementKeySchema, entitlementValueSchema } from './entitlement.ts'
import { moneySchema } from './money.ts'
import { pageQuerySchema } from './page.ts'
import { planSlugSchema, seatsSchema } from './plan.ts'
import { slugSchema } from './slug.ts'

export const subscriptionStatuses = ['trialing', 'active', 'past_due', 'canceled'] as const
export const subscriptionStatusSchema = z.enum(subscriptionStatuses)
export type SubscriptionStatus = z.infer<typeof subscriptionStatusSchema>

export const billingIntervalSchema = z.enum(['month', 'year']).meta({ description: 'How long a period is', example: 'month' })
export type BillingInterval = z.infer<typeof billingIntervalSchema>

/** What a tenant subscribes to, as the tenant itself shows it. */
export const subscriptionSummarySchema = z.object({
  plan: z.object({ slug: planSlugSchema, name: z.string().meta({ example: 'Business' }), version: z.int().meta({ example: 1 }) }),
  status: subscriptionStatusSchema,
  seats: z.int().positive().meta({ example: 25 }),
  interval: billingIntervalSchema,
  periodEnd: z.iso.datetime().nullable().meta({ description: 'When the next period begins; null before the first one' }),
  cancelAtPeriodEnd: z.boolean(),
}).meta({ id: 'SubscriptionSummary' })
export type SubscriptionSummary = z.infer<typeof subscriptionSummarySchema>

const period = z.object({
  start: z.iso.datetime(),
  end: z.iso.datetime().meta({ description: 'The first moment after it' }),
})

/** What a subscription turns into when its period ends. */
const scheduledTermsSchema = z.object({
  plan: subscriptionSummarySchema.shape.plan,
  seats: z.int().positive().meta({ example: 10 }),
  interval: billingIntervalSchema,
  at: z.iso.datetime().meta({ description: 'The first moment on which they hold' }),
  price: moneySchema.meta({ description: 'Of all seats, for one interval' }),
})

/** One a tenant: what it subscribes to, and what that costs. */
export const subscriptionSchema = z.object({
  tenant: z.object({ id: z.uuid(), slug: slugSchema, name: z.string() }),
  ...subscriptionSummarySchema.omit({ periodEnd: true }).shape,
  period: period.nullable().meta({ description: 'The days already paid for; null while on trial' }),
  scheduled: scheduledTermsSchema.nullable().meta({ description: 'What is agreed on for the next period; null when it goes on as it is' }),
  perSeat: moneySchema.meta({ description: 'Of one seat, for one interval' }),
  price: moneySchema.meta({ description: 'Of all seats, for one interval' }),
  recurring: moneySchema.meta({ description: 'What it brings in a month; nothing while on trial and once canceled' }),
  stripeCustomerId: z.string().nullable(),
  stripeSubscriptionId: z.string().nullable(),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match', example: 1 }),
}).meta({ id: 'Subscription' })
export type Subscription = z.infer<typeof subscriptionSchema>

export const subscriptionQuerySchema = pageQuerySchema.extend({
  status: subscriptionStatusSchema.optional(),
  plan: planSlugSchema.optional(),
  planVersion: z.coerce.number().int().min(1).max(100_000).optional().meta({ description: 'Of that plan', example: 1 }),
})

export const createSubscriptionSchema = z.strictObject({
  tenant: slugSchema,
  plan: planSlugSchema,
  seats: seatsSchema.optional().meta({ description: 'As many as the plan starts with, when left out', example: 25 }),
  interval: billingIntervalSchema.default('month'),
}).meta({ id: 'CreateSubscription', example: { tenant: 'acme', plan: 'business', seats: 25, interval: 'month' } })
export type CreateSubscription = z.infer<typeof createSubscriptionSchema>

const changeSchema = z.strictObject({
  plan: planSlugSchema.meta({ description: 'Another plan, in its newest version; naming the plan that is there changes nothing' }),
  newestVersion: z.literal(true).meta({ description: 'The newest version of the plan that is there' }),
  seats: seatsSchema.meta({ example: 30 }),
  interval: billingIntervalSchema,
  when: z.enum(['now', 'period_end']).meta({
    description: 'now: at once, charged and credited by the day; period_end: with the next period, which costs nothing before', example: 'now' }),
  callOff: z.literal(true).meta({ description: 'Calls off what is agreed on for the next period' }),
  cancelAtPeriodEnd: z.boolean().meta({ example: false }),
}).partial()

export const previewSubscriptionSchema = changeSchema.meta({ id: 'PreviewSubscription', example: { plan: 'enterprise', seats: 30 } })
export type PreviewSubscription = z.infer<typeof previewSubscriptionSchema>

const stripeId = z.string().regex(/^[a-z]+_\w{1,250}$/, 'This is not an id of Stripe\'s.').nullable().optional()

export const changeSubscriptionSchema = changeSchema.extend({
  stripeCustomerId: stripeId.meta({ description: 'For operators', example: 'cus_NffrFeUfNV2Hib' }),
  stripeSubscriptionId: stripeId.meta({ description: 'For operators', example: 'sub_1MowQVLkdIwHu7ix' }),
}).meta({ id: 'ChangeSubscription', example: { seats: 30 } })
export type ChangeSubscription = z.infer<typeof changeSubscriptionSchema>

/** What a change gives or takes of one thing, and from whom. */
export const changeEffectSchema = z.object({
  key: entitlementKeySchema,
  before: entitlementValueSchema,
  after: entitlementValueSchema,
  touches: z.array(z.object({ what: z.enum(['people', 'mailboxes', 'domains', 'spaces']), count: z.int().meta({ example: 12 }) }))
    .meta({ description: 'What there is of it that less is left for; empty when more is given' }),
})
export type ChangeEffect = z.infer<typeof changeEffectSchema>

/** What a change would cost, before it is made. */
export const subscriptionPreviewSchema = z.object({
  effectiveAt: z.iso.datetime().meta({ description: 'From when on it would hold' }),
  lines: z.array(z.object({
    kind: z.enum(['credit', 'charge']).meta({ description: 'credit: for what is left of the terms so far; charge: for the same days on the new terms' }),
    plan: subscriptionSummarySchema.shape.plan,
    seats: z.int(),
    interval: billingIntervalSchema,
    days: z.int().meta({ description: 'Counting the day of the change', example: 11 }),
    of: z.int().meta({ description: 'Days in the period', example: 30 }),
    amount: moneySchema,
  })),
  due: moneySchema.meta({ description: 'Charges less credits; below nothing when money is owed back' }),
  next: z.object({ at: z.iso.datetime(), amount: moneySchema }).nullable()
    .meta({ description: 'The price of the period after this one; null when there is none' }),
  recurring: z.object({ before: moneySchema, after: moneySchema }).meta({ description: 'What it brings in a month' }),
  effects: z.array(changeEffectSchema).meta({ description: 'What the tenant may use more or less of; what an operator has granted stays' }),
  refused: z.object({ code: z.string().meta({ example: 'seats_in_use' }), detail: z.string() }).nullable()
    .meta({ description: 'Why the change would be refused; null when it would be made' }),
}).meta({ id: 'SubscriptionPreview' })
export type SubscriptionPreview = z.infer<typeof subscriptionPreviewSchema>

/** A state that a subscription has been in, and what it was worth then. */
export const subscriptionChangeSchema = z.object({
  id: z.uuid(),
  effectiveAt: z.iso.datetime().meta({ description: 'Since when it held' }),
  plan: subscriptionSummarySchema.shape.plan,
  seats: z.int().meta({ example: 25 }),
  interval: billingIntervalSchema,
  status: subscriptionStatusSchema,
  recurring: moneySchema.meta({ description: 'What it brought in a month' }),
}).meta({ id: 'SubscriptionChange' })
export type SubscriptionChange = z.infer<typeof subscriptionChangeSchema>
