// Second factors of a tenant's people: who has one, and whether they have to.
import { z } from 'zod'
import { memberSchema } from './member.ts'
import { pageQuerySchema } from './page.ts'
import { searchSchema } from './search.ts'

export const secondFactorStates = ['set_up', 'missing', 'unknown'] as const
export const secondFactorStateSchema = z.enum(secondFactorStates).meta({
  description: 'Whether they prove something besides their password, or a passkey in its place; unknown: the directory has not said yet',
  example: 'missing',
})
export type SecondFactorState = z.infer<typeof secondFactorStateSchema>

const shown = { id: true, personId: true, name: true, email: true, role: true, state: true } as const

export const memberSecondFactorSchema = memberSchema.pick(shown).extend({
  secondFactor: secondFactorStateSchema,
  seenAt: z.iso.datetime().nullable().meta({ description: 'When the directory last said so; null while it has not' }),
}).meta({ id: 'MemberSecondFactor' })
export type MemberSecondFactor = z.infer<typeof memberSecondFactorSchema>

export const secondFactorQuerySchema = pageQuerySchema.extend({
  search: searchSchema.optional().meta({ description: 'Part of a name or an e-mail address', example: 'lund' }),
  secondFactor: secondFactorStateSchema.optional(),
})
export type SecondFactorQuery = z.infer<typeof secondFactorQuerySchema>

const count = z.int().min(0)

export const secondFactorCountsSchema = z.object({
  all: count.meta({ example: 12 }), setUp: count.meta({ example: 9 }),
  missing: count.meta({ example: 2 }), unknown: count.meta({ example: 1 }),
  remindable: count.meta({ description: 'Who has come, has none, and has not been written to about it for a day', example: 2 }),
}).meta({ id: 'SecondFactorCounts' })
export type SecondFactorCounts = z.infer<typeof secondFactorCountsSchema>

export const secondFactorPolicySchema = z.object({
  requiredFrom: z.iso.datetime().nullable()
    .meta({ description: 'From then on nobody signs in without; null: they may', example: '2026-12-01T00:00:00.000Z' }),
  required: z.boolean().meta({ description: 'Whether that time has come' }),
  version: z.int().meta({ description: '0 until somebody has decided', example: 1 }),
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
}).meta({ id: 'SecondFactorPolicy' })
export type SecondFactorPolicy = z.infer<typeof secondFactorPolicySchema>

export const setSecondFactorPolicySchema = z.strictObject({
  requiredFrom: z.iso.datetime().nullable().meta({ description: 'A time that has passed means now' }),
}).meta({ id: 'SetSecondFactorPolicy', example: { requiredFrom: '2026-12-01T00:00:00.000Z' } })

export const remindSecondFactorsSchema = z.strictObject({
  memberIds: z.array(z.uuid()).min(1).max(100).optional().meta({ description: 'Only these; everybody who has none when left out' }),
}).meta({ id: 'RemindSecondFactors', example: {} })

export const remindedSchema = z.object({ reminded: count.meta({ description: 'To how many a mail is on its way', example: 2 }) })
  .meta({ id: 'Reminded' })
export type Reminded = z.infer<typeof remindedSchema>
