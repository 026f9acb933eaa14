// A service of the swarm: an instance of ours is a service of one task.
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { ContainersConflict, ContainersRejected, ContainersUnavailable } from '../../errors.ts'
import type { RegistryCredentials } from '../../image.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from '../engine/connection.ts'
import { servicePath } from '../engine/names.ts'
import type { Asked } from '../engine/transport.ts'

const labels = z.record(z.string(), z.string()).nullish().transform(map => map ?? {})

/** Loose, for a change hands back all of it. */
const service = z.object({
  ID: z.string(), Version: z.object({ Index: z.number() }),
  Spec: z.looseObject({
    Name: z.string(), Labels: labels,
    TaskTemplate: z.looseObject({
      ContainerSpec: z.looseObject({ Image: z.string(), StopGracePeriod: z.number().nullish() }).nullish(),
      Placement: z.looseObject({ Constraints: z.array(z.string()).nullish() }).nullish(),
      ForceUpdate: z.number().nullish(),
    }),
  }),
})

export type Service = z.infer<typeof service>
export type Spec = Service['Spec']

/** By its id or its name; null where there is none. */
export function inspectService(connection: Connection, id: string): Promise<Service | null> {
  return connection.askUnlessMissing({ method: 'GET', path: servicePath(id) }, service)
}

/** Null where there is none. @throws ContainersConflict for one that is not ours. */
export async function inspectOurs(connection: Connection, owner: string, id: string): Promise<Service | null> {
  const found = await inspectService(connection, id)
  if (found && found.Spec.Labels[ownerLabel] !== owner) throw new ContainersConflict(`The service ${found.Spec.Name} is not ours.`)
  return found
}

export async function requireOurs(connection: Connection, owner: string, id: string): Promise<Service> {
  return required(await inspectOurs(connection, owner, id), id)
}

export async function requireService(connection: Connection, id: string): Promise<Service> {
  return required(await inspectService(connection, id), id)
}

function required(found: Service | null, id: string): Service {
  if (!found) throw new ContainersRejected('other', `There is no container ${id}.`)
  return found
}

export function listServices(connection: Connection, filters: Record<string, string[]> = {}): Promise<Service[]> {
  return connection.ask({ method: 'GET', path: '/services', query: { filters } }, z.array(service))
}

const mostTries = 40

/** `next` answers null where nothing is to be changed. The swarm itself writes to services, too: then it is tried again. */
export async function changeService(
  connection: Connection, { ID }: Pick<Service, 'ID'>, next: (spec: Spec) => Spec | null, credentials?: RegistryCredentials | null,
): Promise<Service | null> {
  for (let tries = 0; tries < mostTries; tries++) {
    const found = await inspectService(connection, ID)
    const Spec = found && next(found.Spec)
    if (!found || !Spec) return found
    const query = { version: found.Version.Index }
    const asked: Asked = { method: 'POST', path: `${servicePath(ID)}/update`, query, body: Spec, credentials: credentials ?? undefined }
    if (await connection.sendUnless([404], asked).then(() => true, unlessOutdated)) return { ...found, Spec }
    await delay(25)
  }
  throw new ContainersUnavailable(`The service ${ID} is changed by somebody else all the time.`)
}

function unlessOutdated(error: unknown): false {
  if (error instanceof ContainersUnavailable && /update out of sequence/.test(error.message)) return false
  throw error
}
