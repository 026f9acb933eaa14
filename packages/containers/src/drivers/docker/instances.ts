// Looking at containers.
import pLimit from 'p-limit'
import { z } from 'zod'
import { ContainersConflict } from '../../errors.ts'
import type { ObservedInstance } from '../../instance.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from './connection.ts'
import { containerPath } from './names.ts'
import { type Inspected, inspected, instanceOf, nameOf } from './observed.ts'

/** By its id or its name. */
export function inspect(connection: Connection, id: string): Promise<Inspected | null> {
  return connection.askUnlessMissing({ method: 'GET', path: `${containerPath(id)}/json` }, inspected)
}

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

function requireOurs(found: Inspected, owner: string): void {
  if (ownerOf(found.Config.Labels) !== owner) throw new ContainersConflict(`The container ${nameOf(found)} is not ours.`)
}

const listed = z.array(z.object({ Id: z.string(), Labels: z.record(z.string(), z.string()).nullish() }))

/** Stopped ones too. */
export async function listInstances(connection: Connection, isWanted: (owner: string | undefined) => boolean): Promise<ObservedInstance[]> {
  const all = await connection.ask({ method: 'GET', path: '/containers/json', query: { all: true } }, listed)
  const limit = pLimit(8)
  const wanted = all.filter(({ Labels }) => isWanted(ownerOf(Labels)))
  const seen = await Promise.all(wanted.map(({ Id }) => limit(() => inspect(connection, Id))))
  return seen.filter(one => one !== null).map(instanceOf)
}

function ownerOf(labels: Record<string, string> | null | undefined): string | undefined {
  return labels?.[ownerLabel]
}
