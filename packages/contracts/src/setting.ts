// What operators decide for the whole platform, by key, with the shape of each value and what holds until somebody decides.
import { z } from 'zod'
import { resourceKindSchema } from './resource.ts'
import { slugSchema } from './slug.ts'

const hour = 3600
const day = 24 * hour

export const driftModes = ['report', 'repair', 'ignore'] as const
export const driftModeSchema = z.enum(driftModes)
export type DriftMode = (typeof driftModes)[number]

/** How long people stay signed in to one surface. */
const sessionLimitsShape = z.strictObject({
  idleSeconds: z.int().min(60).max(7 * day).meta({ description: 'Ends after its person has done nothing for this long', example: 900 }),
  absoluteSeconds: z.int().min(300).max(30 * day).meta({ description: 'Ends this long after it began', example: 28_800 }),
})
export const sessionLimitsSchema = sessionLimitsShape.refine(({ idleSeconds, absoluteSeconds }) => idleSeconds <= absoluteSeconds, {
  path: ['idleSeconds'], error: 'A session cannot rest for longer than it lives.',
})
export type SessionLimits = z.infer<typeof sessionLimitsSchema>

function days(least: number, most = 3650) {
  return z.int().min(least).max(most)
}

export const settingSchemas = {
  'sessions.portal': sessionLimitsSchema,
  'sessions.operator': sessionLimitsSchema,
  /** Seconds since somebody signed in, at the most, when they do what cannot be undone. */
  'sessions.fresh': z.int().min(60).max(day),
  'slugs.reserved': z.array(slugSchema).max(1000),
  'retention.events': days(30),
  'retention.audit_personal': days(30),
  'retention.outbox': days(1, 365),
  'retention.jobs': days(1, 365),
  'retention.departures': days(1, 365),
  'retention.deleted_tenants': days(0),
  'dns.resolvers': z.array(z.string().max(60)).max(8),
  'drift.modes': z.partialRecord(resourceKindSchema, driftModeSchema),
  'drift.breaker_percent': z.int().min(0).max(100),
} as const

export type SettingKey = keyof typeof settingSchemas
export type SettingValues = { [Key in SettingKey]: z.infer<(typeof settingSchemas)[Key]> }

export const settingKeys = Object.keys(settingSchemas) as [SettingKey, ...SettingKey[]]
export const settingKeySchema = z.enum(settingKeys).meta({ description: 'Which setting', example: 'drift.breaker_percent' })

/** What holds until somebody decides something else. */
export const defaultSettings: SettingValues = {
  // A workday in the mail: forgotten overnight, asked again within the week.
  'sessions.portal': { idleSeconds: 12 * hour, absoluteSeconds: 7 * day },
  // Can reach every tenant: an unattended desk is a quarter of an hour from safe.
  'sessions.operator': { idleSeconds: hour / 4, absoluteSeconds: 8 * hour },
  'sessions.fresh': 600,
  'slugs.reserved': [],
  'retention.events': 730,
  'retention.audit_personal': 1825,
  'retention.outbox': 90,
  'retention.jobs': 14,
  'retention.departures': 30,
  'retention.deleted_tenants': 30,
  'dns.resolvers': [],
  'drift.modes': {},
  'drift.breaker_percent': 5,
}

const settingValueSchema = z.union([
  z.int(), z.array(z.string()), sessionLimitsShape, z.partialRecord(resourceKindSchema, driftModeSchema),
]).meta({ description: 'A number, a list, an object: what the setting takes', example: 10 })
export type SettingValue = z.infer<typeof settingValueSchema>

export const settingSourceSchema = z.enum(['default', 'platform', 'environment'])
  .meta({ description: 'Who decided: nobody, an operator, or a variable of the environment, which wins', example: 'platform' })

export const settingSchema = z.object({
  key: settingKeySchema,
  value: settingValueSchema.meta({ description: 'What holds now' }),
  default: settingValueSchema.meta({ description: 'What holds when nobody decides' }),
  own: settingValueSchema.nullable().meta({ description: 'What an operator decided; null: nothing. It rests while the environment decides' }),
  source: settingSourceSchema,
  variable: z.string().nullable()
    .meta({ description: 'The variable that decides when it is set; null: none does', example: 'DRIFT_BREAKER_PERCENT' }),
  version: z.int().meta({ example: 0 }),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
}).meta({ id: 'Setting' })
export type Setting = z.infer<typeof settingSchema>

/** What it may be depends on the setting; see `settingSchemas`. */
export const changeSettingSchema = z.strictObject({ value: settingValueSchema }).meta({ example: { value: 10 } })
export type ChangeSetting = z.infer<typeof changeSettingSchema>
