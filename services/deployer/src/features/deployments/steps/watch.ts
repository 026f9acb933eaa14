// The new serves; for a while a fault still leads back to the old by itself.
import type { ObservedInstance } from '@dezky/containers'
import type { Instance } from '../../instances/index.ts'
import { askHealth } from '../ask-health.ts'
import { StepFailed } from '../errors.ts'
import { instancesOf, type RunStep, type StepWork } from '../step-work.ts'

const everyMs = 1_000
/** One bad answer may be chance. */
const mostBadInARow = 3

export const watch: RunStep = async (work) => {
  const { services: { clock }, release: { configuration }, step } = work
  const seconds = step.argument === null ? configuration.watchSeconds : configuration.canary.holdSeconds
  const left = step.startedAt.getTime() + seconds * 1000 - clock.now().getTime()
  await refuseTheUnwell(work)
  return left > 0 ? { againAfterMs: Math.min(left, everyMs) } : undefined
}

async function refuseTheUnwell(work: StepWork): Promise<void> {
  const { containers, services, deployment, release: { configuration } } = work
  const { fresh } = await instancesOf(work)
  for (const instance of fresh) {
    const { id: instanceId, name } = instance
    const observed = await requireAlive(work, instance)
    const { health: check, hostName } = configuration
    const { ok, message } = await askHealth({ check, observed, containers, hostName, signal: work.signal })
    work.signal.throwIfAborted()
    if (services.badAnswers.note(`${deployment.id} ${instanceId}`, ok) >= mostBadInARow) {
      throw new StepFailed(
        'unwell_after_swap',
        `${name} was not well after requests were led to it: ${message ?? 'no answer'}`,
        { instanceId },
      )
    }
  }
}

/** As it was when requests were led to it: it runs, and has done so all along. */
export async function requireAlive({ containers }: StepWork, { id, name, containerId }: Instance): Promise<ObservedInstance> {
  const observed = containerId ? await containers.observe(containerId) : null
  if (observed?.state === 'running' && observed.restarts === 0) return observed
  throw new StepFailed('unwell_after_swap', `${name} ended after requests were led to it.`, { instanceId: id })
}
