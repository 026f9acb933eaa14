// One instance as it should be: running, and known where it is.
import type { Containers, ObservedInstance } from '@dezky/containers'
import type { Trx } from '../../database/index.ts'
import { noteWhereInstanceIs } from './instance.store.ts'
import type { Instance } from './instance.ts'
import { instanceWish, type WishParts } from './instance-wish.ts'

export interface Ensured { instance: Instance, observed: ObservedInstance }

export interface EnsureParts extends WishParts {
  containers: Containers
  commit: <Result>(write: (trx: Trx) => Promise<Result>) => Promise<Result>
  now: () => Date
}

/** Makes and starts what does not run; a container that runs is left alone. Writes down where it is found. */
export async function ensureRunning(parts: EnsureParts): Promise<Ensured> {
  const { containers, instance, commit, now } = parts
  const known = instance.containerId ? await containers.observe(instance.containerId) : null
  const observed = known && isAlive(known) ? known : await containers.run(instanceWish(parts))
  if (isSame(instance, observed)) return { instance, observed }
  const seen = { containerId: observed.id, address: observed.address }
  return { instance: await commit(trx => noteWhereInstanceIs(trx, instance, seen, now())), observed }
}

/** Docker itself starts again what is restarting. */
export function isAlive({ state }: ObservedInstance): boolean {
  return state === 'running' || state === 'restarting' || state === 'paused'
}

function isSame({ containerId, address, port }: Instance, { id, address: seen }: ObservedInstance): boolean {
  return containerId === id && (seen === null || (address === seen.host && port === seen.port))
}
