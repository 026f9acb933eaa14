// What a stage leads goes first, then what runs, then its row; whoever is killed in between does it again. Volumes stay.
import type { Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { removeInstances } from '../deployments/index.ts'
import { type Instance, leadAsWanted, readInstances, targetId } from '../instances/index.ts'
import { readRelease, type Release } from '../releases/index.ts'
import { hasTagStages, readStageServedBy, type Stage } from '../stages/index.ts'
import { forgetStage } from './stage-removal.service.ts'

export interface StageToTake { services: Services, work: Work<Trx>, stage: Stage }

export async function takeStageAway(parts: StageToTake): Promise<void> {
  const { services: { db, log }, work, stage } = parts
  // Those it made for tags wake it when they are gone.
  if (await hasTagStages(db, stage.id)) return
  const instances = await readInstances(db, stage.id)
  const releases = await releasesOf(parts, instances)
  await leadNowhere(parts, instances, releases)
  await end(parts, instances, releases)
  await work.commit(trx => forgetStage(trx, stage))
  log.info({ project: stage.projectName, stage: stage.name }, 'a stage was taken away')
}

type Releases = ReadonlyMap<string, Release>

/** What is led to, and everything of which something runs. */
async function releasesOf({ services: { db }, stage }: StageToTake, instances: Instance[]): Promise<Releases> {
  const ids = new Set([...stage.liveReleaseId ? [stage.liveReleaseId] : [], ...instances.map(({ releaseId }) => releaseId)])
  const releases = await Promise.all([...ids].map(id => readRelease(db, id)))
  return new Map(releases.flatMap(release => release ? [[release.id, release]] : []))
}

async function leadNowhere({ services, stage }: StageToTake, instances: Instance[], releases: Releases): Promise<void> {
  if (releases.size === 0) return
  const ingress = await services.ingresses.of(stage.ingressId)
  for (const hostName of new Set([...releases.values()].map(({ configuration }) => configuration.hostName))) {
    const other = await readStageServedBy(services.db, { ingressId: stage.ingressId, hostName, exceptStageId: stage.id })
    if (!other) await leadAsWanted(ingress, hostName, [])
  }
  for (const instance of instances) {
    const hostName = releases.get(instance.releaseId)?.configuration.hostName
    if (hostName) await ingress.release(hostName, targetId(instance))
  }
}

/** Each has as long to end by itself as it would have after a deployment. */
async function end({ services, work }: StageToTake, instances: Instance[], releases: Releases): Promise<void> {
  for (const [hostId, there] of Map.groupBy(instances, instance => instance.hostId)) {
    const { containers } = await services.hosts.of(hostId)
    await Promise.all(there.map(async ({ containerId, releaseId }) => {
      if (containerId) await containers.stop(containerId, releases.get(releaseId)?.configuration.stopSeconds ?? 0)
    }))
    await removeInstances({ services, containers, commit: work.commit.bind(work) }, there)
  }
}
