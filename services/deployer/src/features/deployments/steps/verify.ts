// Asked at its public address: does the proxy do what it was told?
import { setTimeout as pause } from 'node:timers/promises'
import { verify as verifyRoute } from '@dezky/ingress'
import { type Instance, targetId } from '../../instances/index.ts'
import { StepFailed } from '../errors.ts'
import { instancesOf, type RunStep, type StepWork } from '../step-work.ts'
import { requireAlive } from './watch.ts'

const lookEveryMs = 200

export const verify: RunStep = async (work) => {
  const { ingress, release: { configuration: { hostName } }, signal } = work
  const { all, fresh } = await instancesOf(work)
  const wanted = all.filter(({ inRoute }) => inRoute).map(targetId)
  const over = new AbortController()
  const either = AbortSignal.any([signal, over.signal])
  try {
    const verified = verifyRoute(ingress, hostName, wanted, { signal: either })
    const { ok, asked, last } = await Promise.race([verified, untilEnded(work, fresh, either)])
    signal.throwIfAborted()
    if (ok) return { detail: { asked } }
    const seen = last?.problem ?? (last?.status ? `it answered ${last.status}` : 'nothing answered')
    throw new StepFailed('not_served', `At its public address ${hostName} did not come from the new release: ${seen}.`)
  }
  finally {
    over.abort()
  }
}

/** Nobody waits for answers of what has ended, nor of a host that is away. */
async function untilEnded(work: StepWork, fresh: Instance[], signal: AbortSignal): Promise<never> {
  for (;;) {
    await pause(lookEveryMs, undefined, { signal })
    for (const instance of fresh) await requireAlive(work, instance)
  }
}
