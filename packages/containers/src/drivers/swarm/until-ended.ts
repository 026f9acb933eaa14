// The swarm says yes and then sets to work: whoever stops or removes something waits until it is done.
import { z } from 'zod'
import type { Connection } from '../engine/connection.ts'
import { containerPath } from '../engine/names.ts'
import { serviceLabel } from '../engine/swarm-mark.ts'
import { containerOf } from './look.ts'
import { nodesAway } from './node.ts'
import { hasEnded, type Looked } from './observed.ts'
import type { Service } from './service.ts'
import { containerIdOf, inspectTask, isOver, type Task, tasksOf } from './task.ts'
import { until } from './until.ts'

export interface Ending { connection: Connection, timeoutMs: number }

/**
 * A node lets two seconds pass before it asks a task to end (moby's `defaultGossipConvergeDelay`), and then waits as long as the task was
 * made with. Where we can, we ask ourselves, for as long as is wished now.
 */
export async function untilEnded({ connection, timeoutMs }: Ending, service: Service, graceSeconds: number): Promise<void> {
  const asked = new Map<string, Promise<unknown>>()
  async function isEnded(): Promise<boolean> {
    const left = await notEnded(connection, service)
    for (const id of left.flatMap(({ container }) => container?.Id ?? [])) {
      if (!asked.has(id)) asked.set(id, endContainer({ connection, timeoutMs }, id, graceSeconds))
    }
    await Promise.all(asked.values())
    return left.length === 0 || isAway(connection, left.map(({ task }) => task))
  }
  await until(isEnded, timeoutMs + graceMs(service), () => `${service.Spec.Name} has not ended yet.`)
}

/** Somebody else may start it again meanwhile: what runs from then on is not what was to end. */
async function notEnded(connection: Connection, service: Service): Promise<Looked[]> {
  const starts = service.Spec.TaskTemplate.ForceUpdate ?? 0
  const tasks = (await tasksOf(connection, service)).filter(task => !isOver(task) && (task.Spec.ForceUpdate ?? 0) <= starts)
  const looked = await Promise.all(tasks.map(async task => ({ task, container: await containerOf(connection, task) })))
  return looked.filter(one => !hasEnded(one))
}

async function endContainer({ connection, timeoutMs }: Ending, id: string, graceSeconds: number): Promise<void> {
  const asked = { method: 'POST', path: `${containerPath(id)}/stop`, query: { t: Math.ceil(graceSeconds) } } as const
  await connection.sendUnless([304, 404], asked, { timeoutMs: timeoutMs + graceSeconds * 1_000 })
}

/** `tasks`: those it had. Containers here need not wait for their node to be done with them. */
export async function untilGone({ connection, timeoutMs }: Ending, service: Service, tasks: Task[]): Promise<void> {
  let left = tasks
  async function isGone(): Promise<boolean> {
    const removed = await removeContainers(connection, service)
    left = await stillThere(connection, left.filter(task => !removed.has(containerIdOf(task) ?? '')))
    return removed.size === 0 && (left.length === 0 || isAway(connection, left))
  }
  await until(isGone, timeoutMs + graceMs(service), () => `${service.Spec.Name} is not gone yet.`)
}

async function isAway(connection: Connection, tasks: Task[]): Promise<boolean> {
  const away = await nodesAway(connection)
  return tasks.every(({ NodeID }) => away.has(NodeID ?? ''))
}

async function stillThere(connection: Connection, tasks: Task[]): Promise<Task[]> {
  return (await Promise.all(tasks.map(({ ID }) => inspectTask(connection, ID)))).filter(task => task !== null)
}

const ids = z.array(z.object({ Id: z.string() }))

async function removeContainers(connection: Connection, { ID }: Service): Promise<Set<string>> {
  const query = { all: true, filters: { label: [`${serviceLabel}=${ID}`] } }
  const found = await connection.ask({ method: 'GET', path: '/containers/json', query }, ids)
  await Promise.all(found.map(({ Id }) =>
    connection.sendUnless([404, 409], { method: 'DELETE', path: containerPath(Id), query: { force: true, v: false } })))
  return new Set(found.map(({ Id }) => Id))
}

function graceMs({ Spec }: Service): number {
  return (Spec.TaskTemplate.ContainerSpec?.StopGracePeriod ?? 10e9) / 1e6
}
