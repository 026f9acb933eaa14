// What has become of tasks between two looks at them.
import type { ContainerEvent } from '../../instance.ts'
import { containerIdOf, isOver, type Task } from './task.ts'

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
      const changed = tasks.filter(task => known ? phaseOf(task) !== phaseOf(known.get(task.ID)) : task.Status.Timestamp >= since)
      const gone = [...known?.values() ?? []].filter(task => phaseOf(task) === 'live' && !before?.has(task.ID))
      return [...changed.flatMap(eventsOf), ...gone.map(task => eventOf(task, 'died', now))]
    },
  }
}

function phaseOf(task: Task | undefined): 'before' | 'live' | 'after' {
  if (!task || containerIdOf(task) === null) return 'before'
  return isOver(task) ? 'after' : task.Status.State === 'running' ? 'live' : 'before'
}

function eventsOf(task: Task): ContainerEvent[] {
  const { Status: { State, Timestamp } } = task
  const phase = phaseOf(task)
  if (phase === 'before') return []
  if (phase === 'live') return [eventOf(task, 'started', Timestamp)]
  const died = eventOf(task, 'died', Timestamp)
  return State === 'shutdown' ? [died, { ...died, kind: 'stopped' }] : [died]
}

function eventOf({ ServiceID, Spec }: Task, kind: ContainerEvent['kind'], at: Date): ContainerEvent {
  return { id: ServiceID, kind, labels: Spec.ContainerSpec?.Labels ?? {}, at }
}
