// Event streams outlive the request that opened them; they must not outlive their session.
import type { Clock, Logger } from '@dezky/runtime'

export interface OpenStreams {
  /** `close` is called once when the session has ended. Returns the way to forget the stream. */
  add(sessionId: string, close: () => void): () => void
  /** Closes the streams of these sessions now. */
  closeOf(sessionIds: string[]): void
  /** A moment later: what the platform says of why they end may still be on its way. */
  closeSoon(sessionIds: string[]): void
  closeAll(): void
}

interface Parts {
  /** Which of these sessions still live; asked at intervals, because another replica may have ended one. */
  findLive(ids: string[]): Promise<Set<string>>
  clock: Clock
  log: Logger
  checkMs: number
  lingerMs: number
  signal: AbortSignal
}

export function createOpenStreams(parts: Parts): OpenStreams {
  const { clock, lingerMs, signal } = parts
  const streams = new Map<string, Set<() => void>>()
  const closeOf = (ids: string[]) => {
    for (const close of ids.flatMap(id => [...streams.get(id) ?? []])) close()
  }
  const closeSoon = (ids: string[]) => void clock.sleep(lingerMs, signal).then(() => closeOf(ids), () => undefined)
  void checkRegularly(parts, async () => {
    const ids = [...streams.keys()]
    if (ids.length === 0) return
    const live = await parts.findLive(ids)
    closeSoon(ids.filter(id => !live.has(id)))
  })
  return {
    add: (sessionId, close) => {
      const siblings = streams.get(sessionId) ?? new Set()
      streams.set(sessionId, siblings.add(close))
      return () => {
        siblings.delete(close)
        if (siblings.size === 0 && streams.get(sessionId) === siblings) streams.delete(sessionId)
      }
    },
    closeOf,
    closeSoon,
    closeAll: () => closeOf([...streams.keys()]),
  }
}

async function checkRegularly({ clock, log, checkMs, signal }: Parts, check: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await clock.sleep(checkMs, signal).catch(() => undefined)
    if (!signal.aborted) await check().catch((error: unknown) => log.warn({ err: error }, 'open streams could not be checked'))
  }
}
