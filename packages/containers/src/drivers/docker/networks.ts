// Networks and volumes: made once, with our mark, and left as they are from then on.
import { randomInt } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { createTurns } from '@dezky/runtime'
import type { Containers } from '../../containers.ts'
import { ContainersRejected, ContainersUnavailable } from '../../errors.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from '../engine/connection.ts'
import { networkPath } from '../engine/names.ts'
import { networksCalled } from '../engine/networks.ts'
import { statusOf } from '../engine/refusal.ts'
import { ensureVolume } from '../engine/volumes.ts'

export function networkVerbs(connection: Connection, owner: string): Pick<Containers, 'ensureNetwork' | 'ensureVolume'> {
  const inTurn = createTurns()
  return {
    ensureNetwork: name => inTurn(name, () => ensureNetwork(connection, owner, name)),
    ensureVolume: (name, labels) => ensureVolume(connection, owner, name, labels),
  }
}

const tries = 10

/**
 * Two networks may have the same name, and then neither can be used by it: the engine looks whether there is one before it makes another,
 * and two who ask at the same time get two. So who finds that theirs is a second one takes it away, and looks again a little later.
 */
async function ensureNetwork(connection: Connection, owner: string, name: string): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const there = await networksCalled(connection, name)
    if (there.length === 1) return
    if (there.length === 0 && await made(connection, owner, name)) return
    await delay(randomInt(20, 200))
  }
  throw new ContainersUnavailable(`There are several networks called ${name}: all but one must be removed.`)
}

const created = z.object({ Id: z.string() })

async function made(connection: Connection, owner: string, name: string): Promise<boolean> {
  const body = { Name: name, Driver: 'bridge', CheckDuplicate: true, Labels: { [ownerLabel]: owner } }
  const Id = await connection.ask({ method: 'POST', path: '/networks/create', body }, created).then(({ Id }) => Id, unlessTaken)
  if (Id === null) return false
  if ((await networksCalled(connection, name)).length === 1) return true
  await connection.sendUnless([404], { method: 'DELETE', path: networkPath(Id) })
  return false
}

/** Somebody was quicker, and the engine saw it. */
function unlessTaken(error: unknown): null {
  if (error instanceof ContainersRejected && statusOf(error.cause) === 409) return null
  throw error
}
