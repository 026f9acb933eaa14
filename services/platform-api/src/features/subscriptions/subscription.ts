import type { BillingInterval, Subscription, SubscriptionStatus, SubscriptionSummary } from '@dezky/contracts'
import type { UsablePlanVersion } from '../plans/index.ts'
import type { Period } from './period.ts'
import { priceOf } from './proration.ts'

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
  const { plan: { slug, name }, version } = planVersion
  return { plan: { slug, name, version }, status, seats, interval, periodEnd: period?.end.toISOString() ?? null, cancelAtPeriodEnd }
}

export function toWire(record: SubscriptionRecord): Subscription {
  const { tenant, mrr, stripeCustomerId, stripeSubscriptionId, version, period } = record
  const { periodEnd: _, ...summary } = summaryOf(record)
  const price = priceOf(record)
  return {
    tenant, ...summary, period: period && { start: period.start.toISOString(), end: period.end.toISOString() },
    price, recurring: { amount: mrr, currency: price.currency }, stripeCustomerId, stripeSubscriptionId, version,
  }
}
