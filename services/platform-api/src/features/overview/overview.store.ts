// Counting what there is, among very many: each statement goes along one index, or once through one table.
import { sql } from 'kysely'
import type { Overview, ResourceKind, TenantReference } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'

type New = Pick<Overview['tenants'], 'newThisMonth' | 'newLastMonth'>

export async function countNewTenants(db: Readable, now: Date): Promise<New> {
  const month = sql`date_trunc('month', ${now}::timestamptz, 'UTC')`
  const { rows: [row] } = await sql<New>`
    select count(*) filter (where created_at >= ${month})::int as "newThisMonth",
           count(*) filter (where created_at < ${month})::int as "newLastMonth"
      from tenants where created_at >= date_trunc('month', ${month} - interval '1 day', 'UTC')`.execute(db)
  return row ?? { newThisMonth: 0, newLastMonth: 0 }
}

export async function countPeople(db: Readable): Promise<number> {
  return one(await sql<{ count: number }>`select count(*)::int as count from people where erased_at is null`.execute(db))
}

const gone = sql`('deleted', 'purging', 'purged')`

/** All, without those of the few tenants that are deleted. */
export async function countSeatsUsed(db: Readable): Promise<number> {
  return one(await sql<{ count: number }>`
    select ((select count(*) from memberships)
            - (select coalesce(sum((select count(*) from memberships m where m.tenant_id = t.id)), 0)
                 from tenants t where t.status in ${gone}))::int as count`.execute(db))
}

interface Line { currency: string, seats: number, amount: number }

/** What is sold and what it brings in a month, by currency; most first. */
export async function sumSubscriptions(db: Readable): Promise<Line[]> {
  const { rows } = await sql<{ currency: string, seats: bigint, amount: bigint }>`
    select v.currency,
           coalesce(sum(coalesce(o.value, s.seats)) filter (where s.status in ('trialing', 'active', 'past_due')), 0)::bigint as seats,
           sum(recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year))::bigint as amount
      from subscriptions s join plan_versions v on v.id = s.plan_version_id
           left join entitlement_overrides o
             on o.tenant_id = s.tenant_id and o.key = 'seats' and (o.expires_at is null or o.expires_at > now())
     where s.tenant_id not in (select id from tenants where status in ${gone})
     group by v.currency order by amount desc, v.currency`.execute(db)
  return rows.map(({ currency, seats, amount }) => ({ currency, seats: Number(seats), amount: Number(amount) }))
}

type Unwell = Record<'pending' | 'unknown' | 'drifted' | 'error', number>

export async function countUnwell(db: Readable): Promise<Unwell> {
  const { rows } = await sql<{ state: keyof Unwell, count: number }>`
    select state, count(*)::int as count from resources where state not in ('ok', 'skipped') group by state`.execute(db)
  const none: Unwell = { pending: 0, unknown: 0, drifted: 0, error: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) }
}

interface UnobservedRow { id: string, kind: ResourceKind, message: string | null, tenant: TenantReference, since: Date }

export async function findLongestUnobserved(db: Readable): Promise<Overview['provisioning']['longestUnobserved']> {
  const { rows: [row] } = await sql<UnobservedRow>`
    select r.id, r.kind, r.message, r.changed_at as since, jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as tenant
      from resources r join tenants t on t.id = r.tenant_id
     where r.state in ('pending', 'unknown') order by r.changed_at, r.id limit 1`.execute(db)
  if (!row) return null
  const { id, kind, message, tenant, since } = row
  return { resource: { id, kind, message }, tenant, since: since.toISOString() }
}

function one({ rows: [row] }: { rows: { count: number }[] }): number {
  return row?.count ?? 0
}
