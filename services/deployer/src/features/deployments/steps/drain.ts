// What went to the old when the swap came ends there, for as long as that may take.
import { setTimeout as pause } from 'node:timers/promises'
import { type Instance, targetId } from '../../instances/index.ts'
import { writeProof } from '../deployment.store.ts'
import { follower } from '../follow-moved.ts'
import { instancesOf, type RunStep, type StepWork } from '../step-work.ts'

const everyMs = 100

export const drain: RunStep = async (work) => {
  const { services: { clock, db, probers }, deployment, ingress, release: { configuration: { hostName, drainSeconds } } } = work
  const { old } = await instancesOf(work)
  const leaving = old.filter(({ inRoute, wanted }) => !inRoute && wanted === 'running')
  const began = work.step.startedAt.getTime()
  const elapsed = () => clock.now().getTime() - began
  let open = await underWay(work, leaving)
  const follow = follower(work)
  while (leaving.length > 0 && (elapsed() < ingress.capabilities.minimumDrainMs || open !== 0) && elapsed() < drainSeconds * 1000) {
    await pause(everyMs, undefined, { signal: work.signal })
    // However long it takes, the new serves meanwhile.
    await follow()
    open = await underWay(work, leaving)
  }
  const proof = await probers.end(deployment.id)
  if (proof) await writeProof(db, deployment.id, proof)
  for (const instance of leaving) await ingress.release(hostName, targetId(instance))
  if (open) await work.say(`${open} requests or connections to the old release were still open after ${drainSeconds} s and are cut`, 'warn')
  return { detail: { tookMs: elapsed(), cut: open ?? null } }
}

/** Null where nobody can tell: then only time tells. */
async function underWay({ ingress, release: { configuration: { hostName } } }: StepWork, leaving: Instance[]): Promise<number | null> {
  const counts = await Promise.all(leaving.map(instance => ingress.inFlight(hostName, targetId(instance))))
  return counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}
