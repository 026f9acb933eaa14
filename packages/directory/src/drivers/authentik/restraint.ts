// Leaves Authentik alone as long as it, or a proxy before it, asked for that.
import { DirectoryUnavailable } from '../../errors.ts'

export interface Restraint {
  require(): void
  note(retryAfterMs: number | undefined): void
}

export function createRestraint(now: () => number = Date.now): Restraint {
  let busyUntil = 0
  return {
    require() {
      const retryAfterMs = busyUntil - now()
      if (retryAfterMs > 0) throw new DirectoryUnavailable('Authentik asked to be left alone for a while.', { retryAfterMs })
    },
    note(retryAfterMs = 0) {
      busyUntil = Math.max(busyUntil, now() + retryAfterMs)
    },
  }
}
