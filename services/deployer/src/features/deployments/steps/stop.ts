// The old is asked to end, and kept: it is the quick way back. What was kept before it goes.

import { keepLog } from '../../instance-logs/index.ts'
import { deleteInstance, type Instance, leadAsWanted, wantInstances } from '../../instances/index.ts'
import { readRelease } from '../../releases/index.ts'
import { instancesOf, type RunStep, type StepWork } from '../step-work.ts'

export const stop: RunStep = async (work) => {
  const { all, old } = await instancesOf(work)
  const idle = old.filter(({ inRoute, wanted }) => !inRoute && wanted !== 'gone')
  const outdated = all.filter(({ deploymentId, releaseId }) =>
    deploymentId !== work.deployment.id && releaseId !== work.deployment.previousReleaseId)
  await stopAndKeep(work, idle)
  await removeInstances(work, outdated)
  await leaveOldHostName(work)
  return { detail: { kept: idle.map(({ name }) => name), removed: outdated.map(({ name }) => name) } }
}

/** A stage may have been given another name: nobody answers by the one before any more. */
async function leaveOldHostName({ services: { db }, deployment: { previousReleaseId }, release, ingress }: StepWork): Promise<void> {
  const before = previousReleaseId ? (await readRelease(db, previousReleaseId))?.configuration.hostName : undefined
  if (before && before !== release.configuration.hostName) await leadAsWanted(ingress, before, [])
}

export async function stopAndKeep({ commit, containers, services, release }: StepWork, instances: Instance[]): Promise<void> {
  await commit(trx => wantInstances(trx, instances.map(({ id }) => id), 'warm', services.clock.now()))
  const made = instances.flatMap(({ containerId }) => containerId ?? [])
  await Promise.all(made.map(id => containers.stop(id, release.configuration.stopSeconds)))
}

export async function removeInstances(
  { commit, containers, services }: Pick<StepWork, 'commit' | 'containers' | 'services'>, instances: Instance[],
): Promise<void> {
  await commit(trx => wantInstances(trx, instances.map(({ id }) => id), 'gone', services.clock.now()))
  for (const instance of instances) {
    await keepLog({ services, containers, commit }, instance)
    // One that was never written down may have been made all the same: then it has this name.
    await containers.remove(instance.containerId ?? instance.name)
    await commit(trx => deleteInstance(trx, instance.id))
  }
}
