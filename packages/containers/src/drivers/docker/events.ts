// What happens to containers of ours.
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import { ContainersUnavailable } from '../../errors.ts'
import type { ContainerEvent } from '../../instance.ts'
import { ownerLabel } from '../../mark.ts'
import type { Connection } from './connection.ts'
import { linesOf } from './lines.ts'
import { secondsOf } from './logs.ts'
import { refusalOf } from './refusal.ts'

/** From the moment it is called, by our clock: what happens before the engine answers is told, too. */
export function watchOver(connection: Connection, owner: string, signal: AbortSignal, now = new Date()): AsyncIterable<ContainerEvent> {
  return watching(connection, { since: secondsOf(now), filters: { type: ['container'], label: [`${ownerLabel}=${owner}`] } }, signal)
}

async function* watching(
  connection: Connection, query: { since: string, filters: Record<string, string[]> }, signal: AbortSignal,
): AsyncGenerator<ContainerEvent> {
  if (signal.aborted) return
  try {
    const told = await connection.open({ method: 'GET', path: '/events', query }, { signal })
    for await (const line of linesOf(told)) yield* eventIn(line)
    throw new ContainersUnavailable('The container host tells no more.')
  }
  catch (error) {
    if (!signal.aborted) throw refusalOf(error)
  }
}

const kinds: Record<string, ContainerEvent['kind']> = {
  start: 'started', stop: 'stopped', die: 'died', destroy: 'removed', oom: 'out_of_memory', health_status: 'health',
}
/** What the engine mixes into the labels. */
const notLabels = new Set(['image', 'name', 'exitCode', 'signal', 'execDuration'])

const event = z.object({
  Action: z.string(), timeNano: z.number(), Actor: z.object({ ID: z.string(), Attributes: z.record(z.string(), z.string()).nullish() }),
})

/** None for what is not of a kind we tell: creating, executing, attaching and the like. */
export function eventIn(line: string): ContainerEvent[] {
  const { data } = event.safeParse(jsonOf(line))
  // As in `health_status: healthy`.
  const kind = kinds[data?.Action.split(':')[0] ?? '']
  if (!data || !kind) return []
  const labels = Object.entries(data.Actor.Attributes ?? {}).filter(([name]) => !notLabels.has(name))
  return [{ id: data.Actor.ID, kind, labels: Object.fromEntries(labels), at: new Date(data.timeNano / 1e6) }]
}
