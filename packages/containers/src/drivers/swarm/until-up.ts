// The swarm says yes and then sets to work: whoever starts something waits until it runs.
import type { Connection } from '../engine/connection.ts'
import { containerOf } from './look.ts'
import { hasEnded, isUp, sinceStart } from './observed.ts'
import type { Service } from './service.ts'
import { hasCheck } from './spec.ts'
import { hasRun, isOver, type Task, tasksOf } from './task.ts'
import { until } from './until.ts'

/** Null once it runs, or has run: else the task that could not begin. */
export async function untilUp(connection: Connection, service: Service, timeoutMs: number): Promise<Task | null> {
  const { Name, Labels, TaskTemplate } = service.Spec
  let failed: Task | null = null
  let newest: Task | undefined
  async function isDecided(): Promise<boolean> {
    const tasks = sinceStart(await tasksOf(connection, service));
    [newest] = tasks
    if (!newest || (newest.Spec.ForceUpdate ?? 0) !== (TaskTemplate.ForceUpdate ?? 0)) return false
    const looked = { task: newest, container: await containerOf(connection, newest) }
    // Where it publishes is known only by then.
    if (isUp(looked, Labels)) return newest.Status.State === 'running' || hasCheck(Labels)
    if (hasEnded(looked) || tasks.some(hasRun)) return true
    failed = tasks.find(isOver) ?? null
    return failed !== null
  }
  await until(isDecided, timeoutMs, () => `${Name} is not up yet: ${newest?.Status.Err || newest?.Status.Message || 'no node has taken it'}.`)
  return failed
}
