// The states that subscriptions have been in, with what each was worth: only ever added to.
import { sql } from 'kysely'
import type { SubscriptionChange } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { recurringRevenue } from './recurring-revenue.ts'

/** Adds the state as it is now, with what it brings in, to the history. */
export async function recordChange(trx: Scoped, tenantId: string, effectiveAt: Date | null = null): Promise<void> {
  await sql`
    insert into subscription_changes
      (id, tenant_id, effective_at, plan_version_id, seats, billing_interval, status, mrr, currency, partner_id)
    select ${newId()}::uuid, s.tenant_id, coalesce(${effectiveAt}::timestamptz, clock_timestamp()),
           v.id, s.seats, s.billing_interval, s.status, ${recurringRevenue}, v.currency, t.partner_id
      from subscriptions s join plan_versions v on v.id = s.plan_version_id join tenants t on t.id = s.tenant_id
     where s.tenant_id = ${tenantId}`.execute(trx)
}

export interface ChangesWanted { limit: number, before: string | null }

/** Newest first. */
export async function listChanges(db: Readable, tenantId: string, { limit, before }: ChangesWanted): Promise<SubscriptionChange[]> {
  const rows = await db.selectFrom('subscription_changes as c').innerJoin('plan_versions as v', 'v.id', 'c.plan_version_id')
    .innerJoin('plans as p', 'p.slug', 'v.plan')
    .select(['c.id', 'c.effective_at', 'c.seats', 'c.billing_interval', 'c.status', 'c.mrr', 'c.currency', 'v.plan', 'v.version', 'p.name'])
    .where('c.tenant_id', '=', tenantId)
    .$if(before !== null, query => query.where(sql<boolean>`(c.effective_at, c.id)
      < (select effective_at, id from subscription_changes where id = ${before} and tenant_id = ${tenantId})`))
    .orderBy('c.effective_at', 'desc').orderBy('c.id', 'desc').limit(limit).execute()
  return rows.map(row => ({
    id: row.id, effectiveAt: row.effective_at.toISOString(), plan: { slug: row.plan, name: row.name, version: row.version },
    seats: row.seats, interval: row.billing_interval, status: row.status as SubscriptionChange['status'],
    recurring: { amount: Number(row.mrr), currency: row.currency },
  }))
}
