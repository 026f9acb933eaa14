import { z } from 'zod'
import { featureKeys } from './plan.ts'

export const entitlementKeys = ['seats', 'storage', ...featureKeys] as const
export const entitlementKeySchema = z.enum(entitlementKeys).meta({ description: 'A quantity, or a feature', example: 'storage' })
export type EntitlementKey = z.infer<typeof entitlementKeySchema>

export const entitlementValueSchema = z.union([z.int().min(0), z.boolean()])

/** What a tenant may use of one thing, and why. */
export const entitlementSchema = z.object({
  key: entitlementKeySchema,
  value: entitlementValueSchema.meta({ description: 'How much, or whether at all; nothing unless something says otherwise', example: 2_684_354_560_000 }),
  unit: z.enum(['seats', 'bytes']).nullable().meta({ description: 'Of a quantity; null of a feature' }),
  used: z.int().nullable().meta({ description: 'Null when it is not counted, or not known' }),
  reason: z.enum(['plan', 'override', 'suspended', 'no_subscription']).meta({
    description: 'plan: as subscribed; override: an operator said so; suspended: the tenant is; no_subscription: nothing runs that entitles' }),
  expiresAt: z.iso.datetime().nullable().meta({ description: 'When the override ends; null when it does not, or there is none' }),
  planned: entitlementValueSchema.meta({ description: 'What the plan alone would give', example: 2_684_354_560_000 }),
  override: z.object({
    value: entitlementValueSchema,
    note: z.string().meta({ description: 'Why', example: 'While they move their archive' }),
    setBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    setAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
  }).nullable().meta({ description: 'What an operator has said instead, also while the tenant may use nothing; told to operators alone' }),
}).meta({ id: 'Entitlement' })
export type Entitlement = z.infer<typeof entitlementSchema>

export const overrideSchema = z.strictObject({
  value: entitlementValueSchema.meta({ description: 'A whole number of seats or bytes, true or false for a feature', example: 5_000_000_000_000 }),
  note: z.string().trim().min(1, 'Say why.').max(500)
    .meta({ description: 'Why; its administrators read it in the audit trail', example: 'While they move their archive' }),
  expiresAt: z.iso.datetime().nullable().default(null).meta({ description: 'After this the plan holds again; null for never' }),
}).meta({ id: 'Override', example: { value: 5_000_000_000_000, note: 'While they move their archive', expiresAt: null } })
export type Override = z.infer<typeof overrideSchema>
