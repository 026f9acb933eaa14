// Looking at instances: their service, their tasks, and of tasks on the engine that we speak with, their containers.
import pLimit from 'p-limit'
import type { ObservedInstance } from '../../instance.ts'
import type { Connection } from '../engine/connection.ts'
import { inspect } from '../engine/inspect.ts'
import type { Inspected } from '../engine/observed.ts'
import { reachIn } from '../engine/reach.ts'
import { addressOfNode, listNodes } from './node.ts'
import { hasEnded, instanceOf, type Looked } from './observed.ts'
import { listServices, type Service } from './service.ts'
import { containerIdOf, listTasks, type Task, tasksOf, thoseThatRun } from './task.ts'

export async function observe(connection: Connection, service: Service): Promise<ObservedInstance> {
  return lookAt(connection, service, await tasksOf(connection, service))
}

export async function listInstances(
  connection: Connection, filters: Record<string, string[]>, isWanted: (labels: Record<string, string>) => boolean = () => true,
): Promise<ObservedInstance[]> {
  const services = (await listServices(connection, filters)).filter(({ Spec }) => isWanted(Spec.Labels))
  // Tasks are read after services, so that none is without them.
  const tasks = Map.groupBy(services.length > 0 ? await listTasks(connection, filters) : [], ({ ServiceID }) => ServiceID)
  const limit = pLimit(8)
  return Promise.all(services.map(service => limit(() => lookAt(connection, service, thoseThatRun(tasks.get(service.ID) ?? [])))))
}

/** `tasks`: newest first. */
async function lookAt(connection: Connection, service: Service, tasks: Task[]): Promise<ObservedInstance> {
  const looked = await lookBack(connection, tasks)
  const [newest = null] = looked
  return instanceOf({
    service, tasks, newest, ended: looked.find(hasEnded) ?? null, nodeAddress: await nodeAddressOf(connection, service, newest?.task),
  })
}

const mostLooks = 4

/** The newest, and those before it until one has run and ended. */
async function lookBack(connection: Connection, tasks: Task[]): Promise<Looked[]> {
  const looked: Looked[] = []
  for (const task of tasks.slice(0, mostLooks)) {
    looked.push({ task, container: await containerOf(connection, task) })
    if (looked.some(hasEnded)) break
  }
  return looked
}

/** Null where it has none, or has it on another node. */
export async function containerOf(connection: Connection, task: Task): Promise<Inspected | null> {
  const id = containerIdOf(task)
  return id === null ? null : inspect(connection, id)
}

async function nodeAddressOf(connection: Connection, { Spec }: Service, task: Task | undefined): Promise<string | null> {
  const reach = reachIn(Spec.Labels)
  if (!task?.NodeID || !reach || reach.by === 'network') return null
  const node = (await listNodes(connection)).find(({ ID }) => ID === task.NodeID)
  return node ? addressOfNode(node) : null
}
