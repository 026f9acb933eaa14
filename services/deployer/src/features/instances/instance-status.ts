// From what a host tells of a container to what that means for the instance. Pure.
import type { ContainerEvent } from '@dezky/containers'
import type { InstanceStatus } from '@dezky/contracts/deployer'
import type { Wanted } from './instance.ts'

const hasRun = new Set<InstanceStatus>(['crashed', 'out_of_memory', 'stopped', 'gone'])

/** Null where nothing has changed: told for the second time, or no more than the consequence of what was wanted. */
export function statusAfter(
  kind: ContainerEvent['kind'], { status, wanted }: { status: InstanceStatus, wanted: Wanted },
): InstanceStatus | null {
  const next = meaningOf(kind, status, wanted)
  return next === status ? null : next
}

function meaningOf(kind: ContainerEvent['kind'], status: InstanceStatus, wanted: Wanted): InstanceStatus | null {
  switch (kind) {
    // One that runs as far as we know, and of whose end nobody told, was started once.
    case 'started': return status === 'running' || status === 'restarted' ? null : hasRun.has(status) ? 'restarted' : 'running'
    case 'out_of_memory': return 'out_of_memory'
    case 'died': return wanted === 'gone' || status === 'out_of_memory' ? null : wanted === 'warm' ? 'warm' : 'crashed'
    case 'stopped': return wanted === 'running' ? 'stopped' : null
    case 'removed': return wanted === 'gone' ? null : 'gone'
    case 'health': return null
  }
}
