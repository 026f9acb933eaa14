// Server-sent events over any Node stream (WHATWG HTML, section 9.2), for thousands of connections in one process.
import type { Writable } from 'node:stream'
import { ConsumerTooSlow, CursorInvalid } from './errors.ts'
import type { StoredEvent } from './event.ts'
import type { DropReason, Framed } from './frames.ts'
import { createFrames, readyFrame, retryFrame } from './frames.ts'
import { Line } from './line.ts'

export const sseHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
} as const

export interface SseOptions<Event extends Framed = StoredEvent> {
  /** What a frame carries as `data`; default: the event without its cursor and partner. Called once an event. */
  present?: (event: Event) => unknown
  /** Milliseconds of silence before a comment is sent, so that proxies keep the connection; default 15 000. */
  heartbeatMs?: number
  /** Milliseconds a connection may take nothing before it is dropped; default 30 000. */
  stallMs?: number
  /** Milliseconds after which a browser reconnects; default 3000. */
  retryMs?: number
}

export interface SseConnection {
  /** Ends the connection, for example at shutdown; the browser comes back by itself. */
  signal?: AbortSignal
  /** Where the client stands before the first event: whoever loses the connection before one comes goes on from here. */
  cursor?: string
  /** When what lets the client read ceases to be valid; checked every second. */
  expiresAt?: Date
}

/** Of events of the log, or of whatever else has a cursor and a type. */
/** Disposed of, it ends every connection with a hint when to come back, and whoever comes meanwhile is told the same. */
export interface Sse<Event extends Framed = StoredEvent> extends Disposable {
  /**
   * Writes events until the client leaves, the signal aborts, or the client is dropped: then the last frame is
   * `event: dropped` with `data: {"reason": DropReason}`. The response must have its head written (`sseHeaders`); it is ended here.
   * `subscribe` receives the signal that ends with the connection. Rejects with what the subscription threw, unless it is the client's own doing.
   */
  send(response: Writable, subscribe: (signal: AbortSignal) => AsyncIterable<Event>, connection?: SseConnection): Promise<void>
}

export function createSse<Event extends Framed = StoredEvent>(options: SseOptions<Event> = {}): Sse<Event> {
  const { heartbeatMs = 15_000, stallMs = 30_000, retryMs = 3000, present } = options
  const frameOf = createFrames(present)
  const lines = new Set<Line>()
  let pulse: NodeJS.Timeout | undefined
  let closed = false

  // One timer for all connections: two thousand of their own would cost more than the events do.
  function beat(): void {
    const now = Date.now()
    for (const line of lines) line.beat(now, { heartbeatMs, stallMs })
  }

  function open(response: Writable, connection: SseConnection): Line {
    const line = new Line(response, connection)
    lines.add(line)
    pulse ??= setInterval(beat, 1000).unref()
    response.once('close', () => close(line))
    return line
  }

  function close(line: Line): void {
    line.hangUp()
    lines.delete(line)
    if (lines.size > 0) return
    clearInterval(pulse)
    pulse = undefined
  }

  return {
    async send(response, subscribe, connection = {}) {
      if (response.destroyed) return
      if (closed) return void response.end(retryFrame(comeBackMs()))
      const line = open(response, connection)
      try {
        await line.write(retryFrame(retryMs))
        if (connection.cursor !== undefined) await line.write(readyFrame(connection.cursor))
        for await (const event of subscribe(line.signal)) {
          if (!await line.write(frameOf(event))) break
        }
        line.end()
      }
      catch (error) {
        const reason = dropReason(error)
        line.drop(reason)
        if (reason === 'failed') throw error
      }
    },
    [Symbol.dispose]() {
      closed = true
      for (const line of lines) line.sayGoodbye(retryFrame(comeBackMs()))
    },
  }
}

/** Soon, and not all at once. */
function comeBackMs(): number {
  return 1_000 + Math.floor(Math.random() * 2_000)
}

function dropReason(error: unknown): DropReason {
  if (error instanceof ConsumerTooSlow) return 'too_slow'
  if (error instanceof CursorInvalid) return 'cursor_invalid'
  return 'failed'
}

export type { DropReason }
