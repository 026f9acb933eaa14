import type { Clock } from '@dezky/runtime'
import { systemClock } from '@dezky/runtime'

export interface MovableClock extends Clock { move(ms: number): void }

/** The system's time, and as much later as a test has moved it. Only `now` moves: nobody who sleeps wakes earlier. */
export function movableClock(): MovableClock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    sleep: (ms, signal) => systemClock.sleep(ms, signal),
    move: (ms) => {
      ahead += ms
    },
  }
}
