// Who did what, and how it went.
import { z } from 'zod'

/** `refused`: they may not, or it could not be. `failed`: a fault of ours. `unknown`: the process ended before it was known. */
export const auditOutcomes = ['done', 'refused', 'failed', 'unknown'] as const
export type AuditOutcome = typeof auditOutcomes[number]

export const auditEntrySchema = z.object({
  id: z.string(), at: z.iso.datetime().describe('When it was asked for'),
  actor: z.string().describe('A username, or a key and whose it is'),
  by: z.enum(['person', 'key', 'token']).describe('How they showed who they are'),
  address: z.string().nullable().describe('From where'),
  operation: z.string().describe('As this document calls it'),
  summary: z.string(), target: z.string().describe('The path that was asked'),
  project: z.string().nullable(),
  fields: z.array(z.string()).describe('What was sent, by name; values are not kept'),
  outcome: z.enum(auditOutcomes), status: z.int().nullable(), code: z.string().nullable().describe('Of the problem it was answered with'),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

const name = z.string().min(1).max(120).optional()

export const auditFilterSchema = z.object({
  actor: name, project: name, operation: name,
  outcome: z.enum(auditOutcomes).optional(),
  since: z.iso.datetime({ offset: true }).optional(), until: z.iso.datetime({ offset: true }).optional(),
})
export type AuditFilter = z.infer<typeof auditFilterSchema>

export const auditQuerySchema = auditFilterSchema.extend({
  before: z.string().regex(/^[0-9]{1,18}$/, 'is not an id of an entry').optional().describe('Older than this entry'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const auditPageSchema = z.object({
  items: z.array(auditEntrySchema), next: z.string().nullable().describe('`before` of the next page; null where there is none'),
})
export type AuditPage = z.infer<typeof auditPageSchema>
