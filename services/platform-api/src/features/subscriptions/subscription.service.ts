import type { ChangeSubscription, CreateSubscription, PreviewSubscription, Subscription, SubscriptionChange } from '@dezky/contracts'
import { Problem } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { choosePlan } from '../plans/index.ts'
import { countSeatsInUse } from './seat.store.ts'
import type { Change, Wish } from './subscription.change.ts'
import { begun, changeOf, requireSeats } from './subscription.change.ts'
import { SubscriptionExists, SubscriptionNotFound } from './subscription.errors.ts'
import type { PricePreview } from './subscription.preview.ts'
import { atLast, previewOf, refusedPreview } from './subscription.preview.ts'
import { rollOver } from './subscription.rollover.ts'
import type { SubscriptionsWanted } from './subscription.store.ts'
import {
  findSubscription, findTenantId, insertSubscription, listSubscriptions, lockSubscription,
} from './subscription.store.ts'
import type { SubscriptionRecord, SubscriptionState } from './subscription.ts'
import { toWire } from './subscription.ts'
import { writeRollOver, writeState } from './subscription.write.ts'
import type { ChangesWanted } from './subscription-history.store.ts'
import { listChanges, recordChange } from './subscription-history.store.ts'

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

/** A change that has not been made: what it costs, and what there is before it and after it. */
export interface Foreseen { tenantId: string, price: PricePreview, before: SubscriptionState, after: SubscriptionState }

/** What a change would come to, if it were made now. */
export async function foreseeChange(db: Readable, slug: string, input: PreviewSubscription): Promise<Foreseen> {
  const [found, now] = [await bySlug(db, slug), new Date()]
  const current = { ...found, ...rollOver(found, now)?.next }
  const foreseen = { tenantId: found.tenant.id, before: current }
  return decide(db, current, input, now).then(
    change => ({ ...foreseen, price: previewOf(current, change, now), after: atLast(change.next) }),
    (error: unknown) => {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      return { ...foreseen, price: refusedPreview(current, error, now), after: current }
    },
  )
}

interface HistoryPage { items: SubscriptionChange[], last: string | null }

export async function historyOf(db: Readable, slug: string, wanted: ChangesWanted): Promise<HistoryPage> {
  const { tenant: { id } } = await bySlug(db, slug)
  const found = await listChanges(db, id, { ...wanted, limit: wanted.limit + 1 })
  const items = found.slice(0, wanted.limit)
  return { items, last: found.length > wanted.limit ? items.at(-1)?.id ?? null : null }
}

async function decide(db: Readable, current: SubscriptionRecord, input: PreviewSubscription, now: Date): Promise<Change> {
  const { plan, newestVersion, when, ...rest } = input
  const wish: Wish = { ...rest, later: when === 'period_end', planVersion: await planWished(db, current, { plan, newestVersion }) }
  const seatsInUse = await countSeatsInUse(db, current.tenant.id)
  return changeOf(current, wish, { now, seatsInUse })
}

type PlanWish = Pick<PreviewSubscription, 'plan' | 'newestVersion'>

/** Who names the plan that is there keeps its version, unless they ask for the newest. */
async function planWished(db: Readable, { planVersion }: SubscriptionRecord, { plan, newestVersion }: PlanWish) {
  const current = planVersion.plan.slug
  if (newestVersion && (plan ?? current) === current) return choosePlan(db, current)
  if (plan === undefined) return undefined
  return plan === current ? planVersion : choosePlan(db, plan)
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
