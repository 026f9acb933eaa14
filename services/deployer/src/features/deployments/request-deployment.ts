// Asking for a release to be run: what is asked for now is written down whole, so that it can be run again later.
import type { DeploymentKind, ProjectConfiguration, ReleaseConfiguration } from '@dezky/contracts/deployer'
import { wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import type { Trx } from '../../database/index.ts'
import { unfit } from '../../http/problems.ts'
import { holdRelease, insertRelease, type Release } from '../releases/index.ts'
import { readSettings } from '../settings/index.ts'
import { hostNameOf, requireStaying, type Stage } from '../stages/index.ts'
import { readCurrentVariables } from '../variables/index.ts'
import { deploymentChanged } from './deployment.events.ts'
import { mountsOf } from './mounts.ts'
import type { RequestKey } from './request-key.ts'

export interface ImageWanted { digest: string, tag: string | null }

/** `asks`: it came by itself and waits for somebody, even where nobody has to approve. */
export interface Request {
  kind: DeploymentKind
  by: string
  reason?: string | null
  now: Date
  asks?: boolean
  key?: RequestKey | null
}

/** A release of this image with what the stage is configured as now, and a deployment of it. */
export async function requestImage(
  trx: Trx, stage: Stage, image: ImageWanted, request: Request,
): Promise<{ id: string, release: Release }> {
  const configuration = await configurationNow(trx, stage)
  const release = await insertRelease(trx, { stageId: stage.id, repository: stage.repository, ...image, configuration, now: request.now })
  return { id: await requestRelease(trx, stage, release, request), release }
}

/** A deployment of a release that there is already, as it was. The way back is open to everybody at once. */
export async function requestRelease(trx: Trx, stage: Stage, release: Release, request: Request): Promise<string> {
  const { kind, by, reason, now, asks = false, key = null } = request
  requireStaying(stage)
  requireOneRelease(stage)
  if (!await holdRelease(trx, release.id)) {
    throw unfit('release_retired', `Release ${release.number} is not kept any more. Deploy its image by its digest: ${release.digest}`)
  }
  const id = newId()
  const needed = kind === 'rollback' || kind === 'redeploy' ? 0 : Math.max(stage.configuration.approvals.needed, asks ? 1 : 0)
  const state = needed > 0 ? 'waiting' : 'queued'
  await trx.insertInto('deployments').values({
    id, stage_id: stage.id, release_id: release.id, kind, state, requested_by: by, reason: reason ?? null, requested_at: now,
    approvals_needed: needed, request_key: key?.chosen, request_hash: key?.hash,
  }).execute()
  await deploymentChanged(trx, stage, { id, releaseId: release.id }, state)
  await wake(trx, { kind: 'stage', key: stage.id })
  return id
}

function requireOneRelease({ name, configuration }: Stage): void {
  if (!configuration.perTag) return
  throw unfit('per_tag', `${name} has a stage for each of its newest tags. Push a tag, or deploy to one of those stages.`)
}

async function configurationNow(trx: Trx, stage: Stage): Promise<ReleaseConfiguration> {
  const { configuration: project } = await trx.selectFrom('projects').select('configuration')
    .where('id', '=', stage.projectId).executeTakeFirstOrThrow()
  const settings = await readSettings(trx)
  const hostName = stage.configuration.hostName
    ?? hostNameOf(settings.hostNamePattern, { stage: stage.name, project: stage.projectName, domain: settings.domain })
  const variables = await readCurrentVariables(trx, { projectId: stage.projectId, stageId: stage.ofStageId ?? stage.id })
  return { ...ofProject(project), ...ofStage(stage), hostName, variables }
}

function ofProject(
  { port, health, command, stopSignal }: ProjectConfiguration,
): Pick<ReleaseConfiguration, 'port' | 'health' | 'command' | 'stopSignal'> {
  return { port, health, command, stopSignal }
}

function ofStage(stage: Stage): Omit<ReleaseConfiguration, keyof ReturnType<typeof ofProject> | 'hostName' | 'variables'> {
  const { instances, strategy, canary, resources, privileged, hostNetwork, drainSeconds, stopSeconds, watchSeconds } = stage.configuration
  const seconds = { drainSeconds, stopSeconds, watchSeconds }
  return { instances, strategy, canary, resources, privileged, hostNetwork, ...seconds, mounts: mountsOf(stage) }
}
