// An operator's time in a tenant's portal: asked for with a reason, given by the tenant, seen by it while it lasts.
import { z } from 'zod'
import { pageQuerySchema } from './page.ts'
import { slugSchema } from './slug.ts'

export const supportModes = ['never', 'ask', 'allowed'] as const
export const supportModeSchema = z.enum(supportModes)
  .meta({ description: '`never`: no operator comes in; `ask`: an owner lets each one in; `allowed`: whoever gives a reason' })
export type SupportMode = z.infer<typeof supportModeSchema>

/** The hard cap, which the database keeps too. */
export const longestSupportMinutes = 60

export const supportAccessSettingSchema = z.object({
  mode: supportModeSchema.meta({ example: 'ask' }),
  version: z.int().meta({ description: '0 until somebody has decided: then it is `never`', example: 1 }),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
}).meta({ id: 'SupportAccessSetting' })
export type SupportAccessSetting = z.infer<typeof supportAccessSettingSchema>

export const setSupportAccessSchema = z.strictObject({ mode: supportModeSchema })
  .meta({ id: 'SetSupportAccess', example: { mode: 'ask' } })

export const supportStates = ['requested', 'active', 'denied', 'ended'] as const
export const supportStateSchema = z.enum(supportStates)
export type SupportState = z.infer<typeof supportStateSchema>

export const supportEndReasons = ['operator', 'owner', 'expired', 'unanswered', 'setting', 'rights_lost', 'tenant_shut'] as const
export const supportEndReasonSchema = z.enum(supportEndReasons)
export type SupportEndReason = z.infer<typeof supportEndReasonSchema>

const someone = z.object({ id: z.uuid(), name: z.string().nullable() })

export const supportAccessSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000001' }),
  tenant: z.object({ id: z.uuid(), slug: slugSchema, name: z.string() }),
  operator: someone.meta({ description: 'Who acts: signed in as themselves' }),
  state: supportStateSchema.meta({ example: 'active' }),
  reason: z.string().meta({ example: 'Mail to the sales team bounces' }),
  ticket: z.string().nullable().meta({ example: '1042' }),
  minutes: z.int().meta({ description: 'How long it lasts once it has begun', example: 30 }),
  requestedAt: z.iso.datetime(),
  decidedBy: someone.nullable().meta({ description: 'Which owner let them in, or did not; null while nobody has, or need not' }),
  startedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  endedBy: someone.nullable(),
  endReason: supportEndReasonSchema.nullable(),
  opened: z.int().meta({ description: 'How much was opened or done', example: 12 }),
  portalUrl: z.url().nullable().meta({ description: 'Where whoever may act goes in; null for everybody else, and when it is over' }),
}).meta({ id: 'SupportAccess' })
export type SupportAccess = z.infer<typeof supportAccessSchema>

/** As whoever acted sees their own, also once they are out. */
export const ownSupportAccessSchema = supportAccessSchema.pick({ id: true, state: true, endReason: true })
  .extend({ tenant: supportAccessSchema.shape.tenant.omit({ id: true }) }).meta({ id: 'OwnSupportAccess' })
export type OwnSupportAccess = z.infer<typeof ownSupportAccessSchema>

export const requestSupportAccessSchema = z.strictObject({
  tenant: slugSchema.meta({ example: 'acme' }),
  reason: z.string().trim().min(10).max(500).refine(text => !text.includes('\0'), 'holds a character that no text has')
    .meta({ description: 'The customer reads it', example: 'Mail to the sales team bounces' }),
  ticket: z.string().trim().min(1).max(40).regex(/^[\p{L}\p{N} #./_-]+$/u).optional().meta({ example: '1042' }),
  minutes: z.int().min(5).max(longestSupportMinutes).default(30).meta({ example: 30 }),
}).meta({ id: 'RequestSupportAccess', example: { tenant: 'acme', reason: 'Mail to the sales team bounces', ticket: '1042', minutes: 30 } })
export type RequestSupportAccess = z.infer<typeof requestSupportAccessSchema>

export const supportAccessQuerySchema = pageQuerySchema.extend({
  state: supportStateSchema.optional(),
  tenant: slugSchema.optional(),
  mine: z.stringbool().optional().meta({ description: 'Only one\'s own' }),
})
export type SupportAccessQuery = z.infer<typeof supportAccessQuerySchema>

/** One request of somebody who acts: what it was about, never what was in it. */
export const supportUseSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000003' }),
  at: z.iso.datetime(),
  operation: z.string().meta({ description: 'As this API\'s description calls it', example: 'listMembers' }),
  summary: z.string().meta({ example: 'List the members of a tenant' }),
  method: z.string().meta({ example: 'GET' }),
  status: z.int().meta({ description: 'How it was answered', example: 200 }),
  about: z.string().nullable().meta({ description: 'Whom or what it was about, as it is called today', example: 'Anna Holm' }),
}).meta({ id: 'SupportUse' })
export type SupportUse = z.infer<typeof supportUseSchema>
