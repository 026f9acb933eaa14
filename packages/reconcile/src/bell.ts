import type { Clock } from '@dezky/runtime'

/** Lets one loop sleep until somebody rings; a ring while it is awake cuts the next sleep short. */
export class Bell {
  readonly #clock: Clock
  #rung = false
  #sleep: AbortController | undefined

  constructor(clock: Clock) {
    this.#clock = clock
  }

  ring(): void {
    this.#rung = true
    this.#sleep?.abort()
  }

  async wait(ms: number): Promise<void> {
    if (!this.#rung) {
      this.#sleep = new AbortController()
      await this.#clock.sleep(ms, this.#sleep.signal).catch(() => undefined)
      this.#sleep = undefined
    }
    this.#rung = false
  }
}
