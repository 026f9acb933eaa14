// Looking at containers.
import pLimit from 'p-limit'
import { z } from 'zod'
import { ContainersConflict } from '../../errors.ts'
import type { ObservedInstance } from '../../instance.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from '../engine/connection.ts'
import { inspect } from '../engine/inspect.ts'
import { type Inspected, instanceOf, nameOf } from '../engine/observed.ts'
import { isOfSwarm } from '../engine/swarm-mark.ts'

/** Null where there is none. @throws ContainersConflict for one that is not ours. */
export async function inspectOurs(connection: Connection, owner: string, id: string): Promise<Inspected | null> {
  const found = await inspect(connection, id)
  if (found) requireOurs(found, owner)
  return found
}

/** By its whole name: the engine takes a name that is nobody's for the beginning of an id. */
export async function inspectNamed(connection: Connection, owner: string, name: string): Promise<Inspected | null> {
  const found = await inspect(connection, name)
  if (!found || nameOf(found) !== name) return null
  requireOurs(found, owner)
  return found
}

function requireOurs({ Name, Config }: Inspected, owner: string): void {
  if (!isOurs(Config.Labels ?? {}, owner)) throw new ContainersConflict(`The container ${nameOf({ Name })} is not ours.`)
}

type Labels = Record<string, string>

const listed = z.array(z.object({ Id: z.string(), Labels: z.record(z.string(), z.string()).nullish() }))

/** Stopped ones too; those of a swarm are the swarm's, whoever's label they carry. */
export async function listInstances(connection: Connection, isWanted: (labels: Labels) => boolean): Promise<ObservedInstance[]> {
  const all = await connection.ask({ method: 'GET', path: '/containers/json', query: { all: true } }, listed)
  const limit = pLimit(8)
  const wanted = all.filter(({ Labels }) => !isOfSwarm(Labels ?? {}) && isWanted(Labels ?? {}))
  const seen = await Promise.all(wanted.map(({ Id }) => limit(() => inspect(connection, Id))))
  return seen.filter(one => one !== null).map(instanceOf)
}

export function isOurs(labels: Labels, owner: string): boolean {
  return labels[ownerLabel] === owner && !isOfSwarm(labels)
}
