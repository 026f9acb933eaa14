// What becomes of a subscription when somebody wishes something else, and what that costs. No input or output here.
import type { UsablePlanVersion } from '../plans/index.ts'
import { daysBetween, periodAt, startOfDay } from './period.ts'
import type { Line, Terms } from './proration.ts'
import { lineOf, prorate } from './proration.ts'
import {
  PlanCurrencyDiffers, SeatsInUse, SubscriptionCanceled, SubscriptionEnding, SubscriptionOnTrial,
} from './subscription.errors.ts'
import type { SubscriptionRecord, SubscriptionState } from './subscription.ts'

export interface Wish {
  planVersion?: UsablePlanVersion | undefined
  seats?: number | undefined
  interval?: Terms['interval'] | undefined
  /** Terms wait for the next period. */
  later?: boolean | undefined
  /** What is agreed on for the next period is called off. */
  callOff?: boolean | undefined
  cancelAtPeriodEnd?: boolean | undefined
}

export interface Change { next: SubscriptionState, lines: Line[] }

interface Circumstances { now: Date, seatsInUse: number }

/** Throws why it is refused. What holds at once is paid for by the day; what waits for the next period costs nothing before. */
export function changeOf(current: SubscriptionState, wish: Wish, { now, seatsInUse }: Circumstances): Change {
  refuse(current, wish, seatsInUse)
  if (wish.later && wishesTerms(wish)) return { next: scheduled(current, wish), lines: [] }
  const cancelAtPeriodEnd = wish.cancelAtPeriodEnd ?? current.cancelAtPeriodEnd
  const next = { ...current, ...termsWished(current, wish), cancelAtPeriodEnd }
  const kept = cancelAtPeriodEnd || wish.callOff || !isSame(current, next) ? null : current.scheduled
  const change = current.period && next.interval !== current.interval
    ? beginAnew(current, next, now)
    : { next, lines: costWithin(current, next, now) }
  return { ...change, next: { ...change.next, scheduled: kept } }
}

function wishesTerms({ planVersion, seats, interval }: Wish): boolean {
  return planVersion !== undefined || seats !== undefined || interval !== undefined
}

function termsWished(base: Terms, { planVersion = base.planVersion, seats = base.seats, interval = base.interval }: Wish): Terms {
  return { planVersion, seats, interval }
}

/** What is wished is added to what is agreed on already; terms like today's need not be waited for. */
function scheduled(current: SubscriptionState, wish: Wish): SubscriptionState {
  const terms = termsWished(current.scheduled ?? current, wish)
  return { ...current, cancelAtPeriodEnd: false, scheduled: isSame(current, terms) ? null : terms }
}

function isSame(a: Terms, b: Terms): boolean {
  return a.planVersion.id === b.planVersion.id && a.seats === b.seats && a.interval === b.interval
}

function refuse(current: SubscriptionState, wish: Wish, seatsInUse: number): void {
  if (current.status === 'canceled') throw new SubscriptionCanceled()
  const waits = Boolean(wish.later) && wishesTerms(wish)
  if (current.status === 'trialing' && (wish.cancelAtPeriodEnd || waits)) throw new SubscriptionOnTrial()
  if (waits && (wish.cancelAtPeriodEnd ?? current.cancelAtPeriodEnd)) throw new SubscriptionEnding()
  const { planVersion = current.planVersion } = wish
  if (planVersion.price.currency !== current.planVersion.price.currency) throw new PlanCurrencyDiffers(planVersion)
  if (wish.seats !== undefined && wish.seats !== current.seats) requireSeats(wish.seats, seatsInUse)
}

export function requireSeats(seats: number, inUse: number): void {
  if (seats < inUse) throw new SeatsInUse(inUse)
}

/** The period stays as it is. */
function costWithin(current: SubscriptionState, next: SubscriptionState, now: Date): Line[] {
  const isPaid = current.planVersion.id === next.planVersion.id && current.seats === next.seats
  if (isPaid || !current.period) return []
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

/** A period that begins today. */
export function begun({ planVersion, seats, interval }: Terms, now: Date): SubscriptionState {
  const anchor = startOfDay(now)
  const period = periodAt(anchor, interval, anchor)
  return { planVersion, seats, interval, status: 'active', anchor, period, cancelAtPeriodEnd: false, scheduled: null }
}

/** Whether it is worth another amount, or entitles to something else. */
export function differs(a: SubscriptionRecord | SubscriptionState, b: SubscriptionState): boolean {
  return !isSame(a, b) || a.status !== b.status
}
