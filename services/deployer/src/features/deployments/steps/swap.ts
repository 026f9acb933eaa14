// New requests go to the new instances from here on. What is under way ends where it began.
import { IngressConflict, IngressRejected } from '@dezky/ingress'
import { type Instance, leadAsWanted, readInstances, routeTo, targetId, weightsOf } from '../../instances/index.ts'
import { setLiveRelease } from '../../stages/index.ts'
import { StepFailed } from '../errors.ts'
import { instancesOf, type RunStep, type StepWork } from '../step-work.ts'

export const swap: RunStep = async (work) => {
  const { services: { probers }, deployment, release: { configuration }, ingress } = work
  const { fresh, old } = await instancesOf(work)
  if (old.some(({ inRoute }) => inRoute)) {
    probers.watch(deployment.id, { ingress, host: configuration.hostName, fresh: fresh.map(targetId), interrupted: work.step.attempts > 1 })
  }
  const weights = wantedWeights(work, fresh, old)
  const wanted = await work.commit(async (trx) => {
    await routeTo(trx, work.stage.id, weights, work.services.clock.now())
    if (takesAll(work)) await setLiveRelease(trx, work.stage.id, work.release.id)
    return readInstances(trx, work.stage.id)
  })
  await lead(work, wanted)
  return { said: sentence(work) }
}

function wantedWeights({ release: { configuration }, step }: StepWork, fresh: Instance[], old: Instance[]): Map<string, number> {
  if (configuration.strategy !== 'rolling' || step.argument === null) return weightsOf(fresh, old, step.argument)
  // As many old ones as there are still new ones to come.
  return weightsOf([...fresh, ...old.slice(old.length - Math.max(0, configuration.instances - step.argument))], [], null)
}

function takesAll({ release: { configuration }, step }: StepWork): boolean {
  return step.argument === null || (configuration.strategy === 'rolling' && step.argument >= configuration.instances)
}

async function lead({ ingress, stage, release: { configuration } }: StepWork, wanted: Instance[]): Promise<void> {
  try {
    await leadAsWanted(ingress, configuration.hostName, wanted, { takeOver: stage.takeOver === configuration.hostName })
  }
  catch (error) {
    if (error instanceof IngressConflict) throw new StepFailed('host_name_taken', error.message, { cause: error })
    if (error instanceof IngressRejected) {
      throw new StepFailed(
        'ingress_refused',
        `The proxy refused the route: ${error.message}`,
        { cause: error },
      )
    }
    throw error
  }
}

function sentence({ release: { configuration, number }, step }: StepWork): string {
  if (step.argument === null) return `New requests for ${configuration.hostName} go to release ${number}`
  return configuration.strategy === 'canary'
    ? `${step.argument} % of the requests for ${configuration.hostName} go to release ${number}`
    : `${step.argument} of ${configuration.instances} instances of ${configuration.hostName} are of release ${number}`
}
