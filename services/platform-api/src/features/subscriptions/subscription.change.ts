// What becomes of a subscription when somebody wishes something else, and what that costs. No input or output here.
import type { UsablePlanVersion } from '../plans/index.ts'
import { daysBetween, periodAt, startOfDay } from './period.ts'
import type { Line, Terms } from './proration.ts'
import { lineOf, prorate } from './proration.ts'
import { PlanCurrencyDiffers, SeatsInUse, SubscriptionCanceled, SubscriptionOnTrial } from './subscription.errors.ts'
import type { SubscriptionRecord, SubscriptionState } from './subscription.ts'

export interface Wish {
  planVersion?: UsablePlanVersion | undefined
  seats?: number | undefined
  interval?: Terms['interval'] | undefined
  cancelAtPeriodEnd?: boolean | undefined
}

export interface Change { next: SubscriptionState, lines: Line[] }

/** A change of plan, seats or interval holds at once, up or down; its cost is by the day. Throws why it is refused. */
export function changeOf(current: SubscriptionState, wish: Wish, { now, seatsInUse }: { now: Date, seatsInUse: number }): Change {
  refuse(current, wish, seatsInUse)
  const { planVersion = current.planVersion, seats = current.seats, interval = current.interval } = wish
  const { cancelAtPeriodEnd = current.cancelAtPeriodEnd } = wish
  const next = { ...current, planVersion, seats, interval, cancelAtPeriodEnd }
  if (!current.period || interval === current.interval) return { next, lines: costWithin(current, next, now) }
  return beginAnew(current, next, now)
}

function refuse(current: SubscriptionState, wish: Wish, seatsInUse: number): void {
  if (current.status === 'canceled') throw new SubscriptionCanceled()
  if (current.status === 'trialing' && wish.cancelAtPeriodEnd) throw new SubscriptionOnTrial()
  const { planVersion = current.planVersion } = wish
  if (planVersion.price.currency !== current.planVersion.price.currency) throw new PlanCurrencyDiffers(planVersion)
  if (wish.seats !== undefined && wish.seats !== current.seats) requireSeats(wish.seats, seatsInUse)
}

export function requireSeats(seats: number, inUse: number): void {
  if (seats < inUse) throw new SeatsInUse(inUse)
}

/** The period stays as it is. */
function costWithin(current: SubscriptionState, next: SubscriptionState, now: Date): Line[] {
  const isSame = current.planVersion.id === next.planVersion.id && current.seats === next.seats
  if (isSame || !current.period) return []
  const { start, end } = current.period
  return prorate(current, next, { days: daysLeft(end, now), of: daysBetween(start, end) })
}

/** Another interval begins a period of its own today. */
function beginAnew(current: SubscriptionState, next: SubscriptionState, now: Date): Change {
  const anchor = startOfDay(now)
  const period = periodAt(anchor, next.interval, anchor)
  const days = daysBetween(period.start, period.end)
  const credit = current.period
    ? [lineOf('credit', current, daysLeft(current.period.end, now), daysBetween(current.period.start, current.period.end))]
    : []
  return { next: { ...next, anchor, period }, lines: [...credit, lineOf('charge', next, days, days)] }
}

/** With today. */
function daysLeft(end: Date, now: Date): number {
  return Math.max(0, daysBetween(startOfDay(now), end))
}

/** What time alone has made of it: the next period, or its end. Null when nothing is due. */
export function rollOver(current: SubscriptionState, now: Date): { next: SubscriptionState, effectiveAt: Date } | null {
  const { status, period, anchor, interval, cancelAtPeriodEnd } = current
  const isBilled = status === 'active' || status === 'past_due'
  if (!isBilled || !period || !anchor || period.end > now) return null
  if (cancelAtPeriodEnd) return { next: { ...current, status: 'canceled', cancelAtPeriodEnd: false }, effectiveAt: period.end }
  const next = periodAt(anchor, interval, now)
  return { next: { ...current, period: next }, effectiveAt: next.start }
}

/** A period that begins today. */
export function begun(terms: Terms, now: Date): SubscriptionState {
  const anchor = startOfDay(now)
  return { ...terms, status: 'active', anchor, period: periodAt(anchor, terms.interval, anchor), cancelAtPeriodEnd: false }
}

/** Whether it is worth another amount, or entitles to something else. */
export function differs(a: SubscriptionRecord | SubscriptionState, b: SubscriptionState): boolean {
  return a.planVersion.id !== b.planVersion.id || a.seats !== b.seats || a.interval !== b.interval || a.status !== b.status
}
