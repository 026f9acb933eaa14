import { sql } from 'kysely'
import type { SubscriptionStatus } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import { toUsable } from '../plans/index.ts'
import { recurringRevenue } from './recurring-revenue.ts'
import type { SubscriptionRecord, SubscriptionState } from './subscription.ts'

export async function insertSubscription(trx: Scoped, tenantId: string, state: SubscriptionState): Promise<void> {
  await trx.insertInto('subscriptions').values({ tenant_id: tenantId, ...toColumns(state) }).execute()
}

export async function updateSubscription(trx: Scoped, tenantId: string, state: SubscriptionState): Promise<void> {
  await trx.updateTable('subscriptions').set(eb => ({ ...toColumns(state), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenantId).execute()
}

export interface StripeIds { stripeCustomerId?: string | null | undefined, stripeSubscriptionId?: string | null | undefined }

export async function updateStripeIds(trx: Scoped, tenantId: string, { stripeCustomerId, stripeSubscriptionId }: StripeIds): Promise<void> {
  if (stripeCustomerId === undefined && stripeSubscriptionId === undefined) return
  await trx.updateTable('subscriptions').where('tenant_id', '=', tenantId)
    .$if(stripeCustomerId !== undefined, query => query.set({ stripe_customer_id: stripeCustomerId }))
    .$if(stripeSubscriptionId !== undefined, query => query.set({ stripe_subscription_id: stripeSubscriptionId }))
    .execute()
}

/** Whoever changes a subscription or takes a seat of it waits here for those who came before. */
export async function lockSubscription(trx: Scoped, tenantId: string): Promise<void> {
  await trx.selectFrom('subscriptions').select('tenant_id').where('tenant_id', '=', tenantId).forNoKeyUpdate().execute()
}

export async function findTenantId(db: Readable, slug: string): Promise<string | null> {
  const row = await db.selectFrom('tenants').select('id').where('slug', '=', slug).where('purged_at', 'is', null).executeTakeFirst()
  return row?.id ?? null
}

export async function findSubscription(db: Readable, tenantId: string): Promise<SubscriptionRecord | null> {
  const row = await selectSubscriptions(db).where('s.tenant_id', '=', tenantId).executeTakeFirst()
  return row ? toSubscription(row) : null
}

export interface SubscriptionsWanted {
  limit: number
  before: string | null
  status?: SubscriptionStatus | undefined
  plan?: string | undefined
  planVersion?: number | undefined
}

/** Those of the newest tenants first; ids carry their time, so they are the order. */
export async function listSubscriptions(db: Readable, wanted: SubscriptionsWanted): Promise<SubscriptionRecord[]> {
  const { limit, before, status, plan, planVersion } = wanted
  const rows = await selectSubscriptions(db)
    .$if(before !== null, query => query.where('s.tenant_id', '<', before))
    .$if(status !== undefined, query => query.where('s.status', '=', status ?? 'active'))
    .$if(plan !== undefined, query => query.where('v.plan', '=', plan ?? ''))
    .$if(planVersion !== undefined, query => query.where('v.version', '=', planVersion ?? 0))
    .orderBy('s.tenant_id', 'desc').limit(limit).execute()
  return rows.map(toSubscription)
}

/** Whose period is over, the oldest first. */
export async function tenantsDue(db: Readable, now: Date, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('subscriptions').select('tenant_id')
    .where('status', 'in', ['active', 'past_due']).where('period_end', '<=', now).orderBy('period_end').limit(limit).execute()
  return rows.map(({ tenant_id }) => tenant_id)
}

function selectSubscriptions(db: Readable) {
  return db.selectFrom('subscriptions as s').innerJoin('tenants as t', 't.id', 's.tenant_id')
    .innerJoin('plan_versions as v', 'v.id', 's.plan_version_id').innerJoin('plans as p', 'p.slug', 'v.plan')
    .selectAll('s').select(['t.slug as tenant_slug', 't.name as tenant_name', 'p.name as plan_name', 'p.status as plan_status'])
    .select(['v.plan', 'v.version as plan_version', 'v.seats as plan_seats', 'v.storage_per_seat', 'v.features', 'v.currency'])
    .select(['v.price_month', 'v.price_year', 'v.used_at', 'v.created_at as plan_created_at', recurringRevenue.as('mrr')])
    .leftJoin('plan_versions as nv', 'nv.id', 's.next_plan_version_id').leftJoin('plans as np', 'np.slug', 'nv.plan')
    .select(sql<NextVersion | null>`to_jsonb(nv) || jsonb_build_object('name', np.name, 'status', np.status)`.as('next'))
}

/** A row of plan_versions out of JSON. */
type NextVersion = Parameters<typeof toUsable>[0] & { created_at: string, used_at: string | null }

type Row = Awaited<ReturnType<ReturnType<typeof selectSubscriptions>['executeTakeFirstOrThrow']>>

function toSubscription(row: Row): SubscriptionRecord {
  return {
    tenant: { id: row.tenant_id, slug: row.tenant_slug, name: row.tenant_name },
    planVersion: toUsable({
      ...row, id: row.plan_version_id, version: row.plan_version, seats: row.plan_seats, created_at: row.plan_created_at,
      name: row.plan_name, status: row.plan_status,
    }),
    status: row.status, seats: row.seats, interval: row.billing_interval, anchor: row.period_anchor,
    period: row.period_start && row.period_end && { start: row.period_start, end: row.period_end },
    cancelAtPeriodEnd: row.cancel_at_period_end, scheduled: toScheduled(row), mrr: Number(row.mrr),
    stripeCustomerId: row.stripe_customer_id, stripeSubscriptionId: row.stripe_subscription_id, version: row.version,
  }
}

function toScheduled({ next, next_seats: seats, next_billing_interval: interval }: Row): SubscriptionState['scheduled'] {
  if (!next || seats === null || interval === null) return null
  const { created_at: createdAt, used_at: usedAt, ...version } = next
  return { planVersion: toUsable({ ...version, created_at: new Date(createdAt), used_at: usedAt && new Date(usedAt) }), seats, interval }
}

function toColumns(state: SubscriptionState) {
  const { planVersion, status, seats, interval, anchor, period, cancelAtPeriodEnd, scheduled } = state
  return {
    next_plan_version_id: scheduled?.planVersion.id ?? null, next_seats: scheduled?.seats ?? null,
    next_billing_interval: scheduled?.interval ?? null,
    plan_version_id: planVersion.id, status, seats, billing_interval: interval, period_anchor: anchor,
    period_start: period?.start ?? null, period_end: period?.end ?? null, cancel_at_period_end: cancelAtPeriodEnd,
  }
}
