// What has become of tasks between two looks at them.
import type { ContainerEvent } from '../../instance.ts'
import type { Task } from './task.ts'

export interface Changes {
  /** All there are now; answers what has happened since the look before. */
  note(tasks: Task[], now?: Date): ContainerEvent[]
}

/** `since`: at the first look, what happened from then on has just happened. */
export function createChanges(since: Date): Changes {
  let before: Map<string, Task> | null = null
  return {
    note(tasks, now = new Date()) {
      const known = before
      before = new Map(tasks.map(task => [task.ID, task]))
      const changed = tasks.flatMap(task => changeOf(task, known ? known.get(task.ID) : task, known ? null : since))
      const gone = [...known?.values() ?? []].filter(task => isLive(task) && !before?.has(task.ID))
      return [...changed, ...gone.map(task => eventOf(task, 'died', now))]
    },
  }
}

function changeOf(task: Task, before: Task | undefined, since: Date | null): ContainerEvent[] {
  const isNews = since ? task.Status.Timestamp >= since : isLive(task) !== (before !== undefined && isLive(before))
  if (!isNews) return []
  if (isLive(task)) return [eventOf(task, 'started')]
  if (!hasBegun(task)) return []
  const died = eventOf(task, 'died')
  return task.Status.State === 'shutdown' ? [died, { ...died, kind: 'stopped' }] : [died]
}

/** On a node that is away it is said to run, and that it should not. */
function isLive({ Status: { State }, DesiredState }: Task): boolean {
  return State === 'running' && DesiredState === 'running'
}

function hasBegun({ Status: { ContainerStatus } }: Task): boolean {
  return Boolean(ContainerStatus?.ContainerID)
}

function eventOf({ ServiceID, Spec, Status }: Task, kind: ContainerEvent['kind'], at = Status.Timestamp): ContainerEvent {
  return { id: ServiceID, kind, labels: Spec.ContainerSpec?.Labels ?? {}, at }
}
