import type { Clock } from '@dezky/runtime'

interface Sleeper { at: number, wake: () => void }

/** Time that passes only when told to, and lets everything that is due happen in between. */
export class FakeClock implements Clock {
  #now = Date.UTC(2030, 0, 1)
  readonly #sleepers = new Set<Sleeper>()

  now(): Date {
    return new Date(this.#now)
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const leave = () => {
        this.#sleepers.delete(sleeper)
        signal?.removeEventListener('abort', giveUp)
      }
      const giveUp = () => {
        leave()
        reject(signal?.reason)
      }
      const wake = () => {
        leave()
        resolve()
      }
      const sleeper = { at: this.#now + ms, wake }
      this.#sleepers.add(sleeper)
      signal?.addEventListener('abort', giveUp)
    })
  }

  async advance(ms: number): Promise<void> {
    const until = this.#now + ms
    await settle()
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#now = Math.max(this.#now, next.at)
      next.wake()
      await settle()
    }
    this.#now = until
  }

  #next(until: number): Sleeper | undefined {
    let first: Sleeper | undefined
    for (const sleeper of this.#sleepers) if (sleeper.at <= until && (!first || sleeper.at < first.at)) first = sleeper
    return first
  }
}

/** Everything that waits for nothing but its turn has had it. */
function settle(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
