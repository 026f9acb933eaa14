import { compareCursors, decodeCursor } from './cursor.ts'
import type { EventPage } from './event.store.ts'
import type { StoredEvent } from './event.ts'
import type { EventFilter } from './inbox.ts'
import { Inbox } from './inbox.ts'
import type { Tail } from './tail.ts'

/** Reads the next settled events after a cursor; `readEvents` under the subscriber's own scope. */
export type Backfill = (page: { after: string }) => Promise<EventPage>

export interface Subscription {
  tail: Pick<Tail, 'ready' | 'join' | 'leave'>
  after?: string
  filter?: EventFilter
  backfill: Backfill
  onLive?: () => Promise<void>
  signal?: AbortSignal
  bufferSize: number
}

/**
 * 1. Backfill: read the past page by page, at the subscriber's own pace, until there is no more of it.
 * 2. Cutover: join the tail, then read once more. What settled before joining is found by that reading; what settles after it
 *    is put into the inbox; what settles in between is in both.
 * 3. Live: take from the inbox, passing over what the cutover has already given.
 */
export async function* subscribe(subscription: Subscription): AsyncGenerator<StoredEvent, void, undefined> {
  const { tail, after, filter, backfill, onLive, signal, bufferSize } = subscription
  const inbox = new Inbox({ size: bufferSize, filter })
  const hangUp = () => inbox.close()
  signal?.addEventListener('abort', hangUp)
  try {
    if (signal?.aborted) return
    const wanted = filter ?? (() => true)
    let last = after
    if (last !== undefined) last = yield* readOn(last)

    await tail.ready
    tail.join(inbox)
    await onLive?.()
    if (last !== undefined) last = yield* readOn(last)

    let known = last === undefined ? undefined : decodeCursor(last)
    for (let event = await inbox.take(); event; event = await inbox.take()) {
      if (known && compareCursors(decodeCursor(event.cursor), known) <= 0) continue
      known = undefined
      yield event
    }

    async function* readOn(from: string): AsyncGenerator<StoredEvent, string, undefined> {
      for (let cursor = from; ;) {
        const page = await backfill({ after: cursor })
        for (const event of page.events) {
          if (signal?.aborted) return cursor
          if (wanted(event)) yield event
        }
        cursor = page.next
        if (page.caughtUp || signal?.aborted) return cursor
      }
    }
  }
  finally {
    signal?.removeEventListener('abort', hangUp)
    tail.leave(inbox)
  }
}
