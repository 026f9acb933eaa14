import { z } from 'zod'

export const planIds = ['starter', 'business', 'enterprise'] as const
export const planIdSchema = z.enum(planIds).meta({ description: 'What the tenant subscribes to', example: 'business' })
export type PlanId = z.infer<typeof planIdSchema>

export const planSchema = z.object({
  id: planIdSchema,
  name: z.string().meta({ example: 'Business' }),
  seats: z.int().positive().meta({ description: 'Seats a new subscription starts with', example: 25 }),
}).meta({ id: 'Plan' })
export type Plan = z.infer<typeof planSchema>

export const subscriptionSchema = z.object({
  plan: planIdSchema,
  status: z.enum(['active', 'ended']),
  seats: z.int().positive(),
}).meta({ id: 'Subscription' })
export type Subscription = z.infer<typeof subscriptionSchema>
