// From what a host tells of a container to what that means for the instance. Pure.
import type { ContainerEvent } from '@dezky/containers'
import type { InstanceStatus } from '@dezky/contracts/deployer'
import type { Wanted } from './instance.ts'

const hasRun = new Set<InstanceStatus>(['crashed', 'out_of_memory', 'stopped', 'gone'])
/** A host says of one start when it was and when it tells of it. */
const sameStartMs = 1_000

export interface Known { status: InstanceStatus, statusAt: Date | null, wanted: Wanted }

/** Null where nothing has changed: told for the second time, or no more than the consequence of what was wanted. */
export function statusAfter(kind: ContainerEvent['kind'], at: Date, known: Known): InstanceStatus | null {
  const { status, statusAt, wanted } = known
  if (statusAt && statusAt > at) return null
  if (kind === 'started') return statusOnceStarted(at, known)
  const next = meaningOf(kind, status, wanted)
  return next === status ? null : next
}

function statusOnceStarted(at: Date, { status, statusAt }: Known): InstanceStatus | null {
  if (status !== 'running' && status !== 'restarted') return hasRun.has(status) ? 'restarted' : 'running'
  // Nobody was heard to tell of its end; it had one, if this is another start than the one that is known.
  return statusAt && at.getTime() - statusAt.getTime() > sameStartMs ? 'restarted' : null
}

function meaningOf(
  kind: Exclude<ContainerEvent['kind'], 'started'>, status: InstanceStatus, wanted: Wanted,
): InstanceStatus | null {
  switch (kind) {
    case 'out_of_memory': return 'out_of_memory'
    case 'died': return wanted === 'gone' || status === 'out_of_memory' ? null : wanted === 'warm' ? 'warm' : 'crashed'
    case 'stopped': return wanted === 'running' ? 'stopped' : null
    case 'removed': return wanted === 'gone' ? null : 'gone'
    case 'health': return null
  }
}
