// What instances wrote, wherever that is now: at their container, or in what was kept of it.
import { setTimeout as pause } from 'node:timers/promises'
import { ContainersRejected, ContainersUnavailable } from '@dezky/containers'
import type { InstanceLogAnswer, InstanceLogLine, InstanceLogQuery, KeptLogAnswer } from '@dezky/contracts/deployer'
import { Problem } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Services } from '../../services.ts'
import { stageNamed, type StagePath } from '../stages/index.ts'
import { readRedactor } from '../variables/index.ts'
import { readKeptLines, readKeptLogs, readLogSubject } from './kept-log.store.ts'
import { createLastLines } from './last-lines.ts'
import { decodePlace, isAfter, type Place } from './log-cursor.ts'
import { isWanted, plain } from './log-line.ts'
import { lastLines, linesAfter, type Source } from './read-log.ts'

/** Nobody waits longer for a log to be read through. */
const readMs = 30_000
/** One that does not run writes nothing; somebody may start it again. */
const lookAgainMs = 1_000

type Log = Pick<Services, 'db' | 'hosts' | 'keyring'>

export async function logOf(services: Log, id: string, query: InstanceLogQuery): Promise<InstanceLogAnswer> {
  const source = await sourceOf(services, id)
  if (!source) return { from: 'kept', items: shown(await keptOf(services, id), query) }
  if (source === 'none') return { from: 'container', items: [] }
  const signal = AbortSignal.timeout(readMs)
  const items = await lastLines(source, query, signal).catch((error: unknown) => {
    if (error instanceof ContainersRejected) return []
    throw error instanceof ContainersUnavailable ? hostAway(error) : error
  })
  if (signal.aborted) throw hostAway(signal.reason)
  return { from: 'container', items: query.plain ? items.map(plain) : items }
}

/** Of instances that are gone. */
export async function keptLogsOf({ db }: Log, path: StagePath): Promise<KeptLogAnswer[]> {
  return readKeptLogs(db, (await stageNamed(db, path)).id)
}

/** `past`, then what comes after it, until the container is gone and all that was kept of it is told. It goes on through restarts. */
export async function* followLog(
  services: Log, id: string, { past, after }: { past: InstanceLogLine[], after: Place | null }, signal: AbortSignal,
): AsyncGenerator<InstanceLogLine> {
  let place = after
  for (const line of past) {
    yield line
    place = decodePlace(line.cursor)
  }
  while (!signal.aborted) {
    const source = await sourceOf(services, id)
    if (!source) {
      const kept = await readKeptLines(services.db, id) ?? []
      return yield* kept.filter(({ cursor }) => !place || isAfter(decodePlace(cursor), place))
    }
    try {
      if (source !== 'none') {
        for await (const line of linesAfter(source, place, true, signal)) {
          yield line
          place = decodePlace(line.cursor)
        }
      }
    }
    catch (error) {
      // Gone or away; the next look tells.
      if (!(error instanceof ContainersRejected || error instanceof ContainersUnavailable)) throw error
    }
    await pause(lookAgainMs, undefined, { signal }).catch(() => undefined)
  }
}

/** Whether the container is gone, and who has read as far as `after` knows all that was kept of it. */
export async function isTold(services: Log, id: string, after: Place | null): Promise<boolean> {
  if (await readLogSubject(services.db, id)) return false
  const last = (await keptOf(services, id)).at(-1)
  return after !== null && (!last || !isAfter(decodePlace(last.cursor), after))
}

/** Null once its container is gone; `none`: it was not made yet. */
async function sourceOf({ db, hosts, keyring }: Log, id: string): Promise<Source | 'none' | null> {
  const subject = await readLogSubject(db, id)
  if (!subject?.containerId) return subject && 'none'
  const { containers } = await hosts.of(subject.hostId)
  return { containers, containerId: subject.containerId, redact: await readRedactor(db, keyring, subject.variables) }
}

async function keptOf({ db }: Log, id: string): Promise<InstanceLogLine[]> {
  const lines = await readKeptLines(db, id)
  if (!lines) throw new NotHere()
  return lines
}

function shown(lines: InstanceLogLine[], query: InstanceLogQuery): InstanceLogLine[] {
  const last = createLastLines(query.tail)
  for (const line of lines) if (isWanted(line, query)) last.add(line)
  return query.plain ? last.lines().map(plain) : last.lines()
}

function hostAway(cause: unknown): Problem {
  return new Problem({ code: 'upstream_unavailable', status: 503, title: 'The host does not answer',
    detail: 'The host of this instance cannot be asked now. Look at its state under Hosts, then try again.', cause })
}
