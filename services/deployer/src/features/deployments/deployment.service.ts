// Asking for deployments, cancelling them, reading what became of them.
import type { DeploymentAnswer, DeploymentDetails, DeploymentLogLine, RequestDeployment } from '@dezky/contracts/deployer'
import { isDigest, isTag } from '@dezky/images'
import { wake } from '@dezky/reconcile'
import { type Clock, Problem } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { unfit } from '../../http/problems.ts'
import type { Services } from '../../services.ts'
import { registryFault, resolveTag } from '../registries/index.ts'
import { findRelease, readRelease } from '../releases/index.ts'
import { readStage, type Stage, stageNamed, type StagePath } from '../stages/index.ts'
import { detailsOf, summaryOf } from './deployment.answer.ts'
import { deploymentChanged } from './deployment.events.ts'
import { readByRequestKey, requestCancel } from './deployment.store.ts'
import { readDeploymentRow, readDeploymentRows, readLogLines, readStepRows } from './history.store.ts'
import { requireProven } from './promotion.ts'
import { type ImageWanted, requestImage, requestRelease } from './request-deployment.ts'
import type { RequestKey } from './request-key.ts'

/** `wanted` with its tag resolved: the registry is asked before the transaction begins. */
export type Resolved = { image: ImageWanted, kind: 'deploy' | 'promotion' } | { release: number }

export async function resolve(
  { db, registries }: Pick<Services, 'db' | 'registries'>, path: StagePath, wanted: RequestDeployment,
): Promise<Resolved> {
  if ('release' in wanted) return { release: wanted.release }
  if ('promoteFrom' in wanted) return { kind: 'promotion', image: await imageOf(db, { ...path, stage: wanted.promoteFrom }) }
  if ('digest' in wanted) {
    if (!isDigest(wanted.digest)) throw unfit('digest_invalid', 'A digest is sha256: and 64 hexadecimal digits.')
    return { kind: 'deploy', image: { digest: wanted.digest, tag: null } }
  }
  if (!isTag(wanted.tag)) throw unfit('tag_invalid', `“${wanted.tag}” is not a tag.`)
  const { repository } = await stageAt(db, path)
  const digest = await resolveTag(registries, repository, wanted.tag).catch(registryFault)
  if (!digest) throw unfit('tag_unknown', `The registry has no ${repository}:${wanted.tag}.`)
  return { kind: 'deploy', image: { digest, tag: wanted.tag } }
}

export interface Asking { by: string, reason: string | null, clock: Clock, key: RequestKey | null }

export async function requestDeployment(
  trx: Trx, path: StagePath, resolved: Resolved, { by, reason, clock, key }: Asking,
): Promise<DeploymentDetails> {
  const stage = await stageAt(trx, path)
  const now = clock.now()
  if ('image' in resolved) {
    await requireProven(trx, stage, resolved.image.digest, now)
    return deploymentWith(trx, (await requestImage(trx, stage, resolved.image, { kind: resolved.kind, by, reason, key, now })).id)
  }
  const release = await findRelease(trx, stage.id, resolved.release)
  if (!release) throw unfit('release_unknown', `There is no release ${resolved.release} of this stage.`)
  if (release.id === stage.liveReleaseId) throw unfit('release_live', `Release ${resolved.release} is the one that runs.`)
  return deploymentWith(trx, await requestRelease(trx, stage, release, { kind: 'rollback', by, reason, key, now }))
}

/** What was asked for with this key before; null when nothing was. */
export async function deploymentAskedWith(db: Db, key: RequestKey | null): Promise<DeploymentDetails | null> {
  const row = key && await readByRequestKey(db, key.chosen)
  if (!key || !row) return null
  if (!row.hash?.equals(key.hash)) throw unfit('idempotency_key_reused', 'This Idempotency-Key came with another request; use a new one.')
  return deploymentWith(db, row.id)
}

/** The release that runs once more, in instances of its own. */
export async function restartStage(trx: Trx, path: StagePath, { by, reason, clock }: Asking): Promise<DeploymentDetails> {
  const stage = await stageAt(trx, path)
  const release = stage.liveReleaseId ? await readRelease(trx, stage.liveReleaseId) : null
  if (!release) throw unfit('nothing_runs', `Nothing runs in ${path.stage} that could be restarted.`)
  return deploymentWith(trx, await requestRelease(trx, stage, release, { kind: 'redeploy', by, reason, now: clock.now() }))
}

/** What has ended stays as it is. */
export async function cancelDeployment(trx: Trx, id: string, by: string, now: Date): Promise<DeploymentDetails> {
  const row = await readDeploymentRow(trx, id)
  if (!row) throw new NotHere()
  const state = await requestCancel(trx, id, by, now)
  if (!state) throw new Problem({ code: 'deployment_over', status: 409, title: 'It is over',
    detail: 'This deployment has ended, or is being undone already.' })
  await deploymentChanged(trx, { id: row.stage_id, projectId: row.projectId }, { id, releaseId: row.release_id }, state)
  await wake(trx, { kind: 'stage', key: row.stage_id })
  return deploymentWith(trx, id)
}

export async function deploymentWith(db: Db, id: string): Promise<DeploymentDetails> {
  const row = await readDeploymentRow(db, id)
  if (!row) throw new NotHere()
  return detailsOf(row, await readStepRows(db, id))
}

export async function deploymentsOf(db: Db, path: StagePath, page: { limit: number, before: string | null }): Promise<DeploymentAnswer[]> {
  const { id } = await stageNamed(db, path)
  return (await readDeploymentRows(db, id, page)).map(summaryOf)
}

export async function logOf(db: Db, id: string, page: { limit: number, after: string }): Promise<DeploymentLogLine[]> {
  if (!await readDeploymentRow(db, id)) throw new NotHere()
  const lines = await readLogLines(db, id, page)
  return lines.map(({ id: cursor, at, level, message }) => ({ cursor, at: at.toISOString(), level, message }))
}

async function stageAt(db: Db, path: StagePath): Promise<Stage> {
  const stage = await readStage(db, (await stageNamed(db, path)).id)
  if (!stage) throw new NotHere()
  return stage
}

async function imageOf(db: Db, path: StagePath): Promise<ImageWanted> {
  const { liveReleaseId } = await stageAt(db, path)
  const release = liveReleaseId ? await readRelease(db, liveReleaseId) : null
  if (!release) throw unfit('nothing_runs', `Nothing runs in ${path.stage} that could be promoted.`)
  return { digest: release.digest, tag: release.tag }
}
