// What happens to containers of ours.
import type { ContainerEvent } from '../../instance.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from '../engine/connection.ts'
import { containerEventOf, happeningsOver } from '../engine/events.ts'
import { secondsOf } from '../engine/logs.ts'
import { isOfSwarm } from '../engine/swarm-mark.ts'

/** From the moment it is called, by our clock: what happens before the engine answers is told, too. */
export function watchOver(connection: Connection, owner: string, signal: AbortSignal, now = new Date()): AsyncIterable<ContainerEvent> {
  const query = { since: secondsOf(now), filters: { type: ['container'], label: [`${ownerLabel}=${owner}`] } }
  return containersIn(happeningsOver(connection, query, signal))
}

async function* containersIn(happenings: ReturnType<typeof happeningsOver>): AsyncGenerator<ContainerEvent> {
  for await (const happening of happenings) {
    if (!isOfSwarm(happening.attributes)) yield* containerEventOf(happening)
  }
}
