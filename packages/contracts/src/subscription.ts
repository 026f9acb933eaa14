import { z } from 'zod'
import { planSlugSchema } from './plan.ts'

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
