// Tasks: what the swarm makes of a service, one after the other.
import { z } from 'zod'
import type { Connection } from '../engine/connection.ts'
import { taskPath } from '../engine/names.ts'
import type { Service } from './service.ts'
import { isStopped } from './stopped.ts'

const portStatus = z.object({ TargetPort: z.number(), PublishedPort: z.number().nullish(), PublishMode: z.string().nullish() })

const task = z.object({
  ID: z.string(), ServiceID: z.string(), NodeID: z.string().nullish(), CreatedAt: z.coerce.date(), DesiredState: z.string(),
  Spec: z.object({
    ContainerSpec: z.object({ Labels: z.record(z.string(), z.string()).nullish() }).nullish(),
    Placement: z.object({ Constraints: z.array(z.string()).nullish() }).nullish(),
    ForceUpdate: z.number().nullish(),
  }),
  Status: z.object({
    State: z.string(), Timestamp: z.coerce.date(), Err: z.string().nullish(), Message: z.string().nullish(),
    ContainerStatus: z.object({ ContainerID: z.string().nullish(), ExitCode: z.number().nullish() }).nullish(),
    PortStatus: z.object({
      Ports: z.array(portStatus).nullish(),
    }).nullish(),
  }),
  NetworksAttachments: z.array(z.object({
    Network: z.object({ Spec: z.object({ Name: z.string() }) }), Addresses: z.array(z.string()).nullish(),
  })).nullish(),
})

export type Task = z.infer<typeof task>

/** Newest first. */
export async function listTasks(connection: Connection, filters: Record<string, string[]> = {}): Promise<Task[]> {
  return newestFirst(await connection.ask({ method: 'GET', path: '/tasks', query: { filters } }, z.array(task)))
}

export function inspectTask(connection: Connection, id: string): Promise<Task | null> {
  return connection.askUnlessMissing({ method: 'GET', path: taskPath(id) }, task)
}

/** Newest first; none once the service is gone. Without those that wait in vain while it is stopped. */
export async function tasksOf(connection: Connection, { ID }: Pick<Service, 'ID'>): Promise<Task[]> {
  const query = { filters: { service: [ID] } }
  const all = await connection.askUnlessMissing({ method: 'GET', path: '/tasks', query }, z.array(task)) ?? []
  return thoseThatRun(newestFirst(all))
}

function newestFirst(tasks: Task[]): Task[] {
  return tasks.toSorted((one, other) => other.CreatedAt.getTime() - one.CreatedAt.getTime())
}

export function thoseThatRun(tasks: Task[]): Task[] {
  return tasks.filter(({ Spec }) => !isStopped(Spec))
}

const ended = new Set(['complete', 'shutdown', 'failed', 'rejected', 'remove', 'orphaned'])
const unassigned = new Set(['new', 'allocated', 'pending'])
const wantedUp = new Set(['running', 'ready', 'accepted'])

/** It has ended, or will never begin. */
export function isOver({ Status: { State }, DesiredState }: Task): boolean {
  return ended.has(State) || (unassigned.has(State) && !wantedUp.has(DesiredState))
}

export function containerIdOf({ Status }: Task): string | null {
  return Status.ContainerStatus?.ContainerID || null
}

const ownEnd = /^task: non-zero exit \(\d+\)(?:: )?/

/** Whether its program ever ran, as far as the swarm knows; its node knows better. */
export function hasRun(task: Task): boolean {
  const { State, Err } = task.Status
  if (State === 'failed') return ownEnd.test(Err ?? '')
  return (State === 'complete' || State === 'shutdown') && containerIdOf(task) !== null
}

/** Why it could not be started, or was ended. */
export function errorOf({ Status: { Err } }: Task): string | null {
  return Err?.replace(ownEnd, '') || null
}

/** What a node that is away was last said to run: it calls them so itself, after a day. */
export function orphaned(tasks: Task[], away: ReadonlySet<string>, now = new Date()): Task[] {
  return tasks.map(task => isOver(task) || !away.has(task.NodeID ?? '')
    ? task
    : { ...task, Status: { ...task.Status, State: 'orphaned', Timestamp: now } })
}
