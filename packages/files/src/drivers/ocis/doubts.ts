// A space whose making was asked for without an answer may come into being for some time yet. Asking again at once could make two.
import { FilesUnavailable } from '../../errors.ts'

export interface Doubts {
  /** Does it, unless it was done a moment ago and nobody knows how that ended. */
  once<T>(key: string, work: () => Promise<T>): Promise<T>
  /** It has turned up. */
  settle(key: string): void
}

export function createDoubts(settleMs: number, now: () => number = Date.now): Doubts {
  const until = new Map<string, number>()
  return {
    async once(key, work) {
      const retryAfterMs = (until.get(key) ?? 0) - now()
      if (retryAfterMs > 0) throw new FilesUnavailable('The file server may still be making the space.', { retryAfterMs })
      try {
        const done = await work()
        until.delete(key)
        return done
      }
      catch (error) {
        if (error instanceof FilesUnavailable) until.set(key, now() + settleMs)
        throw error
      }
    },
    settle: key => void until.delete(key),
  }
}
