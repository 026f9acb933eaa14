// Deployments and the journal of their steps.
import { sql } from 'kysely'
import type { FailureCard, Proof, StepState } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'
import type { BegunStep, Deployment, PlannedStep, Step, Verdict } from './deployment.ts'

const columns = [
  'id', 'stage_id as stageId', 'release_id as releaseId', 'previous_release_id as previousReleaseId', 'kind', 'state', 'verdict',
  'cancel_requested_at as cancelRequestedAt', 'cancelled_by as cancelledBy',
] as const

export async function readUnderWay(db: Db, stageId: string): Promise<Deployment | null> {
  const found = await db.selectFrom('deployments').select(columns)
    .where('stage_id', '=', stageId).where('state', 'in', ['running', 'undoing']).executeTakeFirst()
  return found ?? null
}

export async function readDeployment(db: Db, id: string): Promise<Deployment> {
  return db.selectFrom('deployments').select(columns).where('id', '=', id).executeTakeFirstOrThrow()
}

/** Oldest first. */
export async function readQueued(db: Db, stageId: string): Promise<Deployment[]> {
  return db.selectFrom('deployments').select(columns)
    .where('stage_id', '=', stageId).where('state', '=', 'queued').orderBy('requested_at').orderBy('id').execute()
}

export async function readByRequestKey(db: Db, key: string): Promise<{ id: string, hash: Buffer | null } | null> {
  const found = await db.selectFrom('deployments').select(['id', 'request_hash as hash']).where('request_key', '=', key).executeTakeFirst()
  return found ?? null
}

/** What came by itself, in one way, and waits for somebody. */
export async function readWaitingOf(db: Db, stageId: string, by: string): Promise<Deployment[]> {
  return db.selectFrom('deployments').select(columns)
    .where('stage_id', '=', stageId).where('state', '=', 'waiting').where('requested_by', '=', by).execute()
}

/** Why it does not begin yet; false when that was known. */
export async function noteHeld(db: Db, id: string, held: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('deployments').set({ held }).where('id', '=', id)
    .where('held', 'is distinct from', held).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function readSteps(db: Db, deploymentId: string): Promise<Step[]> {
  return db.selectFrom('deployment_steps').select(['position', 'name', 'argument', 'state', 'started_at as startedAt', 'attempts'])
    .where('deployment_id', '=', deploymentId).orderBy('position').execute()
}

export async function supersede(db: Db, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('deployments').set({ state: 'superseded', ended_at: now }).where('id', 'in', ids)
    .where('state', 'in', ['waiting', 'queued']).execute()
}

/** From queued to running, with its steps; what is live now is what it goes back to. */
export async function begin(db: Db, { id, stageId }: Deployment, steps: PlannedStep[], now: Date): Promise<void> {
  await db.updateTable('deployments').set(eb => ({
    state: 'running', started_at: now, held: null,
    previous_release_id: eb.selectFrom('stages').select('live_release_id').where('id', '=', stageId),
  })).where('id', '=', id).execute()
  await insertSteps(db, id, steps, 1)
}

async function insertSteps(db: Db, deploymentId: string, steps: PlannedStep[], from: number): Promise<void> {
  await db.insertInto('deployment_steps')
    .values(steps.map((step, at) => ({ deployment_id: deploymentId, position: from + at, ...step }))).execute()
}

export async function beginStep(db: Db, deploymentId: string, step: Step, now: Date): Promise<BegunStep> {
  const { position } = step
  const { started_at: startedAt, attempts } = await db.updateTable('deployment_steps')
    .set(eb => ({ state: 'running', started_at: eb.fn.coalesce('started_at', sql<Date>`${now}`), attempts: eb('attempts', '+', 1) }))
    .where('deployment_id', '=', deploymentId).where('position', '=', position)
    .returning(['started_at', 'attempts']).executeTakeFirstOrThrow()
  return { ...step, state: 'running', startedAt: startedAt ?? now, attempts }
}

export async function endStep(
  db: Db, deploymentId: string, { position }: Step, end: { state: StepState, message?: string | null, detail?: unknown, now: Date },
): Promise<void> {
  await db.updateTable('deployment_steps').set({
    state: end.state, ended_at: end.now, message: end.message ?? null,
    ...end.detail === undefined ? {} : { detail: JSON.stringify(end.detail) },
  }).where('deployment_id', '=', deploymentId).where('position', '=', position).execute()
}

/** What the step is held up by, for people who look on. */
export async function noteOnStep(db: Db, deploymentId: string, { position }: Step, message: string): Promise<void> {
  await db.updateTable('deployment_steps').set({ message }).where('deployment_id', '=', deploymentId)
    .where('position', '=', position).execute()
}

export interface Undoing { verdict: Verdict, failure: FailureCard | null, now: Date }

/** Whatever has not been done will not be; how things were put back is added to the journal. */
export async function beginUndoing(db: Db, { id }: Deployment, { verdict, failure, now }: Undoing): Promise<void> {
  await db.updateTable('deployments').set({ state: 'undoing', verdict, failure: failure && JSON.stringify(failure) })
    .where('id', '=', id).execute()
  await db.updateTable('deployment_steps').set({ state: 'skipped', ended_at: now })
    .where('deployment_id', '=', id).where('state', 'in', ['waiting', 'running']).execute()
  const { last } = await db.selectFrom('deployment_steps').select(eb => eb.fn.max('position').as('last'))
    .where('deployment_id', '=', id).executeTakeFirstOrThrow()
  await insertSteps(db, id, [{ name: 'restore', argument: null }, { name: 'discard', argument: null }], Number(last) + 1)
}

export async function readFailure(db: Db, id: string): Promise<FailureCard | null> {
  return (await db.selectFrom('deployments').select('failure').where('id', '=', id).executeTakeFirst())?.failure ?? null
}

export async function writeFailure(db: Db, id: string, failure: FailureCard): Promise<void> {
  await db.updateTable('deployments').set({ failure: JSON.stringify(failure) }).where('id', '=', id).execute()
}

export async function writeProof(db: Db, id: string, proof: Proof): Promise<void> {
  await db.updateTable('deployments').set({ proof: JSON.stringify(proof) }).where('id', '=', id).execute()
}

export async function end(db: Db, id: string, state: 'succeeded' | Verdict, now: Date): Promise<void> {
  await db.updateTable('deployments').set({ state, ended_at: now }).where('id', '=', id).execute()
}

/** One that has not begun ends at once; one under way is told. Answers its state now; null where it is over, or being undone. */
export async function requestCancel(db: Db, id: string, by: string, now: Date): Promise<'cancelled' | 'running' | null> {
  const waiting = await db.updateTable('deployments')
    .set({ state: 'cancelled', cancel_requested_at: now, cancelled_by: by, ended_at: now })
    .where('id', '=', id).where('state', 'in', ['waiting', 'queued']).executeTakeFirst()
  if (waiting.numUpdatedRows > 0n) return 'cancelled'
  const running = await db.updateTable('deployments').set({ cancel_requested_at: now, cancelled_by: by })
    .where('id', '=', id).where('state', '=', 'running').executeTakeFirst()
  return running.numUpdatedRows > 0n ? 'running' : null
}
