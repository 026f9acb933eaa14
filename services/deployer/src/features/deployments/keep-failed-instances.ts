// The failure card's evidence, taken before the containers go.
import { setTimeout as pause } from 'node:timers/promises'
import type { Containers, ObservedInstance } from '@dezky/containers'
import type { FailedInstance } from '@dezky/contracts/deployer'
import type { Instance } from '../instances/index.ts'
import { readRedactor } from '../variables/index.ts'
import { readFailure, writeFailure } from './deployment.store.ts'
import { readLastProbes } from './probe.store.ts'
import type { StepWork } from './step-work.ts'

/** How many lines of each instance are kept. */
const keptLines = 200
const keptProbes = 20
const mostLooks = 30
const betweenLooksMs = 100

/** Once: after a crash, what was kept is not taken again from containers that may be gone. */
export async function keepFailedInstances(work: StepWork, instances: Instance[]): Promise<void> {
  const { services: { db }, deployment } = work
  const failure = await readFailure(db, deployment.id)
  if (!failure || failure.instances.length > 0) return
  const kept = await Promise.all(instances.map(instance => evidenceOf(work, instance)))
  await work.commit(trx => writeFailure(trx, deployment.id, { ...failure, instances: kept }))
}

async function evidenceOf(
  { services, deployment, release, containers }: StepWork, { id, name, containerId }: Instance,
): Promise<FailedInstance> {
  const { db, keyring } = services
  const redact = await readRedactor(db, keyring, release.configuration.variables)
  const observed = await observeEnded(containers, containerId ?? name)
  const probes = await readLastProbes(db, deployment.id, id, keptProbes)
  return {
    name, ...stateOf(observed), error: observed?.error ? redact(observed.error) : null,
    lines: observed ? await lastLines(containers, observed.id, redact) : [],
    probes: probes.map(({ at, head, ...probe }) => ({ at: at.toISOString(), ...probe, head: head && redact(head) })),
  }
}

/** One that is started again and again is looked at until it is between two starts: only then it is known how it ended. */
async function observeEnded(containers: Containers, id: string): Promise<ObservedInstance | null> {
  for (let looked = 1; ; looked++) {
    const observed = await containers.observe(id)
    if (!observed || observed.restarts === 0 || observed.exitCode !== null || looked >= mostLooks) return observed
    await pause(betweenLooksMs)
  }
}

function stateOf(observed: ObservedInstance | null): Pick<FailedInstance, 'state' | 'exitCode' | 'outOfMemory' | 'restarts'> {
  if (!observed) return { state: 'gone', exitCode: null, outOfMemory: false, restarts: 0 }
  const { state, exitCode, outOfMemory, restarts } = observed
  return { state, exitCode, outOfMemory, restarts }
}

async function lastLines(containers: Containers, id: string, redact: (text: string) => string): Promise<FailedInstance['lines']> {
  const lines: FailedInstance['lines'] = []
  for await (const { at, stream, text } of containers.logs(id, { tail: keptLines })) {
    lines.push({ at: at.toISOString(), stream, text: redact(text).replaceAll('\0', '') })
  }
  return lines.slice(-keptLines)
}
