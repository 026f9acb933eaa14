// Containers of a stage, as they are seen.
import { z } from 'zod'
import { usageSchema } from './stats.ts'

/**
 * What was last told of it. `made`: not yet seen running · `restarted`: it runs, after it had ended · `warm`: it was stopped, and is kept
 * as the quick way back · `stopped`: somebody else stopped it.
 */
export const instanceStatuses = ['made', 'running', 'restarted', 'crashed', 'out_of_memory', 'stopped', 'warm', 'gone'] as const
export type InstanceStatus = (typeof instanceStatuses)[number]

/** `none`: it has no container · `unknown`: its host cannot be asked. */
export const observedStates = ['none', 'unknown', 'created', 'running', 'restarting', 'paused', 'exited', 'dead'] as const

export const instanceSchema = z.object({
  id: z.uuid(), name: z.string(),
  release: z.object({ number: z.int(), digest: z.string(), tag: z.string().nullable() }),
  wanted: z.enum(['running', 'warm', 'gone']).describe('`warm`: stopped, and kept as the quick way back'),
  inRoute: z.boolean().describe('Whether new requests are led to it'),
  status: z.enum(instanceStatuses).describe('What was last told of it'),
  statusAt: z.iso.datetime().nullable(),
  state: z.enum(observedStates).describe('What its host says now'),
  health: z.enum(['none', 'starting', 'healthy', 'unhealthy']).describe('What its image\'s own health check says'),
  address: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(), finishedAt: z.iso.datetime().nullable(),
  exitCode: z.int().nullable(), restarts: z.int(),
  error: z.string().nullable().describe('Why the host could not start it'),
  usage: usageSchema.nullable().describe('The newest sample, of the last minute'),
})
export type InstanceAnswer = z.infer<typeof instanceSchema>

/** Of all stages at once. */
export const placedInstanceSchema = instanceSchema.extend({ project: z.string(), stage: z.string() })
export type PlacedInstance = z.infer<typeof placedInstanceSchema>
