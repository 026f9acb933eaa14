import { setTimeout as delay } from 'node:timers/promises'

/** Time as a capability, so that tests decide what "now" is. */
export interface Clock {
  now(): Date
  /** Resolves after `ms` milliseconds; rejects with AbortError when `signal` aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => delay(ms, undefined, { signal }),
}
