// What only the node that a task runs on can do for us.
import { ContainersRejected } from '../../errors.ts'
import type { ExecResult, Terminal, TerminalSize, Usage } from '../../instance.ts'
import type { Connection } from '../engine/connection.ts'
import { execIn } from '../engine/exec.ts'
import type { Inspected } from '../engine/observed.ts'
import { terminalIn } from '../engine/terminal.ts'
import { usageOver } from '../engine/usage.ts'
import type { Swarm } from './lifecycle.ts'
import { containerOf } from './look.ts'
import { listNodes } from './node.ts'
import { inspectService, requireOurs, type Service } from './service.ts'
import { isOver, type Task, tasksOf } from './task.ts'

export async function execHere(swarm: Swarm, id: string, argv: string[], timeoutMs: number): Promise<ExecResult> {
  return execIn(swarm.connection, await requireHere(swarm, id), argv, timeoutMs)
}

export async function terminalHere(swarm: Swarm, id: string, argv: string[], size: TerminalSize): Promise<Terminal> {
  return terminalIn(swarm.connection, await requireHere(swarm, id), argv, size)
}

/** The id of the container that our service of this id runs as. */
async function requireHere({ connection, owner }: Swarm, id: string): Promise<string> {
  const service = await requireOurs(connection, owner, id)
  const container = await containerHere(connection, service)
  if (!container) throw new ContainersRejected('other', `${service.Spec.Name} is not running.`)
  return container.Id
}

export async function usageHere(connection: Connection, id: string): Promise<Usage | null> {
  const service = await inspectService(connection, id)
  const container = service && await containerHere(connection, service)
  return container && usageOver(connection, container.Id)
}

/** Null where it does not run. @throws ContainersRejected for one that runs elsewhere. */
async function containerHere(connection: Connection, service: Service): Promise<Inspected | null> {
  const [newest] = await tasksOf(connection, service)
  if (!newest || isOver(newest)) return null
  const container = await containerOf(connection, newest)
  if (container || newest.Status.State !== 'running') return container
  throw new ContainersRejected('other', `${service.Spec.Name} runs on the node ${await nameOfNode(connection, newest)}, which is not the one that is spoken to.`)
}

async function nameOfNode(connection: Connection, { NodeID }: Task): Promise<string> {
  const node = (await listNodes(connection)).find(({ ID }) => ID === NodeID)
  return node?.Description.Hostname ?? NodeID ?? 'of no name'
}
