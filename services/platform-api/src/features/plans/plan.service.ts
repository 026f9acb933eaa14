import type { ChangePlan, CreatePlan, Plan, PlanQuery, PlanTerms, PlanWithVersions } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import { PlanNotFound, PlanRetired, PlanTaken, PlanUnknown } from './plan.errors.ts'
import { planTold } from './plan.events.ts'
import { findNewestVersion, findPlan, insertPlan, insertVersion, listPlans, lockPlan, updatePlan, updateUnusedVersion } from './plan.store.ts'
import type { UsablePlanVersion } from './plan.ts'
import { withUse } from './plan-use.ts'

export async function catalogue(db: Readable, status: PlanQuery['status'], forOperator: boolean): Promise<Plan[]> {
  const found = await listPlans(db, status)
  const plans = forOperator ? await withUse(db, found) : found
  return plans.map(({ versions: _, ...plan }) => plan)
}

export async function getPlan(db: Readable, slug: string): Promise<PlanWithVersions> {
  const plan = await findPlan(db, slug)
  if (!plan) throw new PlanNotFound()
  return plan
}

/** With how many have subscribed to each version. */
export async function getPlanWithUse(db: Readable, slug: string): Promise<PlanWithVersions> {
  const [plan] = await withUse(db, [await getPlan(db, slug)])
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

export async function createPlan(trx: Scoped, { slug, name, ...terms }: CreatePlan, actor: Actor): Promise<PlanWithVersions> {
  if (!await insertPlan(trx, { slug, name })) throw new PlanTaken(slug)
  await insertVersion(trx, slug, 1, terms)
  await appendAudit(trx, { tenantId: null, actor, action: 'plan.create', subject: `plan:${slug}`, details: { slug, name, ...terms } })
  const plan = await getPlan(trx, slug)
  await planTold(trx, 'plan.created', plan)
  return plan
}

/** `expect` sees what is there before anything is done to it, and throws when the caller has seen something else. */
export async function changePlan(
  trx: Scoped, slug: string, input: ChangePlan, { actor, expect }: { actor: Actor, expect: (current: Plan) => void },
): Promise<PlanWithVersions> {
  await lockPlan(trx, slug)
  const before = await getPlan(trx, slug)
  expect(before)
  const { name = before.name, status = before.status, ...terms } = input
  if (Object.keys(terms).length > 0) await writeTerms(trx, before, terms)
  await updatePlan(trx, slug, { name, status })
  const after = await getPlan(trx, slug)
  await appendAudit(trx, {
    tenantId: null, actor, action: 'plan.change', subject: `plan:${slug}`, details: {}, ...changesOf(factsOf(before), factsOf(after)),
  })
  await planTold(trx, 'plan.changed', after)
  return after
}

/** Whoever has subscribed keeps what they subscribed to: once used, a version is followed by another one. */
async function writeTerms(trx: Scoped, { slug, current }: PlanWithVersions, change: Partial<PlanTerms>): Promise<void> {
  const { version, createdAt: _, usedAt: __, ...terms } = { ...current, ...change }
  if (!await updateUnusedVersion(trx, slug, version, terms)) await insertVersion(trx, slug, version + 1, terms)
}

function factsOf({ versions: _, ...plan }: PlanWithVersions) {
  return plan
}
