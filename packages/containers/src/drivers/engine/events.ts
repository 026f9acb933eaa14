// What an engine tells of by itself.
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import { ContainersUnavailable } from '../../errors.ts'
import type { ContainerEvent } from '../../instance.ts'
import type { Connection } from './connection.ts'
import { linesOf } from './lines.ts'
import { refusalOf } from './refusal.ts'

export interface Happening { type: string, action: string, id: string, attributes: Record<string, string>, at: Date }

/** `since`: in the engine's own words. */
export interface EventsWish { since: string, filters: Record<string, string[]> }

export async function* happeningsOver(connection: Connection, query: EventsWish, signal: AbortSignal): AsyncGenerator<Happening> {
  if (signal.aborted) return
  try {
    const told = await connection.open({ method: 'GET', path: '/events', query: { ...query } }, { signal })
    for await (const line of linesOf(told)) yield* happeningIn(line)
    throw new ContainersUnavailable('The container host tells no more.')
  }
  catch (error) {
    if (!signal.aborted) throw refusalOf(error)
  }
}

const event = z.object({
  Type: z.string(), Action: z.string(), timeNano: z.number(),
  Actor: z.object({ ID: z.string(), Attributes: z.record(z.string(), z.string()).nullish() }),
})

/** None of a line that cannot be read. */
export function happeningIn(line: string): Happening[] {
  const { data } = event.safeParse(jsonOf(line))
  if (!data) return []
  const { Type: type, Action: action, Actor, timeNano } = data
  return [{ type, action, id: Actor.ID, attributes: Actor.Attributes ?? {}, at: new Date(timeNano / 1e6) }]
}

const kinds: Record<string, ContainerEvent['kind']> = {
  start: 'started', stop: 'stopped', die: 'died', destroy: 'removed', oom: 'out_of_memory', health_status: 'health',
}
/** What the engine mixes into the labels. */
const notLabels = new Set(['image', 'name', 'exitCode', 'signal', 'execDuration'])

/** None for what is not of a kind we tell: creating, executing, attaching and the like. */
export function containerEventOf({ type, action, id, attributes, at }: Happening): ContainerEvent[] {
  // As in `health_status: healthy`.
  const kind = kinds[action.split(':')[0] ?? '']
  if (!kind || type !== 'container') return []
  return [{ id, kind, labels: Object.fromEntries(Object.entries(attributes).filter(([name]) => !notLabels.has(name))), at }]
}
