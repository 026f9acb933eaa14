import { z } from 'zod'
import { resourceSchema } from './resource.ts'

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

export const tenantResourcesSchema = z.object({
  items: z.array(resourceSchema),
  reconciling: reconcilingSchema.nullable().meta({ description: 'Null when nothing was ever to be made to match' }),
}).meta({ id: 'TenantResources' })
export type TenantResources = z.infer<typeof tenantResourcesSchema>

/** What reconciling would do now, step by step. */
export const reconcilePlanSchema = z.object({
  steps: z.array(z.looseObject({ do: z.string() }))
    .meta({ example: [{ do: 'ensure-group' }, { do: 'settle', kind: 'directory.group', state: 'ok' }] }),
}).meta({ id: 'ReconcilePlan' })
export type ReconcilePlan = z.infer<typeof reconcilePlanSchema>
