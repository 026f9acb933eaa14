// What time alone makes of a subscription. No input or output here.
import { periodAt } from './period.ts'
import type { SubscriptionState } from './subscription.ts'

export interface RollOver { next: SubscriptionState, effectiveAt: Date }

/** The next period, with what was agreed on for it, or the end. Null when nothing is due. */
export function rollOver(current: SubscriptionState, now: Date): RollOver | null {
  const { status, period, anchor, interval, cancelAtPeriodEnd } = current
  const isBilled = status === 'active' || status === 'past_due'
  if (!isBilled || !period || !anchor || period.end > now) return null
  if (cancelAtPeriodEnd) return { next: ended(current), effectiveAt: period.end }
  if (current.scheduled) return { next: onNewTerms(current, now), effectiveAt: period.end }
  const next = periodAt(anchor, interval, now)
  return { next: { ...current, period: next }, effectiveAt: next.start }
}

function ended(current: SubscriptionState): SubscriptionState {
  return { ...current, status: 'canceled', cancelAtPeriodEnd: false, scheduled: null }
}

/** Another interval is counted from where it begins. */
function onNewTerms(current: SubscriptionState, now: Date): SubscriptionState {
  const { scheduled, period, interval } = current
  const next = { ...current, ...scheduled, scheduled: null }
  const anchor = next.interval === interval ? current.anchor : period?.end ?? null
  return { ...next, anchor, period: anchor && periodAt(anchor, next.interval, now) }
}
