import type { BillingInterval, Subscription, SubscriptionStatus, SubscriptionSummary } from '@dezky/contracts'
import type { UsablePlanVersion } from '../plans/index.ts'
import type { Period } from './period.ts'
import type { Terms } from './proration.ts'
import { perSeatOf, priceOf } from './proration.ts'

/** What of a subscription changes with what somebody does, or with time. */
export interface SubscriptionState {
  planVersion: UsablePlanVersion
  status: SubscriptionStatus
  seats: number
  interval: BillingInterval
  /** Where its periods are counted from; null while nothing is billed yet. */
  anchor: Date | null
  period: Period | null
  cancelAtPeriodEnd: boolean
  /** What the next period begins with, when it is something else. */
  scheduled: Terms | null
}

/** What one tenant subscribes to. */
export interface SubscriptionRecord extends SubscriptionState {
  tenant: { id: string, slug: string, name: string }
  /** What it brings in a month, in minor units. */
  mrr: number
  stripeCustomerId: string | null
  stripeSubscriptionId: string | null
  version: number
}

export function summaryOf({ planVersion, status, seats, interval, period, cancelAtPeriodEnd }: SubscriptionState): SubscriptionSummary {
  return { plan: planOf(planVersion), status, seats, interval, periodEnd: period?.end.toISOString() ?? null, cancelAtPeriodEnd }
}

export function planOf({ plan: { slug, name }, version }: UsablePlanVersion): SubscriptionSummary['plan'] {
  return { slug, name, version }
}

export function toWire(record: SubscriptionRecord): Subscription {
  const { tenant, mrr, stripeCustomerId, stripeSubscriptionId, version, period } = record
  const { periodEnd: _, ...summary } = summaryOf(record)
  const price = priceOf(record)
  return {
    tenant, ...summary, period: period && { start: period.start.toISOString(), end: period.end.toISOString() },
    scheduled: scheduledOf(record), perSeat: perSeatOf(record), price,
    recurring: { amount: mrr, currency: price.currency }, stripeCustomerId, stripeSubscriptionId, version,
  }
}

function scheduledOf({ scheduled, period }: SubscriptionState): Subscription['scheduled'] {
  if (!scheduled || !period) return null
  const { planVersion, seats, interval } = scheduled
  return { plan: planOf(planVersion), seats, interval, at: period.end.toISOString(), price: priceOf(scheduled) }
}
