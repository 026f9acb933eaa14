import { sql } from 'kysely'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { toUsable } from '../plans/index.ts'
import type { SubscriptionRecord, SubscriptionState } from './subscription.ts'

export async function insertSubscription(trx: Scoped, tenantId: string, state: SubscriptionState): Promise<void> {
  await trx.insertInto('subscriptions').values({ tenant_id: tenantId, ...toColumns(state) }).execute()
}

export async function updateSubscription(trx: Scoped, tenantId: string, state: SubscriptionState): Promise<void> {
  await trx.updateTable('subscriptions').set(eb => ({ ...toColumns(state), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenantId).execute()
}

/** Whoever changes a subscription or takes a seat of it waits here for those who came before. */
export async function lockSubscription(trx: Scoped, tenantId: string): Promise<void> {
  await trx.selectFrom('subscriptions').select('tenant_id').where('tenant_id', '=', tenantId).forUpdate().execute()
}

/** Adds the state as it is now, with what it brings in, to the history. */
export async function recordChange(trx: Scoped, tenantId: string, effectiveAt: Date | null = null): Promise<void> {
  await sql`
    insert into subscription_changes
      (id, tenant_id, effective_at, plan_version_id, seats, billing_interval, status, mrr, currency, partner_id)
    select ${newId()}::uuid, s.tenant_id, coalesce(${effectiveAt}::timestamptz, clock_timestamp()),
           v.id, s.seats, s.billing_interval, s.status,
           recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year), v.currency, t.partner_id
      from subscriptions s join plan_versions v on v.id = s.plan_version_id join tenants t on t.id = s.tenant_id
     where s.tenant_id = ${tenantId}`.execute(trx)
}

export async function findSubscription(db: Readable, tenantId: string): Promise<SubscriptionRecord | null> {
  const row = await selectSubscriptions(db).where('s.tenant_id', '=', tenantId).executeTakeFirst()
  return row ? toSubscription(row) : null
}

function selectSubscriptions(db: Readable) {
  return db.selectFrom('subscriptions as s').innerJoin('tenants as t', 't.id', 's.tenant_id')
    .innerJoin('plan_versions as v', 'v.id', 's.plan_version_id').innerJoin('plans as p', 'p.slug', 'v.plan')
    .selectAll('s').select(['t.slug as tenant_slug', 't.name as tenant_name', 'p.name as plan_name', 'p.status as plan_status'])
    .select(['v.plan', 'v.version as plan_version', 'v.seats as plan_seats', 'v.storage_per_seat', 'v.features', 'v.currency'])
    .select(['v.price_month', 'v.price_year', 'v.used_at', 'v.created_at as plan_created_at'])
}

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
    cancelAtPeriodEnd: row.cancel_at_period_end, stripeCustomerId: row.stripe_customer_id, stripeSubscriptionId: row.stripe_subscription_id,
    version: row.version,
  }
}

function toColumns({ planVersion, status, seats, interval, anchor, period, cancelAtPeriodEnd }: SubscriptionState) {
  return {
    plan_version_id: planVersion.id, status, seats, billing_interval: interval, period_anchor: anchor,
    period_start: period?.start ?? null, period_end: period?.end ?? null, cancel_at_period_end: cancelAtPeriodEnd,
  }
}
