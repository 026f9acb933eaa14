// Between deployments: what the rows say runs, runs; what they say is warm, rests; and the proxy leads where they say.
import type { Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { removeInstances, runInstance } from '../deployments/index.ts'
import { heedInstance, type Instance, isAlive, leadAsWanted, readInstances } from '../instances/index.ts'
import { readRelease } from '../releases/index.ts'
import type { Stage } from '../stages/index.ts'
import { asFault } from './fault.ts'

/** For one that should have rested all along. */
const stopSeconds = 10

export interface KeepStage { services: Services, work: Work<Trx>, stage: Stage }

export async function keepStage(parts: KeepStage): Promise<void> {
  await keep(parts).catch((error: unknown) => {
    throw asFault(error)
  })
}

async function keep({ services, work, stage }: KeepStage): Promise<void> {
  const { db } = services
  const instances = await readInstances(db, stage.id)
  if (instances.length === 0) return
  const [{ host, containers }, ingress] = await Promise.all([services.hosts.of(stage.hostId), services.ingresses.of(stage.ingressId)])
  const parts = { services, stage, host, containers, commit: work.commit.bind(work) }
  await removeInstances(parts, instances.filter(({ wanted }) => wanted === 'gone'))
  for (const instance of instances.filter(({ wanted }) => wanted === 'running')) await runAgain(parts, instance)
  for (const { id, containerId } of instances.filter(({ wanted }) => wanted === 'warm')) await rest(parts, id, containerId)
  const live = stage.liveReleaseId ? await readRelease(db, stage.liveReleaseId) : null
  if (live) await leadAsWanted(ingress, live.configuration.hostName, await readInstances(db, stage.id))
}

type Parts = Parameters<typeof runInstance>[0]

async function runAgain(parts: Parts, instance: Instance): Promise<void> {
  const release = await readRelease(parts.services.db, instance.releaseId)
  if (!release) return
  const { instance: now, observed: { startedAt } } = await runInstance(parts, release, instance)
  if (startedAt) await told(parts, instance.id, 'started', startedAt)
  if (now.containerId === instance.containerId && now.moves === instance.moves) return
  const { services: { log }, stage } = parts
  log.warn({ project: stage.projectName, stage: stage.name, instanceId: instance.id }, 'an instance that did not run was started again')
}

async function rest(parts: Parts, id: string, containerId: string | null): Promise<void> {
  const observed = containerId ? await parts.containers.observe(containerId) : null
  if (observed && isAlive(observed)) await parts.containers.stop(observed.id, stopSeconds)
  else if (observed?.finishedAt) await told(parts, id, 'died', observed.finishedAt)
}

/** What its host should have told, if it was not heard then. */
async function told({ commit }: Parts, id: string, kind: 'started' | 'died', at: Date): Promise<void> {
  await commit(trx => heedInstance(trx, id, kind, at))
}
