// The new instances: made and started, beside what serves meanwhile.
import { ContainersConflict, ContainersRejected } from '@dezky/containers'
import { insertInstances, type Instance, readInstances, takeOverInstances } from '../../instances/index.ts'
import { StepFailed } from '../errors.ts'
import { runInstance } from '../run-instance.ts'
import type { RunStep, StepWork } from '../step-work.ts'

export const start: RunStep = async (work) => {
  const count = work.step.argument ?? work.release.configuration.instances
  const instances = await claimInstances(work, count)
  const ensured = await Promise.all(instances.map(instance => startOne(work, instance)))
  for (const { id, name } of ensured) work.log.info({ instanceId: id, container: name }, 'an instance was started')
  const names = ensured.map(({ name }) => name)
  return { said: `${names.join(', ')} started`, detail: { instances: names } }
}

/** Rows first, so that no container is ever without one. What is still warm of this very release is taken up again. */
function claimInstances(work: StepWork, count: number): Promise<Instance[]> {
  const { stage, release, deployment, services: { clock } } = work
  return work.commit(async (trx) => {
    const all = await readInstances(trx, stage.id)
    const own = all.filter(({ deploymentId }) => deploymentId === deployment.id).length
    const warm = all.filter(({ wanted, releaseId }) => wanted === 'warm' && releaseId === release.id).slice(0, Math.max(0, count - own))
    await takeOverInstances(trx, warm.map(({ id }) => id), deployment.id, clock.now())
    const missing = count - own - warm.length
    if (missing > 0) await insertInstances(trx, { stage, release, deploymentId: deployment.id, count: missing, now: clock.now() })
    return (await readInstances(trx, stage.id)).filter(({ deploymentId }) => deploymentId === deployment.id)
  })
}

async function startOne(work: StepWork, instance: Instance): Promise<Instance> {
  try {
    return (await runInstance(work, work.release, instance)).instance
  }
  catch (error) {
    if (error instanceof ContainersRejected && error.reason === 'disk_full') {
      throw new StepFailed(
        'disk_full',
        'The host\'s disk is full. Make room there, then deploy again.',
        { instanceId: instance.id, cause: error },
      )
    }
    if (error instanceof ContainersRejected || error instanceof ContainersConflict) {
      throw new StepFailed(
        'not_started',
        `The host could not start ${instance.name}: ${error.message}`,
        { instanceId: instance.id, cause: error },
      )
    }
    throw error
  }
}
