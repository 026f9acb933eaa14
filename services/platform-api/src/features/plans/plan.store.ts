import type { Selectable } from 'kysely'
import type { PlanStatus, PlanWithVersions } from '@dezky/contracts'
import { featureKeys } from '@dezky/contracts'
import type { PlanTable, PlanVersionTable, Readable } from '../../database/index.ts'
import type { UsablePlanVersion } from './plan.ts'

type PlanRow = Selectable<PlanTable>
type VersionRow = Selectable<PlanVersionTable>

/** The plans of one status with all their versions, the cheapest first. */
export async function listPlans(db: Readable, status: PlanStatus): Promise<PlanWithVersions[]> {
  const plans = await db.selectFrom('plans').selectAll().where('status', '=', status).orderBy('slug').execute()
  const versions = await versionsOf(db, plans.map(({ slug }) => slug))
  return plans.map(plan => toPlan(plan, versions)).toSorted((a, b) => a.current.price.month - b.current.price.month)
}

export async function findPlan(db: Readable, slug: string): Promise<PlanWithVersions | null> {
  const plan = await db.selectFrom('plans').selectAll().where('slug', '=', slug).executeTakeFirst()
  return plan ? toPlan(plan, await versionsOf(db, [slug])) : null
}

/** What somebody who chooses this plan now gets. */
export async function findNewestVersion(db: Readable, slug: string): Promise<UsablePlanVersion | null> {
  const row = await db.selectFrom('plan_versions as v').innerJoin('plans as p', 'p.slug', 'v.plan')
    .selectAll('v').select(['p.name', 'p.status']).where('v.plan', '=', slug)
    .orderBy('v.version', 'desc').limit(1).executeTakeFirst()
  return row ? toUsable(row) : null
}

async function versionsOf(db: Readable, slugs: string[]): Promise<VersionRow[]> {
  if (slugs.length === 0) return []
  return db.selectFrom('plan_versions').selectAll().where('plan', 'in', slugs).orderBy('version', 'desc').execute()
}

function toPlan({ slug, name, status, version }: PlanRow, rows: VersionRow[]): PlanWithVersions {
  const versions = rows.filter(({ plan }) => plan === slug).map(toVersion)
  const [current] = versions
  if (!current) throw new Error(`Plan ${slug} has no version.`)
  return { slug, name, status, version, current, versions }
}

function toVersion(row: VersionRow) {
  return {
    version: row.version, seats: row.seats, storagePerSeat: Number(row.storage_per_seat),
    features: featureKeys.filter(key => row.features.includes(key)),
    price: { currency: row.currency, month: row.price_month, year: row.price_year },
    createdAt: row.created_at.toISOString(), usedAt: row.used_at?.toISOString() ?? null,
  }
}

export function toUsable(row: VersionRow & Pick<PlanRow, 'name' | 'status'>): UsablePlanVersion {
  return { id: row.id, ...toVersion(row), plan: { slug: row.plan, name: row.name, status: row.status } }
}
