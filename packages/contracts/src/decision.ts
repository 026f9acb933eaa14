// What waits for somebody to decide: ends of trials, erasures, conflicts, and what went wrong and nobody tries again.
import { z } from 'zod'
import { mailKindSchema } from './outbox.ts'
import { resourceKindSchema } from './resource.ts'
import { tenantReferenceSchema } from './tenant-reference.ts'

export const decisionKinds = [
  'trial_ends', 'purge_due', 'conflict', 'repair_held', 'ticket_due', 'invitation_expires', 'mail_failed',
] as const
export const decisionKindSchema = z.enum(decisionKinds).meta({
  description: 'trial_ends: within seven days; purge_due: a deleted workspace is erased within seven days; conflict: something of the same '
    + 'name that is not ours stands upstream; repair_held: too much changed at once to repair it unasked; ticket_due: it is our turn within a day, or has been; invitation_expires: somebody has '
    + 'not come, and their invitation ends within two days, or ended in the last seven; mail_failed: a mail was refused for good',
  example: 'trial_ends',
})
export type DecisionKind = (typeof decisionKinds)[number]

export const decisionSchema = z.object({
  id: z.uuid().meta({ description: 'Of what it is about: the tenant, the resource, the ticket, the member or the mail' }),
  kind: decisionKindSchema,
  at: z.iso.datetime().meta({ description: 'When it happens by itself; of what has happened: when it did' }),
  tenant: tenantReferenceSchema,
  resource: z.object({ kind: resourceKindSchema, message: z.string().nullable() }).nullable().meta({ example: null }),
  ticket: z.object({ number: z.int(), subject: z.string() }).nullable().meta({ example: null }),
  person: z.object({ id: z.uuid(), name: z.string() }).nullable().meta({ description: 'Who was invited', example: null }),
  mail: z.object({ kind: mailKindSchema, to: z.string(), error: z.string().nullable() }).nullable().meta({ example: null }),
}).meta({ id: 'Decision' })
export type Decision = z.infer<typeof decisionSchema>

export const decisionsQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(20).default(5).meta({ description: 'The most of each kind' }),
})

export const decisionsSchema = z.object({
  groups: z.array(z.object({
    kind: decisionKindSchema,
    count: z.int().min(1).meta({ description: 'Of them all', example: 1 }),
    decisions: z.array(decisionSchema).meta({ description: 'What is due first, or happened last' }),
  })).meta({ description: 'Those kinds of which there are any, and for which the token is good' }),
}).meta({ id: 'Decisions' })
export type Decisions = z.infer<typeof decisionsSchema>
