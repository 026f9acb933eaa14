// Writing a subscription: the row, its history, the audit entry, the event and the wake-up, in one transaction.
import { wake } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import type { Line } from './proration.ts'
import { dueOf } from './proration.ts'
import { differs } from './subscription.change.ts'
import { SubscriptionNotFound } from './subscription.errors.ts'
import type { SubscriptionEvent } from './subscription.events.ts'
import { subscriptionTold } from './subscription.events.ts'
import { rollOver } from './subscription.rollover.ts'
import type { StripeIds } from './subscription.store.ts'
import { findSubscription, updateStripeIds, updateSubscription } from './subscription.store.ts'
import type { SubscriptionRecord, SubscriptionState } from './subscription.ts'
import { planOf, summaryOf } from './subscription.ts'
import { recordChange } from './subscription-history.store.ts'

export interface Occasion {
  actor: Actor
  action: string
  event: SubscriptionEvent
  /** What the change cost. */
  lines?: Line[]
  stripe?: StripeIds
  /** Since when it holds; now, when left out. */
  effectiveAt?: Date
}

export async function writeState(
  trx: Scoped, current: SubscriptionRecord, next: SubscriptionState, occasion: Occasion,
): Promise<SubscriptionRecord> {
  const { id } = current.tenant
  await updateSubscription(trx, id, next)
  if (occasion.stripe) await updateStripeIds(trx, id, occasion.stripe)
  const written = await findSubscription(trx, id)
  if (!written) throw new SubscriptionNotFound()
  await appendAudit(trx, {
    tenantId: id, actor: occasion.actor, action: occasion.action, subject: `subscription:${id}`,
    details: occasion.lines?.length ? { due: dueOf(occasion.lines), currency: written.planVersion.price.currency } : {},
    ...changesOf(factsOf(current), factsOf(written)),
  })
  await subscriptionTold(trx, occasion.event, written)
  if (differs(current, written)) {
    await recordChange(trx, id, occasion.effectiveAt)
    await wake(trx, { kind: 'tenant', key: id })
  }
  return written
}

/** Writes what time has made of it, if anything. */
export async function writeRollOver(trx: Scoped, current: SubscriptionRecord, now: Date): Promise<SubscriptionRecord> {
  const due = rollOver(current, now)
  if (!due) return current
  const event = due.next.status === 'canceled' ? 'subscription.canceled' : 'subscription.renewed'
  const action = due.next.status === 'canceled' ? 'subscription.end' : 'subscription.renew'
  return writeState(trx, current, due.next, { actor: { kind: 'system' }, action, event, effectiveAt: due.effectiveAt })
}

function factsOf(record: SubscriptionRecord) {
  const { stripeCustomerId, stripeSubscriptionId, scheduled } = record
  const waits = scheduled && { plan: planOf(scheduled.planVersion), seats: scheduled.seats, interval: scheduled.interval }
  return { ...summaryOf(record), scheduled: waits, stripeCustomerId, stripeSubscriptionId }
}
