// The new instances must answer well, several times in a row, before anybody is sent to them.
import { setTimeout as pause } from 'node:timers/promises'
import type { ObservedInstance } from '@dezky/containers'
import type { Instance } from '../../instances/index.ts'
import { readRedactor } from '../../variables/index.ts'
import { askHealth, type Health } from '../ask-health.ts'
import { StepFailed } from '../errors.ts'
import { follower, followMoved } from '../follow-moved.ts'
import { pauseAfter } from '../health-pace.ts'
import { howItEnded, withLastExit } from '../how-it-ended.ts'
import { instancesOf, type RunStep, type StepWork } from '../step-work.ts'
import { insertProbe } from '../transcript.store.ts'

export const health: RunStep = async (work) => {
  const { fresh } = await instancesOf(work)
  const over = new AbortController()
  const signal = AbortSignal.any([work.signal, over.signal])
  const redact = await readRedactor(work.services.db, work.services.keyring, work.release.configuration.variables)
  const follow = follower(work)
  try {
    const found = await Promise.all(fresh.map(instance => untilWell({ ...work, signal, redact, follow }, instance)))
    // One that ended and came back meanwhile may have done so at another address.
    if (found.some(({ moved }) => moved)) await followMoved(work)
    return { detail: { probes: found.reduce((sum, { asked }) => sum + asked, 0) } }
  }
  finally {
    over.abort()
  }
}

type Asking = StepWork & { redact: (text: string) => string, follow: () => Promise<void> }

async function untilWell(work: Asking, instance: Instance): Promise<{ asked: number, moved: boolean }> {
  const { health: check } = work.release.configuration
  const until = work.step.startedAt.getTime() + check.deadlineSeconds * 1000
  const { db, clock } = work.services
  let exitCode: number | null = null
  for (let asked = 1, good = 0; ; asked++) {
    const observed: ObservedInstance = withLastExit(await observe(work, instance), exitCode)
    exitCode = observed.exitCode
    refuseTheDead(observed, instance, work.services.outOfMemory.has(instance.id))
    const last = await askHealth({ ...work, check, observed, hostName: work.release.configuration.hostName })
    work.signal.throwIfAborted()
    const head = last.head && work.redact(last.head)
    await insertProbe(db, { deploymentId: work.deployment.id, instanceId: instance.id, at: clock.now(), ...last, head })
    work.services.transcripts.ring()
    good = last.ok ? good + 1 : 0
    if (good >= check.inARow) return { asked, moved: isElsewhere(observed, instance) }
    // One that has just begun to answer is not refused because the clock ran on while nobody asked it.
    if (good === 0 && clock.now().getTime() >= until) {
      throw observed.restarts > 0 ? crashed(observed, instance) : neverHealthy(instance, check.deadlineSeconds, last)
    }
    await work.follow()
    await pause(pauseAfter({ asked, good }, check.intervalMs), undefined, { signal: work.signal })
  }
}

function isElsewhere({ address: seen }: ObservedInstance, { address, port }: Instance): boolean {
  return seen !== null && (seen.host !== address || seen.port !== port)
}

async function observe({ containers }: StepWork, { id, name, containerId }: Instance): Promise<ObservedInstance> {
  const observed = containerId ? await containers.observe(containerId) : null
  if (!observed) throw new StepFailed('crashed', `The container ${name} is gone: somebody removed it.`, { instanceId: id })
  return observed
}

function refuseTheDead(observed: ObservedInstance, { id: instanceId, name }: Instance, told: boolean): void {
  const ended = howItEnded(observed, told)
  if (ended === 'crashed') throw crashed(observed, { id: instanceId, name })
  if (ended === null) return
  throw new StepFailed(
    'out_of_memory', `${name} was ended because it used more memory than it may. Give it more, or find out what it needs it for.`, { instanceId },
  )
}

function crashed({ exitCode }: ObservedInstance, { id: instanceId, name }: Pick<Instance, 'id' | 'name'>): StepFailed {
  return new StepFailed(
    'crashed',
    `${name} ended${exitCode === null ? '' : ` with exit code ${exitCode}`} instead of running on. Its last lines say more.`,
    { instanceId },
  )
}

function neverHealthy({ id: instanceId, name }: Instance, seconds: number, { message }: Health): StepFailed {
  return new StepFailed('never_healthy', `${name} was not well within ${seconds} s${message ? `: ${message}` : '.'}`, { instanceId })
}
