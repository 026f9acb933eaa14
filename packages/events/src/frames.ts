/** What a frame needs to know: from where one goes on after it, and what it is called. One line each. */
export interface Framed { cursor: string, type: string }

/**
 * Why a connection was dropped. `too_slow`, `expired`: come back with the last event id. `cursor_invalid`: load the state anew and
 * come back without it. `failed`: our fault; come back later.
 */
export type DropReason = 'too_slow' | 'expired' | 'cursor_invalid' | 'failed'

export const comment = Buffer.from(':\n\n')

export function retryFrame(ms: number): Buffer {
  return Buffer.from(`retry: ${ms}\n\n`)
}

/** Says from where one listens, before anything has happened. */
export function readyFrame(cursor: string): Buffer {
  return Buffer.from(`id: ${cursor}\nevent: ready\ndata: {}\n\n`)
}

export function droppedFrame(reason: DropReason): Buffer {
  return Buffer.from(`event: dropped\ndata: ${JSON.stringify({ reason })}\n\n`)
}

/** Serialises each event once, however many subscribers receive it. */
export function createFrames<Event extends Framed>(present: (event: Event) => unknown = withoutCursor): (event: Event) => Buffer {
  const frames = new WeakMap<Event, Buffer>()
  return function frameOf(event) {
    const known = frames.get(event)
    if (known) return known
    const frame = Buffer.from(`id: ${event.cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(present(event))}\n\n`)
    frames.set(event, frame)
    return frame
  }
}

function withoutCursor({ cursor: _, partnerId: __, ...event }: Framed & { partnerId?: unknown }): unknown {
  return event
}
