// What the swarm is: its nodes together, and the manager that we speak with.
import { z } from 'zod'
import type { HostFacts } from '../../containers.ts'
import { ContainersRejected, ContainersUnavailable } from '../../errors.ts'
import type { Connection } from '../engine/connection.ts'
import { factsOver } from '../engine/facts.ts'
import type { EngineOptions } from '../engine/options.ts'
import { listNodes, type Node } from './node.ts'

const membership = z.object({ NodeID: z.string().nullish(), LocalNodeState: z.string().nullish(), ControlAvailable: z.boolean().nullish() })
const info = z.object({ Swarm: membership.nullish() })

/** `os`, `architecture` and `freeBytes` are the manager's, `cpus` and `memoryBytes` of all nodes that take work. */
export async function factsOfSwarm(connection: Connection, options: EngineOptions): Promise<HostFacts> {
  const facts = await factsOver(connection, options)
  await requireManager(connection)
  const nodes = (await listNodes(connection)).filter(takesWork)
  return { ...facts, nodes: nodes.length, cpus: sum(nodes, 'NanoCPUs') / 1e9, memoryBytes: sum(nodes, 'MemoryBytes') }
}

function sum(nodes: Node[], what: 'NanoCPUs' | 'MemoryBytes'): number {
  return nodes.reduce((total, { Description: { Resources } }) => total + (Resources?.[what] ?? 0), 0)
}

async function requireManager(connection: Connection): Promise<void> {
  const { Swarm } = await connection.ask({ method: 'GET', path: '/info' }, info)
  if (Swarm?.LocalNodeState !== 'active') {
    throw new ContainersRejected('other', 'This engine is in no swarm. Begin one there, or call it a Docker host.')
  }
  if (!Swarm.ControlAvailable) throw new ContainersRejected('other', 'This engine is in a swarm, but no manager of it. Name a manager instead.')
}

function takesWork({ Status, Spec }: Node): boolean {
  return Status.State === 'ready' && Spec.Availability === 'active'
}

/** Of the engine that we speak with. */
export async function ownNodeId(connection: Connection): Promise<string> {
  const { Swarm } = await connection.ask({ method: 'GET', path: '/info' }, info)
  if (!Swarm?.NodeID) throw new ContainersUnavailable('The engine is in no swarm now.')
  return Swarm.NodeID
}
