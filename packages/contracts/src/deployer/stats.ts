// What instances use.
import { z } from 'zod'

export const usageSchema = z.object({
  at: z.iso.datetime(),
  cpu: z.number().describe('1 is one whole processor'),
  memoryBytes: z.int(), memoryLimitBytes: z.int().nullable(),
  receivedBytes: z.int().describe('Since it started'), sentBytes: z.int().describe('Since it started'),
})
export type UsageAnswer = z.infer<typeof usageSchema>

export const statsQuerySchema = z.object({
  from: z.coerce.date().optional().describe('Default: an hour before `to`'),
  to: z.coerce.date().optional().describe('Default: now'),
  step: z.coerce.number().int().min(10).max(86_400).optional().describe('Seconds; default: as many as make about 200 points'),
})
export type StatsQuery = z.infer<typeof statsQuerySchema>

export const statsSchema = z.object({
  step: z.int(), items: z.array(usageSchema).describe('Of each step the mean of `cpu`, the most of memory, the last of the totals'),
})
export type StatsAnswer = z.infer<typeof statsSchema>
