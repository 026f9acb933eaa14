import type { SubscriptionPreview } from '@dezky/contracts'
import type { Problem } from '@dezky/runtime'
import type { Line } from './proration.ts'
import { dueOf, priceOf } from './proration.ts'
import type { Change } from './subscription.change.ts'
import type { SubscriptionState } from './subscription.ts'
import { summaryOf } from './subscription.ts'

export function previewOf(current: SubscriptionState, { next, lines }: Change, now: Date): SubscriptionPreview {
  const { currency } = priceOf(current)
  return {
    effectiveAt: now.toISOString(), lines: lines.map(line => toWire(line, next)), due: { amount: dueOf(lines), currency },
    next: nextInvoice(next), refused: null,
  }
}

/** Nothing would change, so nothing would be due. */
export function refusedPreview(current: SubscriptionState, { code, message }: Problem, now: Date): SubscriptionPreview {
  const { currency } = priceOf(current)
  const refused = { code, detail: message }
  return { effectiveAt: now.toISOString(), lines: [], due: { amount: 0, currency }, next: nextInvoice(current), refused }
}

function nextInvoice(state: SubscriptionState): SubscriptionPreview['next'] {
  const isBilled = state.status === 'active' || state.status === 'past_due'
  if (!isBilled || !state.period || state.cancelAtPeriodEnd) return null
  return { at: state.period.end.toISOString(), amount: priceOf(state) }
}

function toWire({ kind, terms, days, of, amount }: Line, state: SubscriptionState): SubscriptionPreview['lines'][number] {
  const { plan } = summaryOf({ ...state, ...terms })
  const { currency } = priceOf(terms)
  return { kind, plan, seats: terms.seats, interval: terms.interval, days, of, amount: { amount, currency } }
}
