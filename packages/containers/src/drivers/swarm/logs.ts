// What an instance has written, and goes on writing: task after task, wherever they are.
import { setTimeout as delay } from 'node:timers/promises'
import type { LogLine, LogWish } from '../../instance.ts'
import type { Connection } from '../engine/connection.ts'
import { linesOver } from '../engine/logs.ts'
import { taskPath } from '../engine/names.ts'
import { nodesAway } from './node.ts'
import { createPlace, type Place, secondBefore } from './place.ts'
import { requireService } from './service.ts'
import { containerIdOf, inspectTask, isOver, type Task, tasksOf } from './task.ts'

const lookEveryMs = 250

export async function* logsOver(connection: Connection, id: string, wish: LogWish, signal?: AbortSignal): AsyncGenerator<LogLine> {
  if (signal?.aborted) return
  const reading = { connection, wish, signal }
  const tasks = await readable(connection, id)
  const [newest, ...earlier] = tasks
  if (wish.follow && newest && !isOver(newest)) yield* toTheEnd(reading, newest, earlier)
  else yield* wish.tail === undefined ? all(reading, tasks) : await lastOf(reading, tasks, wish.tail)
}

interface Reading { connection: Connection, wish: LogWish, signal: AbortSignal | undefined }

async function* toTheEnd(reading: Reading, task: Task, earlier: Task[]): AsyncGenerator<LogLine> {
  const { wish: { tail, since } } = reading
  const place = createPlace(since)
  if (tail === undefined) {
    yield* all(reading, earlier)
  }
  else {
    const own = await lastNoted(reading, task, place)
    yield* await lastOf(reading, earlier, tail - own.length)
    yield* own
  }
  yield* followed(reading, task, place)
}

async function* all({ connection, wish: { since }, signal }: Reading, tasks: Task[]): AsyncGenerator<LogLine> {
  for (const task of tasks.toReversed()) yield* linesOf(connection, task, { since }, signal)
}

/** Newest first. Those on nodes that are away cannot be read. */
async function readable(connection: Connection, id: string): Promise<Task[]> {
  const tasks = await tasksOf(connection, await requireService(connection, id))
  const away = await nodesAway(connection)
  return tasks.filter((task, at) => !away.has(task.NodeID ?? '') && (at === 0 || containerIdOf(task) !== null))
}

/** Oldest first. */
async function lastOf({ connection, wish: { since }, signal }: Reading, tasks: Task[], tail: number): Promise<LogLine[]> {
  let found: LogLine[] = []
  for (const task of tasks) {
    if (found.length >= tail) break
    found = [...await Array.fromAsync(linesOf(connection, task, { since, tail: tail - found.length }, signal)), ...found]
  }
  return found
}

/** Who goes on from there must have seen all of the second before, wished or not. */
async function lastNoted({ connection, wish: { since, tail = 0 }, signal }: Reading, task: Task, place: Place): Promise<LogLine[]> {
  const [first] = await Array.fromAsync(linesOf(connection, task, { since, tail: Math.max(1, tail) }, signal))
  if (!first) return []
  const seen = await Array.fromAsync(linesOf(connection, task, { since: secondBefore(first.at, since) }, signal))
  for (const line of seen) place.note(line)
  return tail === 0 ? [] : seen.slice(-tail)
}

/** The swarm never ends what it tells of a task, so that is ended when the task is; what was still on its way is read after. */
async function* followed({ connection, signal }: Reading, task: Task, place: Place): AsyncGenerator<LogLine> {
  const over = new AbortController()
  const either = AbortSignal.any([over.signal, ...(signal ? [signal] : [])])
  const end = untilOver(connection, task, either).finally(() => over.abort())
  end.catch(() => undefined)
  try {
    yield* goingOn(place, since => linesOf(connection, task, { since, follow: true }, either))
    if (!signal?.aborted && await end === 'ended') yield* goingOn(place, since => linesOf(connection, task, { since }, signal))
  }
  finally {
    over.abort()
  }
}

/** Answers whether it is gone altogether. */
async function untilOver(connection: Connection, { ID }: Task, signal: AbortSignal): Promise<'ended' | 'gone'> {
  for (;;) {
    const task = await inspectTask(connection, ID)
    if (!task) return 'gone'
    if (isOver(task)) return 'ended'
    await delay(lookEveryMs, undefined, { signal })
  }
}

function linesOf(connection: Connection, { ID }: Task, wish: LogWish, signal?: AbortSignal): AsyncGenerator<LogLine> {
  return linesOver(connection, `${taskPath(ID)}/logs`, wish, signal)
}

type Open = (since: Date | undefined) => AsyncGenerator<LogLine>

async function* goingOn(place: Place, open: Open): AsyncGenerator<LogLine> {
  const since = place.since()
  let known = since ? place.hadSince(since) : 0
  for await (const line of open(since)) {
    if (known-- > 0) continue
    place.note(line)
    yield line
  }
}
