/** Leaves another server alone as long as it, or a proxy before it, asked for that. */
export interface Restraint {
  /** Throws while it is not to be asked. */
  require(): void
  note(retryAfterMs: number | undefined): void
}

export function createRestraint(refusal: (retryAfterMs: number) => Error, now: () => number = Date.now): Restraint {
  let busyUntil = 0
  return {
    require() {
      const retryAfterMs = busyUntil - now()
      if (retryAfterMs > 0) throw refusal(retryAfterMs)
    },
    note(retryAfterMs = 0) {
      busyUntil = Math.max(busyUntil, now() + retryAfterMs)
    },
  }
}
