// A host that was away gives its containers other addresses: requests are led after them, also in the middle of a deployment.
import type { Trx } from '../../database/index.ts'
import { type Instance, isAlive, leadAsWanted, noteWhereInstanceIs, readInstances } from '../instances/index.ts'
import { readRelease } from '../releases/index.ts'
import { readStage } from '../stages/index.ts'
import type { StepWork } from './step-work.ts'

const everyMs = 1_000

/** For steps that take long: may be called as often as one likes. */
export function follower(work: StepWork): () => Promise<void> {
  let next = performance.now() + everyMs
  return async () => {
    if (performance.now() < next) return
    next = performance.now() + everyMs
    await followMoved(work)
  }
}

/** What does not run is left to who watches over it. What leaves stays who it was: the proxy knows it by that until it is gone. */
export async function followMoved(work: StepWork): Promise<void> {
  const { services: { db }, deployment, stage, ingress } = work
  const serving = (await readInstances(db, stage.id)).filter(({ wanted, inRoute, deploymentId }) =>
    wanted === 'running' && (inRoute || deploymentId === deployment.id))
  const moved = await Promise.all(serving.map(instance => noteIfMoved(work, instance)))
  if (!moved.some(Boolean)) return
  const { liveReleaseId } = await readStage(db, stage.id) ?? stage
  const live = liveReleaseId ? await readRelease(db, liveReleaseId) : null
  if (live) await leadAsWanted(ingress, live.configuration.hostName, await readInstances(db, stage.id))
}

async function noteIfMoved({ containers, commit, services: { clock } }: StepWork, instance: Instance): Promise<boolean> {
  const observed = instance.containerId ? await containers.observe(instance.containerId) : null
  if (!observed?.address || !isAlive(observed)) return false
  const { id, address } = observed
  if (address.host === instance.address && address.port === instance.port) return false
  await commit((trx: Trx) => noteWhereInstanceIs(trx, instance, { containerId: id, address }, clock.now()))
  return true
}
