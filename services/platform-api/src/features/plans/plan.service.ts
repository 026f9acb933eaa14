import type { Plan, PlanStatus, PlanWithVersions } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { PlanNotFound, PlanRetired, PlanUnknown } from './plan.errors.ts'
import { findNewestVersion, findPlan, listPlans } from './plan.store.ts'
import type { UsablePlanVersion } from './plan.ts'

export async function catalogue(db: Readable, status: PlanStatus): Promise<Plan[]> {
  const plans = await listPlans(db, status)
  return plans.map(({ versions: _, ...plan }) => plan)
}

export async function getPlan(db: Readable, slug: string): Promise<PlanWithVersions> {
  const plan = await findPlan(db, slug)
  if (!plan) throw new PlanNotFound()
  return plan
}

/** The version that whoever chooses this plan now gets. Throws PlanUnknown, PlanRetired. */
export async function choosePlan(db: Readable, slug: string): Promise<UsablePlanVersion> {
  const version = await findNewestVersion(db, slug)
  if (!version) throw new PlanUnknown(slug)
  if (version.plan.status === 'retired') throw new PlanRetired(slug)
  return version
}
