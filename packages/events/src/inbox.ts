import { ConsumerTooSlow } from './errors.ts'
import type { StoredEvent } from './event.ts'

export type EventFilter = (event: StoredEvent) => boolean

/** What the tail has put before one subscriber and the subscriber has not taken yet. */
export class Inbox {
  #unread: StoredEvent[] = []
  #failure: unknown
  #closed = false
  #wake: (() => void) | undefined
  readonly #size: number
  readonly #wants: EventFilter | undefined

  constructor(options: { size: number, filter?: EventFilter }) {
    this.#size = options.size
    this.#wants = options.filter
  }

  get closed(): boolean {
    return this.#closed
  }

  put(event: StoredEvent): void {
    if (this.#closed) return
    try {
      if (this.#wants && !this.#wants(event)) return
    }
    catch (error) {
      return this.#fail(error)
    }
    if (this.#unread.length >= this.#size) return this.#fail(new ConsumerTooSlow(this.#size))
    this.#unread.push(event)
    this.#rouse()
  }

  /** The next event, as soon as there is one; undefined once closed. Throws ConsumerTooSlow, or what the filter threw. */
  async take(): Promise<StoredEvent | undefined> {
    while (this.#unread.length === 0 && !this.#closed) await new Promise<void>(resolve => this.#wake = resolve)
    if (this.#failure) throw this.#failure
    return this.#unread.shift()
  }

  close(): void {
    this.#closed = true
    this.#unread = []
    this.#rouse()
  }

  #fail(error: unknown): void {
    this.#failure = error
    this.close()
  }

  #rouse(): void {
    this.#wake?.()
    this.#wake = undefined
  }
}
