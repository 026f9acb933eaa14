// How many subscribe to each version of a plan, for those who run the catalogue.
import { sql } from 'kysely'
import type { PlanUse, PlanVersion, PlanWithVersions } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'

interface UseRow { plan: string, version: number, subscriptions: number, seats: number, amount: bigint }

/** What has ended is not counted, nor is what a deleted tenant had. */
async function readUse(db: Readable, slugs: string[]): Promise<UseRow[]> {
  if (slugs.length === 0) return []
  const { rows } = await sql<UseRow>`
    select v.plan, v.version, count(*)::int as subscriptions, sum(s.seats)::int as seats,
           sum(recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year))::bigint as amount
      from subscriptions s join plan_versions v on v.id = s.plan_version_id join tenants t on t.id = s.tenant_id
     where v.plan = any(${slugs}) and s.status <> 'canceled' and t.deleted_at is null
     group by v.plan, v.version`.execute(db)
  return rows
}

export async function withUse(db: Readable, plans: PlanWithVersions[]): Promise<PlanWithVersions[]> {
  const rows = await readUse(db, plans.map(({ slug }) => slug))
  return plans.map((plan) => {
    const used = (version: PlanVersion) => ({ ...version, use: useOf(rows, plan, version) })
    const versions = plan.versions.map(used)
    return { ...plan, current: used(plan.current), versions, use: sumOf(versions.map(({ use }) => use), plan.current) }
  })
}

function useOf(rows: UseRow[], { slug }: PlanWithVersions, { version, price: { currency } }: PlanVersion): PlanUse {
  const row = rows.find(candidate => candidate.plan === slug && candidate.version === version)
  return { subscriptions: row?.subscriptions ?? 0, seats: row?.seats ?? 0, recurring: { amount: Number(row?.amount ?? 0), currency } }
}

/** In today's currency: what an older version in another one brings in is shown beside that version. */
function sumOf(uses: PlanUse[], { price: { currency } }: PlanVersion): PlanUse {
  const total = (read: (use: PlanUse) => number) => uses.reduce((sum, use) => sum + read(use), 0)
  return {
    subscriptions: total(use => use.subscriptions), seats: total(use => use.seats),
    recurring: { amount: total(use => use.recurring.currency === currency ? use.recurring.amount : 0), currency },
  }
}
