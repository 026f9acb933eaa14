import type { Selectable } from 'kysely'
import type { PlanStatus, PlanTerms, PlanWithVersions } from '@dezky/contracts'
import { featureKeys } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { PlanTable, PlanVersionTable, Readable, Scoped } from '../../database/index.ts'
import type { UsablePlanVersion } from './plan.ts'

type PlanRow = Selectable<PlanTable>
type VersionRow = Selectable<PlanVersionTable>

/** The plans of one status with all their versions, the cheapest first. */
export async function listPlans(db: Readable, status: PlanStatus | 'all'): Promise<PlanWithVersions[]> {
  const plans = await db.selectFrom('plans').selectAll().$if(status !== 'all', query => query.where('status', '=', status as PlanStatus))
    .orderBy('slug').execute()
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

/** False when the slug belongs to another plan. */
export async function insertPlan(trx: Scoped, plan: { slug: string, name: string }): Promise<boolean> {
  const row = await trx.insertInto('plans').values(plan).onConflict(conflict => conflict.doNothing()).returning('slug').executeTakeFirst()
  return row !== undefined
}

/** Whoever changes a plan waits here for those who came before. */
export async function lockPlan(trx: Scoped, slug: string): Promise<void> {
  await trx.selectFrom('plans').select('slug').where('slug', '=', slug).forNoKeyUpdate().execute()
}

export async function updatePlan(trx: Scoped, slug: string, { name, status }: { name: string, status: PlanStatus }): Promise<void> {
  await trx.updateTable('plans').set(eb => ({ name, status, version: eb('version', '+', 1) })).where('slug', '=', slug).execute()
}

export async function insertVersion(trx: Scoped, plan: string, version: number, terms: PlanTerms): Promise<void> {
  await trx.insertInto('plan_versions').values({ id: newId(), plan, version, ...toColumns(terms) }).execute()
}

/** False when a subscription has used it: then it stays what it is. */
export async function updateUnusedVersion(trx: Scoped, plan: string, version: number, terms: PlanTerms): Promise<boolean> {
  const row = await trx.updateTable('plan_versions').set(toColumns(terms))
    .where('plan', '=', plan).where('version', '=', version).where('used_at', 'is', null).returning('id').executeTakeFirst()
  return row !== undefined
}

function toColumns({ seats, storagePerSeat, features, price }: PlanTerms) {
  return {
    seats, storage_per_seat: storagePerSeat, features, currency: price.currency, price_month: price.month, price_year: price.year,
  }
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
