// What a container wrote, line by line with its place.
import type { Containers } from '@dezky/containers'
import type { InstanceLogLine } from '@dezky/contracts/deployer'
import type { Redact } from '../variables/index.ts'
import { createLastLines } from './last-lines.ts'
import { askFrom, createCounter, encodePlace, isAfter, type Place } from './log-cursor.ts'
import { createLineRedactor, isWanted, type Wanted } from './log-line.ts'

export interface Source { containers: Containers, containerId: string, redact: Redact }

/** Oldest first; only what comes after `after`, or from the beginning. Nothing is read ahead of who takes it. */
export async function* linesAfter(
  { containers, containerId, redact }: Source, after: Place | null, follow: boolean, signal: AbortSignal,
): AsyncGenerator<InstanceLogLine> {
  const [placeOf, redacted] = [createCounter(), createLineRedactor(redact)]
  for await (const line of containers.logs(containerId, { follow, ...after ? { since: askFrom(after) } : {} }, signal)) {
    const { at, stream } = line
    const [place, text] = [placeOf(at), redacted(line)]
    if (!after || isAfter(place, after)) yield { cursor: encodePlace(place), at: at.toISOString(), stream, text }
  }
}

/** The last of those that are wanted. */
export async function lastLines(source: Source, wanted: Wanted & { tail: number }, signal: AbortSignal): Promise<InstanceLogLine[]> {
  const begin = await beginOf(source, wanted, signal)
  const last = createLastLines(wanted.tail)
  const after = begin && { at: begin.getTime(), count: 0 }
  for await (const line of linesAfter(source, after, false, signal)) if (isWanted(line, wanted)) last.add(line)
  return last.lines()
}

/** Who wants just the last lines need not read all; yet from a second before the first of them, for the places to be right. */
async function beginOf(
  { containers, containerId }: Source, { tail, since, until, search }: Wanted & { tail: number }, signal: AbortSignal,
): Promise<Date | null> {
  if (since || until || search !== undefined) return since ?? null
  for await (const { at } of containers.logs(containerId, { tail }, signal)) return at
  return null
}
