import { z } from 'zod'
import { differenceSchema, resourceSchema } from './resource.ts'

/** How it goes with making the upstreams match. */
export const reconcilingSchema = z.object({
  state: z.enum(['settled', 'waiting', 'due', 'running', 'stuck'])
    .meta({ description: '`waiting` until `nextTryAt`; `stuck` until somebody has helped and asks for it again', example: 'waiting' }),
  attempts: z.int().meta({ description: 'Tries begun since the last one that succeeded', example: 0 }),
  nextTryAt: z.iso.datetime().nullable().meta({ example: '2030-01-31T12:00:00.000Z' }),
  generation: z.int().meta({ description: 'Goes up whenever something is to be made to match', example: 4 }),
  observedGeneration: z.int().meta({ description: 'The newest one that was', example: 4 }),
  error: z.object({ kind: z.enum(['retryable', 'needs_human', 'bug']), code: z.string(), message: z.string() }).nullable()
    .meta({ description: 'Why the last try failed; only operators are told', example: null }),
}).meta({ id: 'Reconciling' })
export type Reconciling = z.infer<typeof reconcilingSchema>

/** A resource with how it goes with it. */
export const tenantResourceSchema = resourceSchema.extend({
  subjectName: z.string().nullable().meta({
    description: 'What people call the subject: whose it is, or a domain. Null for what a tenant has one of, and for whoever may not know',
    example: 'Anna Holm' }),
  address: z.string().nullable().meta({ description: 'Of a mailbox or a forwarding address', example: 'anna@acme.example' }),
  wanted: z.boolean().meta({ description: 'False: it is being removed' }),
  removeAfter: z.iso.datetime().nullable().meta({ description: 'Until then it is kept, though no longer wanted' }),
  differences: z.array(differenceSchema).meta({ description: 'What was found to differ; only those who run the tenant are told' }),
  observedAt: z.iso.datetime().nullable().meta({ description: 'When the upstream was last asked, and answered' }),
  reconciling: reconcilingSchema.nullable().meta({ description: 'Null when nothing was ever to be made to match' }),
}).meta({ id: 'TenantResource' })
export type TenantResource = z.infer<typeof tenantResourceSchema>

export const tenantResourcesSchema = z.object({
  items: z.array(tenantResourceSchema),
  nextCursor: z.string().nullable(),
}).meta({ id: 'TenantResources' })
export type TenantResources = z.infer<typeof tenantResourcesSchema>

/** What reconciling a resource would do now, step by step. */
export const plannedResourceSchema = z.object({
  id: z.uuid(),
  kind: resourceSchema.shape.kind,
  subject: z.string(),
  subjectName: tenantResourceSchema.shape.subjectName,
  state: resourceSchema.shape.state,
  waitsFor: z.string().nullable().meta({ description: 'What must be there first; null when nothing' }),
  silent: z.string().nullable().meta({ description: 'Why the upstream could not be asked; null when it was' }),
  steps: z.array(z.object({
    do: z.string(), differences: z.array(differenceSchema),
    destroys: z.boolean().meta({ description: 'It takes something from somebody, or makes anew what is gone' }),
  })).meta({ example: [{ do: 'ensure-group', differences: [{ field: 'name', wanted: 'Acme A/S', found: 'Acme' }], destroys: false }] }),
}).meta({ id: 'PlannedResource' })
export type PlannedResource = z.infer<typeof plannedResourceSchema>

export const reconcilePlanSchema = z.object({
  items: z.array(plannedResourceSchema),
  nextCursor: z.string().nullable(),
}).meta({ id: 'ReconcilePlan' })
export type ReconcilePlan = z.infer<typeof reconcilePlanSchema>

export const reconcileQuerySchema = z.strictObject({
  repair: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(true)
    .meta({ description: 'False: it is looked at now, and what was changed upstream is met as the drift mode says', example: true }),
})
