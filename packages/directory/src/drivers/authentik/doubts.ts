// A link that was asked to be removed without an answer may be removed for some time yet: one made meanwhile would go with it, since
// both are called the same.
import { DirectoryUnavailable } from '../../errors.ts'

export interface Doubts {
  /** Does it; how it ended is in doubt for a while when nobody says. */
  try<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Throws DirectoryUnavailable as long as there is doubt. */
  require(key: string): void
}

export function createDoubts(settleMs: number, now: () => number = Date.now): Doubts {
  const until = new Map<string, number>()
  return {
    async try(key, work) {
      try {
        return await work()
      }
      catch (error) {
        if (error instanceof DirectoryUnavailable) until.set(key, now() + settleMs)
        throw error
      }
    },
    require(key) {
      const retryAfterMs = (until.get(key) ?? 0) - now()
      if (retryAfterMs > 0) throw new DirectoryUnavailable('Authentik may still be removing the link before this one.', { retryAfterMs })
      until.delete(key)
    },
  }
}
