import type { Money, SubscriptionPreview } from '@dezky/contracts'
import type { Problem } from '@dezky/runtime'
import type { Line } from './proration.ts'
import { dueOf, monthlyOf, priceOf } from './proration.ts'
import type { Change } from './subscription.change.ts'
import { differs } from './subscription.change.ts'
import type { SubscriptionState } from './subscription.ts'
import { planOf } from './subscription.ts'

/** Without what it gives and takes, which is no matter of money. */
export type PricePreview = Omit<SubscriptionPreview, 'effects'>

export function previewOf(current: SubscriptionState, { next, lines }: Change, now: Date): PricePreview {
  const { currency } = priceOf(current)
  return {
    effectiveAt: effectiveAt(current, next, now).toISOString(), lines: lines.map(toWire), due: { amount: dueOf(lines), currency },
    next: nextInvoice(next), recurring: { before: recurringOf(current), after: recurringOf(atLast(next)) }, refused: null,
  }
}

/** Nothing would change, so nothing would be due. */
export function refusedPreview(current: SubscriptionState, { code, message }: Problem, now: Date): PricePreview {
  const { currency } = priceOf(current)
  const recurring = { before: recurringOf(current), after: recurringOf(current) }
  const refused = { code, detail: message }
  return { effectiveAt: now.toISOString(), lines: [], due: { amount: 0, currency }, next: nextInvoice(current), recurring, refused }
}

/** What it comes to once all that is agreed on holds. */
export function atLast(state: SubscriptionState): SubscriptionState {
  return state.cancelAtPeriodEnd ? { ...state, status: 'canceled' } : { ...state, ...state.scheduled }
}

/** With the end of the period, when that is all it changes. */
function effectiveAt(current: SubscriptionState, next: SubscriptionState, now: Date): Date {
  const waits = next.scheduled !== current.scheduled || next.cancelAtPeriodEnd !== current.cancelAtPeriodEnd
  return waits && !differs(current, next) && next.period ? next.period.end : now
}

function recurringOf(state: SubscriptionState): Money {
  const isBilled = state.status === 'active' || state.status === 'past_due'
  return isBilled ? monthlyOf(state) : { ...monthlyOf(state), amount: 0 }
}

function nextInvoice(state: SubscriptionState): SubscriptionPreview['next'] {
  const isBilled = state.status === 'active' || state.status === 'past_due'
  if (!isBilled || !state.period || state.cancelAtPeriodEnd) return null
  return { at: state.period.end.toISOString(), amount: priceOf(state.scheduled ?? state) }
}

function toWire({ kind, terms, days, of, amount }: Line): SubscriptionPreview['lines'][number] {
  const { currency } = priceOf(terms)
  return { kind, plan: planOf(terms.planVersion), seats: terms.seats, interval: terms.interval, days, of, amount: { amount, currency } }
}
