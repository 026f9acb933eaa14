// The one reader of a process that follows the log and puts every event before all who listen.
import type { Clock, Logger } from '@dezky/runtime'
import { CursorInvalid } from './errors.ts'
import type { EventPage } from './event.store.ts'
import type { StoredEvent } from './event.ts'

export interface TailOptions {
  /** Where settled history ends. */
  readHead: () => Promise<string>
  readPage: (after: string) => Promise<EventPage>
  clock: Clock
  log: Pick<Logger, 'warn'>
  /** Milliseconds between two looks when nobody rings; jittered by ±20 %. */
  pollMs: number
}

export interface Listener {
  readonly closed: boolean
  put(event: StoredEvent): void
  close(): void
}

export class Tail implements AsyncDisposable {
  readonly #options: TailOptions
  readonly #listeners = new Set<Listener>()
  readonly #closing = new AbortController()
  readonly #following: Promise<void>
  readonly #ready = Promise.withResolvers<void>()
  #nap: AbortController | undefined
  #rung = false

  constructor(options: TailOptions) {
    this.#options = options
    this.#following = this.#follow()
  }

  /** Resolves once every later event will be put before those who join. */
  get ready(): Promise<void> {
    return this.#ready.promise
  }

  join(listener: Listener): void {
    if (this.#closing.signal.aborted) listener.close()
    else this.#listeners.add(listener)
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener)
  }

  /** There may be something new. */
  ring(): void {
    this.#rung = true
    this.#nap?.abort()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    this.#nap?.abort()
    for (const listener of this.#listeners) listener.close()
    this.#listeners.clear()
    this.#ready.resolve()
    await this.#following
  }

  async #follow(): Promise<void> {
    let cursor: string | undefined
    let restless = 0
    while (!this.#closing.signal.aborted) {
      this.#rung = false
      try {
        cursor ??= await this.#options.readHead()
        this.#ready.resolve()
        const page = await this.#options.readPage(cursor)
        cursor = page.next
        for (const event of page.events) this.#deliver(event)
        if (!page.caughtUp) continue
        restless = page.unsettled ? restless + 1 : 0
      }
      catch (error) {
        this.#options.log.warn({ err: error }, 'could not read the event log')
        restless = 0
        if (error instanceof CursorInvalid) cursor = this.#startOver()
      }
      await this.#rest(restless)
    }
  }

  /** The log was put back to an earlier state under us: subscribers must look again where they stand. */
  #startOver(): undefined {
    for (const listener of this.#listeners) listener.close()
    this.#listeners.clear()
  }

  #deliver(event: StoredEvent): void {
    for (const listener of this.#listeners) {
      listener.put(event)
      if (listener.closed) this.#listeners.delete(listener)
    }
  }

  /** Until someone rings, or for one poll; much shorter while committed events wait for an older transaction to end. */
  async #rest(restless: number): Promise<void> {
    if (this.#rung || this.#closing.signal.aborted) return
    const { clock, pollMs } = this.#options
    const pause = restless > 0 ? Math.min(10 * 2 ** restless, pollMs) : pollMs
    this.#nap = new AbortController()
    await clock.sleep(pause * (0.8 + 0.4 * Math.random()), this.#nap.signal).catch(() => undefined)
    this.#nap = undefined
  }
}
