// Periods of a subscription: whole days in UTC, counted from the day on which the first one began.
import type { BillingInterval } from '@dezky/contracts'

/** From the first moment of `start` up to, and without, `end`. */
export interface Period { start: Date, end: Date }

const dayMs = 86_400_000
const monthsOf: Record<BillingInterval, number> = { month: 1, year: 12 }

export function startOfDay(at: Date): Date {
  return new Date(Math.floor(at.getTime() / dayMs) * dayMs)
}

export function daysBetween(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / dayMs)
}

/** The period that holds `at`, of those that follow each other from `anchor`; the first one, when `at` is before it. */
export function periodAt(anchor: Date, interval: BillingInterval, at: Date): Period {
  const length = monthsOf[interval]
  let count = Math.max(0, Math.floor(monthsBetween(anchor, at) / length))
  if (count > 0 && monthsAfter(anchor, count * length) > at) count -= 1
  return { start: monthsAfter(anchor, count * length), end: monthsAfter(anchor, (count + 1) * length) }
}

/** The same day so many months later, or the last of a month that has no such day. */
export function monthsAfter(anchor: Date, months: number): Date {
  const year = anchor.getUTCFullYear()
  const month = anchor.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(anchor.getUTCDate(), lastDay)))
}

function monthsBetween(from: Date, to: Date): number {
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
}
