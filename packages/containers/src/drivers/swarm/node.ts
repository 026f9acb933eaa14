// Nodes of the swarm.
import { z } from 'zod'
import type { Connection } from '../engine/connection.ts'

const node = z.object({
  ID: z.string(), Spec: z.object({ Availability: z.string().nullish() }),
  Description: z.object({
    Hostname: z.string().nullish(),
    Resources: z.object({ NanoCPUs: z.number().default(0), MemoryBytes: z.number().default(0) }).nullish(),
  }),
  Status: z.object({ State: z.string(), Addr: z.string().nullish() }),
  ManagerStatus: z.object({ Addr: z.string().nullish() }).nullish(),
})

export type Node = z.infer<typeof node>

export function listNodes(connection: Connection): Promise<Node[]> {
  return connection.ask({ method: 'GET', path: '/nodes' }, z.array(node))
}

/** What runs there, if anything does, cannot be asked. */
export async function nodesAway(connection: Connection): Promise<Set<string>> {
  return new Set((await listNodes(connection)).filter(({ Status }) => Status.State === 'down').map(({ ID }) => ID))
}

/** Where others reach it; a manager's own is in what it tells as a manager (`10.0.0.5:2377`). */
export function addressOfNode({ Status, ManagerStatus }: Node): string | null {
  return ManagerStatus?.Addr?.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1') || Status.Addr || null
}
