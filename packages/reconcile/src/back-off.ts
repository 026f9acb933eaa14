export interface BackOff {
  /** Milliseconds before the second attempt; doubles with each one after. */
  firstMs: number
  /** Milliseconds at the most. */
  mostMs: number
  /** In [0, 1). */
  random: () => number
}

/**
 * Milliseconds until the attempt after `attempt` (1 is the first). Half of it is chance, so that keys that failed together
 * do not return together. What the upstream asked for is never undercut.
 */
export function backOff(attempt: number, { firstMs, mostMs, random }: BackOff, retryAfterMs?: number): number {
  if (retryAfterMs !== undefined) return Math.round(retryAfterMs * (1 + 0.2 * random()))
  const full = Math.min(firstMs * 2 ** Math.min(attempt - 1, 30), mostMs)
  return Math.round(full * (0.5 + 0.5 * random()))
}
