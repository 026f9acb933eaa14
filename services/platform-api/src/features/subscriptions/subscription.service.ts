import type { ChangeSubscription, CreateSubscription, PreviewSubscription, Subscription, SubscriptionPreview } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { choosePlan } from '../plans/index.ts'
import { countSeatsInUse } from './seat.store.ts'
import type { Change, Wish } from './subscription.change.ts'
import { begun, changeOf, requireSeats, rollOver } from './subscription.change.ts'
import { SubscriptionExists, SubscriptionNotFound } from './subscription.errors.ts'
import { previewOf, refusedPreview } from './subscription.preview.ts'
import type { SubscriptionsWanted } from './subscription.store.ts'
import {
  findSubscription, findTenantId, insertSubscription, listSubscriptions, lockSubscription, recordChange,
} from './subscription.store.ts'
import type { SubscriptionRecord } from './subscription.ts'
import { toWire } from './subscription.ts'
import { writeRollOver, writeState } from './subscription.write.ts'

/** The first subscription of a new tenant. Throws PlanUnknown, PlanRetired. */
export async function beginSubscription(trx: Scoped, tenantId: string, plan: string): Promise<void> {
  const planVersion = await choosePlan(trx, plan)
  await insertSubscription(trx, tenantId, begun({ planVersion, seats: planVersion.seats, interval: 'month' }, new Date()))
  await recordChange(trx, tenantId)
}

/** Null for a tenant that is not there, or not this scope's. */
export async function subscriptionOf(db: Readable, tenantId: string): Promise<SubscriptionRecord | null> {
  return findSubscription(db, tenantId)
}

export async function getSubscription(db: Readable, slug: string): Promise<Subscription> {
  return toWire(await bySlug(db, slug))
}

interface SubscriptionPage {
  items: Subscription[]
  /** Where the next page begins; null when there is none. */
  last: string | null
}

export async function pageOfSubscriptions(db: Readable, wanted: SubscriptionsWanted): Promise<SubscriptionPage> {
  const found = await listSubscriptions(db, { ...wanted, limit: wanted.limit + 1 })
  const items = found.slice(0, wanted.limit).map(toWire)
  return { items, last: found.length > wanted.limit ? items.at(-1)?.tenant.id ?? null : null }
}

/** For a tenant whose subscription has ended; a period begins today. */
export async function subscribeAnew(trx: Scoped, input: CreateSubscription, actor: Actor): Promise<Subscription> {
  const { tenant, plan, seats, interval } = input
  const current = await forChange(trx, tenant)
  if (current.status !== 'canceled') throw new SubscriptionExists()
  const planVersion = await choosePlan(trx, plan)
  const next = begun({ planVersion, seats: seats ?? planVersion.seats, interval }, new Date())
  requireSeats(next.seats, await countSeatsInUse(trx, current.tenant.id))
  return toWire(await writeState(trx, current, next, { actor, action: 'subscription.create', event: 'subscription.started' }))
}

/** `expect` sees what is there before anything is done to it, and throws when the caller has seen something else. */
export async function changeSubscription(
  trx: Scoped, slug: string, input: ChangeSubscription, { actor, expect }: { actor: Actor, expect: (current: SubscriptionRecord) => void },
): Promise<Subscription> {
  const current = await forChange(trx, slug, expect)
  const { stripeCustomerId, stripeSubscriptionId, ...terms } = input
  const { next, lines } = await decide(trx, current, terms, new Date())
  const about = { actor, action: 'subscription.change', event: 'subscription.changed' as const, lines }
  return toWire(await writeState(trx, current, next, { ...about, stripe: { stripeCustomerId, stripeSubscriptionId } }))
}

/** What a change would come to, if it were made now. */
export async function previewSubscription(db: Readable, slug: string, input: PreviewSubscription): Promise<SubscriptionPreview> {
  const [found, now] = [await bySlug(db, slug), new Date()]
  const current = { ...found, ...rollOver(found, now)?.next }
  return decide(db, current, input, now).then(
    change => previewOf(current, change, now),
    (error: unknown) => {
      if (error instanceof Problem && error.status === 422) return refusedPreview(current, error, now)
      throw error
    },
  )
}

async function decide(db: Readable, current: SubscriptionRecord, input: PreviewSubscription, now: Date): Promise<Change> {
  const { plan, ...rest } = input
  const isOther = plan !== undefined && plan !== current.planVersion.plan.slug
  const wish: Wish = isOther ? { ...rest, planVersion: await choosePlan(db, plan) } : rest
  const seatsInUse = await countSeatsInUse(db, current.tenant.id)
  return changeOf(current, wish, { now, seatsInUse })
}

async function bySlug(db: Readable, slug: string): Promise<SubscriptionRecord> {
  const tenantId = await findTenantId(db, slug)
  const subscription = tenantId && await findSubscription(db, tenantId)
  if (!subscription) throw new SubscriptionNotFound()
  return subscription
}

/** Locked, and as it is by now: a period that has run out is followed by the next one first. */
async function forChange(
  trx: Scoped, slug: string, expect: (current: SubscriptionRecord) => void = () => undefined,
): Promise<SubscriptionRecord> {
  const tenantId = await findTenantId(trx, slug)
  if (tenantId) await lockSubscription(trx, tenantId)
  const current = await bySlug(trx, slug)
  expect(current)
  return writeRollOver(trx, current, new Date())
}
