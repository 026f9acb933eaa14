// What a tenant's life makes of its subscription. Each of these does nothing the second time.
import type { Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { begun } from './subscription.change.ts'
import { SubscriptionNotFound } from './subscription.errors.ts'
import { findSubscription, lockSubscription } from './subscription.store.ts'
import type { SubscriptionRecord } from './subscription.ts'
import { writeState } from './subscription.write.ts'

const system: Actor = { kind: 'system' }

/** From now on it is on trial, and nothing is billed. */
export async function startTrial(trx: Scoped, tenantId: string, actor = system): Promise<void> {
  const current = await locked(trx, tenantId)
  if (current.status === 'trialing') return
  const next = { ...current, status: 'trialing' as const, anchor: null, period: null, cancelAtPeriodEnd: false, scheduled: null }
  await writeState(trx, current, next, { actor, action: 'subscription.trial', event: 'subscription.changed' })
}

/** After a trial or an end: its first period begins today, on the terms it has. */
export async function activateSubscription(trx: Scoped, tenantId: string, actor = system): Promise<void> {
  const current = await locked(trx, tenantId)
  if (current.status === 'active') return
  const next = current.status === 'past_due' ? { ...current, status: 'active' as const } : begun(current, new Date())
  await writeState(trx, current, next, { actor, action: 'subscription.activate', event: 'subscription.started' })
}

/** Ends it at once, and with it what it brings in: for a tenant that is deleted. */
export async function endSubscription(trx: Scoped, tenantId: string, actor = system): Promise<void> {
  const current = await locked(trx, tenantId)
  if (current.status === 'canceled') return
  const next = { ...current, status: 'canceled' as const, cancelAtPeriodEnd: false, scheduled: null }
  await writeState(trx, current, next, { actor, action: 'subscription.end', event: 'subscription.canceled' })
}

async function locked(trx: Scoped, tenantId: string): Promise<SubscriptionRecord> {
  await lockSubscription(trx, tenantId)
  const current = await findSubscription(trx, tenantId)
  if (!current) throw new SubscriptionNotFound()
  return current
}
