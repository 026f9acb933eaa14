// What an instance has written, and goes on writing: task after task, wherever they are.
import { setTimeout as delay } from 'node:timers/promises'
import type { LogLine, LogWish } from '../../instance.ts'
import type { Connection } from '../engine/connection.ts'
import { linesOver } from '../engine/logs.ts'
import { taskPath } from '../engine/names.ts'
import { nodesAway } from './node.ts'
import { createPlace, type Place } from './place.ts'
import { requireService } from './service.ts'
import { containerIdOf, inspectTask, isOver, type Task, tasksOf } from './task.ts'

const lookEveryMs = 250

export async function* logsOver(connection: Connection, id: string, wish: LogWish, signal?: AbortSignal): AsyncGenerator<LogLine> {
  if (signal?.aborted) return
  const tasks = await readable(connection, id)
  const [newest] = tasks
  const follows = wish.follow && newest && !isOver(newest) ? newest : null
  const first = wish.tail === undefined ? null : await lastLines(connection, tasks, wish)
  const place = createPlace(wish.since)
  for (const task of tasks.toReversed()) {
    if (task !== follows && !first) yield* linesOf(connection, task, { since: wish.since }, signal)
  }
  for (const line of first ?? []) {
    if (follows && line.task === follows) place.note(line.line)
    yield line.line
  }
  if (follows) yield* followed(connection, follows, place, signal)
}

/** Newest first. Those on nodes that are away cannot be read. */
async function readable(connection: Connection, id: string): Promise<Task[]> {
  const tasks = await tasksOf(connection, await requireService(connection, id))
  const away = await nodesAway(connection)
  return tasks.filter((task, at) => !away.has(task.NodeID ?? '') && (at === 0 || containerIdOf(task) !== null))
}

interface Written { task: Task, line: LogLine }

/** Oldest first. */
async function lastLines(connection: Connection, tasks: Task[], { tail = 0, since }: LogWish): Promise<Written[]> {
  let found: Written[] = []
  for (const task of tasks) {
    if (found.length >= tail) break
    const lines = await Array.fromAsync(linesOf(connection, task, { since, tail: tail - found.length }))
    found = [...lines.map(line => ({ task, line })), ...found]
  }
  return found
}

/** The swarm never ends what it tells of a task, so that is ended when the task is; what was still on its way is read after. */
async function* followed(connection: Connection, task: Task, place: Place, signal?: AbortSignal): AsyncGenerator<LogLine> {
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
