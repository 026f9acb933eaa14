// When nothing new is deployed.
import { z } from 'zod'

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day like 08:30')
const timeZone = z.string().max(60).refine(isTimeZone, 'is not a time zone like Europe/Copenhagen').default('UTC')

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const reason = z.string().min(1).max(200)

/** `once`: from one moment to another · `weekly`: from one time of day to another, which may be past midnight. */
export const freezeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), reason, from: z.iso.datetime(), until: z.iso.datetime() })
    .refine(({ from, until }) => Date.parse(from) < Date.parse(until), 'ends before it begins'),
  z.strictObject({
    kind: z.literal('weekly'), reason, days: z.array(z.enum(weekdays)).min(1).max(7), from: timeOfDay, until: timeOfDay, timeZone,
  }),
])
export type Freeze = z.infer<typeof freezeSchema>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  }
  catch {
    return false
  }
}
