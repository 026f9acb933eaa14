import type { Database, Scope } from '@dezky/database'
import { openDoorbell, withScope } from '@dezky/database'
import type { Clock, Logger } from '@dezky/runtime'
import { systemClock } from '@dezky/runtime'
import { decodeCursor } from './cursor.ts'
import type { Connection, EventPage } from './event.store.ts'
import { enterEpoch, readEvents, readHead } from './event.store.ts'
import type { StoredEvent } from './event.ts'
import type { EventFilter } from './inbox.ts'
import type { Backfill } from './subscription.ts'
import { subscribe } from './subscription.ts'
import { Tail } from './tail.ts'

export interface EventStreamOptions<Tables> {
  db: Database<Tables>
  log: Pick<Logger, 'warn'>
  /** On whose behalf the tail reads: it must see every event. Without one it reads as the connection's role. */
  scope?: Scope
  clock?: Clock
  /** Milliseconds between two looks at the log when no notification comes; default 1000. */
  pollMs?: number
}

export interface SubscribeOptions {
  /** Cursor of the last event the subscriber knows; without it, only what settles from now on. */
  after?: string
  /** Runs for every event of the log, so keep it short. Authorization belongs here and in `backfill`. */
  filter?: EventFilter
  /** Reads the subscriber's own past, for example by tenant and under its scope, with `readEvents`; default: the whole log. */
  backfill?: Backfill
  /** Runs once, as soon as nothing that settles can be missed any more: for looking again at what was decided before. */
  onLive?: () => Promise<void>
  /** Ends the subscription. */
  signal?: AbortSignal
  /** Events that may wait to be taken before the subscriber counts as too slow; default 256. */
  bufferSize?: number
}

export interface EventStream extends AsyncDisposable {
  /**
   * Every event after `after` that passes `filter`, in order, without gap or repetition, for as long as `signal` allows.
   * Throws CursorInvalid at once when the cursor is malformed, from the first `next()` when it lies ahead of the log;
   * ConsumerTooSlow when the buffer overflows.
   */
  subscribe(options?: SubscribeOptions): AsyncGenerator<StoredEvent, void, undefined>
  /** Says that a transaction with events has committed: here at once, to other processes within 50 ms. Never inside the transaction. */
  notify(): void
}

/** One tail for the whole process, however many subscribe. Dispose of it to end all subscriptions. */
export function createEventStream<Tables>(options: EventStreamOptions<Tables>): EventStream {
  const { db, log, scope, clock = systemClock, pollMs = 1000 } = options
  const read = <Result>(work: (db: Connection) => Promise<Result>): Promise<Result> =>
    scope ? withScope(db, scope, work) : work(db)
  const readPage = (after: string): Promise<EventPage> => read(db => readEvents(db, { after }))
  const start = async (): Promise<string> => {
    await enterEpoch(db)
    return read(readHead)
  }
  const tail = new Tail({ readHead: start, readPage, clock, log, pollMs })
  const doorbell = openDoorbell({ pool: db.pool, channel: 'dezky_events', onRing: () => tail.ring(), log })

  return {
    subscribe(wish = {}) {
      if (wish.after !== undefined) decodeCursor(wish.after)
      const { backfill = ({ after }: { after: string }) => readPage(after), bufferSize = 256 } = wish
      return subscribe({ ...wish, tail, backfill, bufferSize })
    },
    notify: () => doorbell.ring(),
    async [Symbol.asyncDispose]() {
      await Promise.all([doorbell[Symbol.asyncDispose](), tail[Symbol.asyncDispose]()])
    },
  }
}
