// What instances write, and what deployments say as it happens.
import { z } from 'zod'

/** When the latest line until then was written, in milliseconds, and the how manieth this is since. They only grow. */
export const logCursor = z.string().regex(/^\d{1,15}\.\d{1,9}$/, 'is not a cursor of a log')

export const instanceLogQuerySchema = z.object({
  tail: z.coerce.number().int().min(1).max(10_000).default(500).describe('So many of the last that are asked for'),
  since: z.coerce.date().optional(),
  until: z.coerce.date().optional(),
  search: z.string().min(1).max(200).optional().describe('Lines that hold this, in capitals or not'),
  plain: z.stringbool().default(false).describe('Without colours and other control sequences'),
})
export type InstanceLogQuery = z.infer<typeof instanceLogQuerySchema>

export const instanceLogLineSchema = z.object({
  cursor: z.string(), at: z.iso.datetime(), stream: z.enum(['stdout', 'stderr']),
  text: z.string().describe('As it was written, secrets blotted out; a line longer than 16 kB comes in pieces'),
})
export type InstanceLogLine = z.infer<typeof instanceLogLineSchema>

export const instanceLogSchema = z.object({
  items: z.array(instanceLogLineSchema).describe('Oldest first'),
  from: z.enum(['container', 'kept']).describe('`kept`: the container is gone, and this is what was kept of it'),
})
export type InstanceLogAnswer = z.infer<typeof instanceLogSchema>

export const keptLogSchema = z.object({
  instanceId: z.uuid(), name: z.string(), release: z.int(), firstAt: z.iso.datetime(), lastAt: z.iso.datetime(), lines: z.int(),
  keptAt: z.iso.datetime(),
})
export type KeptLogAnswer = z.infer<typeof keptLogSchema>
