import { z } from 'zod'
import { moneySchema } from './money.ts'
import { planSlugSchema } from './plan.ts'
import { slugSchema } from './slug.ts'

export const revenueQuerySchema = z.strictObject({
  by: z.enum(['total', 'plan', 'partner', 'month']).default('total'),
  months: z.coerce.number().int().min(1).max(60).default(12).meta({ description: 'How far back, for `by=month`' }),
})
export type RevenueQuery = z.infer<typeof revenueQuerySchema>

/** What a group of subscriptions brings in a month, in one currency. */
export const revenueSchema = z.object({
  plan: planSlugSchema.optional(),
  partner: z.object({ id: z.uuid(), slug: slugSchema, name: z.string() }).nullable().optional()
    .meta({ description: 'Null for the platform\'s own customers' }),
  month: z.string().optional().meta({ description: 'As it stood at the end of it, or stands now', example: '2026-11' }),
  subscriptions: z.int().meta({ description: 'That bring in something', example: 3 }),
  recurring: moneySchema,
}).meta({ id: 'Revenue' })
export type Revenue = z.infer<typeof revenueSchema>
