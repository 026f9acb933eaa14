// What the platform has to do, does, and failed to do: keys of the reconcile loop and jobs of the queue, in one shape.
import { z } from 'zod'
import { pageOf, pageQuerySchema } from './page.ts'
import { resourceKinds } from './resource.ts'
import { searchSchema, severalOf } from './search.ts'

export const jobStates = ['running', 'queued', 'retrying', 'failed', 'scheduled', 'idle', 'done'] as const
export const jobStateSchema = z.enum(jobStates).meta({
  description: '`queued` it is its turn · `retrying` failed, and is tried again · `failed` until somebody has helped · `scheduled` to be '
    + 'looked at again · `idle` until something changes', example: 'retrying',
})
export type JobState = (typeof jobStates)[number]

/** Keys of the loop, and one queue of jobs. */
export const jobKinds = [
  'tenant', ...resourceKinds, 'person', 'domain', 'webhook', 'upstream', 'subscriptions', 'purge-notices', 'housekeeping',
  'audit-checkpoints', 'data-export', 'outgoing-mail',
] as const
export const jobKindSchema = z.enum(jobKinds).meta({ description: 'What it is for', example: 'files.space' })
export type JobKind = (typeof jobKinds)[number]

/** Those that nobody wakes: they are done again and again. */
export const recurringKinds = ['upstream', 'subscriptions', 'purge-notices', 'housekeeping', 'audit-checkpoints'] as const

export const jobIdSchema = z.string().max(250).regex(/^[a-z][a-z.-]*:.+$/, 'is not a job')
  .meta({ description: 'Kind and key', example: 'files.space:0190a000-0000-7000-8000-000000000000' })

export const jobSchema = z.object({
  id: jobIdSchema,
  kind: z.string().meta({ example: 'files.space' }),
  key: z.string(),
  state: jobStateSchema,
  attempts: z.int().meta({ description: 'Tries begun since the last one that succeeded', example: 3 }),
  nextRunAt: z.iso.datetime().nullable(),
  leaseUntil: z.iso.datetime().nullable().meta({ description: 'Until when the replica that does it holds it' }),
  leaseOwner: z.string().nullable(),
  updatedAt: z.iso.datetime(),
  error: z.object({ kind: z.enum(['retryable', 'needs_human', 'bug']), code: z.string(), message: z.string() }).nullable()
    .meta({
      description: 'Why the last try failed',
      example: { kind: 'retryable', code: 'upstream_unavailable', message: 'The file server did not answer.' },
    }),
  about: z.object({
    name: z.string().meta({ description: 'What it is about, in words', example: 'acme' }),
    tenant: z.string().nullable().meta({ description: 'Slug of the tenant', example: 'acme' }),
    personId: z.uuid().nullable(),
    mailId: z.uuid().nullable(),
  }).nullable().meta({ description: 'Null when what it was about is gone, or it is about the platform itself' }),
  canRetry: z.boolean(),
  canCancel: z.boolean().meta({ description: 'A key of the loop cannot be cancelled, only woken: it makes what is there match what is wanted' }),
}).meta({ id: 'Job' })
export type Job = z.infer<typeof jobSchema>

export const jobQuerySchema = pageQuerySchema.extend({
  state: severalOf(jobStateSchema).optional().meta({ description: 'In one of these', example: ['failed', 'retrying'] }),
  kind: severalOf(jobKindSchema).optional().meta({ description: 'Of one of these', example: ['files.space'] }),
  search: searchSchema.optional().meta({ description: 'A slug, a domain, a mail address, or an id', example: 'acme' }),
})
export type JobQuery = z.infer<typeof jobQuerySchema>

export const jobsSchema = pageOf(jobSchema)

const number = z.int().min(0)
export const jobCountsSchema = z.object({
  total: number,
  states: z.object({
    running: number, queued: number, retrying: number, failed: number, scheduled: number, idle: number, done: number,
  }),
  kinds: z.array(z.object({
    kind: z.string(), total: number, running: number, queued: number, retrying: number, failed: number,
    lagMs: z.number().meta({ description: 'How long the one that waits longest has been due', example: 0 }),
  })),
}).meta({ id: 'JobCounts' })
export type JobCounts = z.infer<typeof jobCountsSchema>
