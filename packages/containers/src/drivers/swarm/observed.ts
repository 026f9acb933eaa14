// What the swarm says of a service and its tasks, as the port has it. Pure.
import type { InstanceState, ObservedInstance } from '../../instance.ts'
import type { Inspected } from '../engine/observed.ts'
import { type Address, reachIn } from '../engine/reach.ts'
import type { Service } from './service.ts'
import { hasCheck } from './spec.ts'
import { isStopped } from './stopped.ts'
import { errorOf, hasRun, isOver, type Task } from './task.ts'

/** `container`: null where it is on another node than the one that we speak with. */
export interface Looked { task: Task, container: Inspected | null }

export interface Seen {
  service: Service
  /** Newest first. */
  tasks: Task[]
  newest: Looked | null
  /** The last that ran and ended. */
  ended: Looked | null
  nodeAddress: string | null
}

export function instanceOf(seen: Seen): ObservedInstance {
  const { service: { ID, Spec }, tasks } = seen
  const state = stateOf(seen)
  return {
    id: ID, name: Spec.Name, image: Spec.TaskTemplate.ContainerSpec?.Image ?? '', labels: Spec.Labels, state,
    ...(state === 'running' ? whileUp(seen) : whileDown(seen, state)),
    restarts: Math.max(0, sinceStart(tasks).length - 1),
  }
}

type Momentary = Pick<
  ObservedInstance, 'health' | 'address' | 'startedAt' | 'finishedAt' | 'exitCode' | 'outOfMemory' | 'error'
>

function whileUp(seen: Seen): Momentary {
  const { task = null, container = null } = seen.newest ?? {}
  return {
    health: healthOf(seen), address: addressOf(seen), startedAt: container?.State.StartedAt ?? task?.Status.Timestamp ?? null,
    finishedAt: null, exitCode: null, outOfMemory: container?.State.OOMKilled ?? false, error: null,
  }
}

function whileDown({ tasks, ended }: Seen, state: InstanceState): Momentary {
  const { task = null, container = null } = (state === 'created' ? null : ended) ?? {}
  return {
    health: 'none', address: null, startedAt: container?.State.StartedAt ?? null,
    finishedAt: container?.State.FinishedAt ?? task?.Status.Timestamp ?? null,
    exitCode: container?.State.ExitCode ?? task?.Status.ContainerStatus?.ExitCode ?? null,
    outOfMemory: container?.State.OOMKilled ?? false, error: errorAfter(tasks, task),
  }
}

/** Of what was tried since the last one that ran, and of that itself. */
function errorAfter(tasks: Task[], last: Task | null): string | null {
  const tried = last ? tasks.slice(0, tasks.indexOf(last) + 1) : tasks
  return tried.map(errorOf).find(error => error !== null) ?? null
}

function stateOf({ service: { Spec }, newest, ended }: Seen): InstanceState {
  if (newest && isUp(newest, Spec.Labels)) return 'running'
  if (!ended) return 'created'
  return isStopped(Spec.TaskTemplate) ? 'exited' : 'restarting'
}

/** Where the image has a check the swarm calls it running only once it is well. */
export function isUp({ task, container }: Looked, labels: Record<string, string>): boolean {
  if (isOver(task)) return false
  if (container) return container.State.Running ?? false
  return task.Status.State === 'running' || (task.Status.State === 'starting' && hasCheck(labels))
}

/** Nodes take seconds to say so; and of one that was made ready and never began they say that it ended well. Its container knows. */
export function hasEnded({ task, container }: Looked): boolean {
  return container ? !container.State.Running && container.State.StartedAt !== null : isOver(task) && hasRun(task)
}

/** As many tasks as there were since we started it the last time: what was before is another matter. */
export function sinceStart(tasks: Task[]): Task[] {
  return tasks.filter(({ Spec }) => (Spec.ForceUpdate ?? 0) === (tasks[0]?.Spec.ForceUpdate ?? 0))
}

function healthOf({ service: { Spec }, newest }: Seen): ObservedInstance['health'] {
  const said = newest?.container?.State.Health?.Status
  if (said === 'starting' || said === 'healthy' || said === 'unhealthy') return said
  if (newest?.container || !hasCheck(Spec.Labels)) return 'none'
  return newest?.task.Status.State === 'running' ? 'healthy' : 'starting'
}

function addressOf({ service: { Spec }, tasks: [task], nodeAddress }: Seen): Address {
  const reach = reachIn(Spec.Labels)
  if (!task || !reach) return null
  const { by, where, port } = reach
  if (by === 'network') return at(addressIn(task, where), port)
  return at(nodeAddress, by === 'host' ? port : publishedPort(task, port))
}

function at(host: string | null, port: number | null): Address {
  return host === null || port === null ? null : { host, port }
}

function addressIn({ NetworksAttachments }: Task, network: string): string | null {
  const found = NetworksAttachments?.find(({ Network }) => Network.Spec.Name === network)
  return found?.Addresses?.[0]?.split('/')[0] ?? null
}

function publishedPort({ Status: { PortStatus } }: Task, port: number): number | null {
  return PortStatus?.Ports?.find(({ TargetPort, PublishMode }) => TargetPort === port && PublishMode === 'host')?.PublishedPort ?? null
}
