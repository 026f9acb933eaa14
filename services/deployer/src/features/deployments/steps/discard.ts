// The new instances go; what they had to say is kept.

import { targetId } from '../../instances/index.ts'
import { keepFailedInstances } from '../keep-failed-instances.ts'
import { instancesOf, type RunStep } from '../step-work.ts'
import { removeInstances } from './stop.ts'

export const discard: RunStep = async (work) => {
  const { fresh } = await instancesOf(work)
  await keepFailedInstances(work, fresh)
  for (const instance of fresh) await work.ingress.release(work.release.configuration.hostName, targetId(instance))
  await removeInstances(work, fresh)
  return { detail: { removed: fresh.map(({ name }) => name) } }
}
