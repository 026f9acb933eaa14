import { setTimeout as delay } from 'node:timers/promises'

/** Asks until the address answers 200; rejects when `signal` aborts. */
export async function untilReady(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    if (await answersWell(url, signal)) return
    await delay(40, undefined, { signal })
  }
}

async function answersWell(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) })
    await response.body?.cancel()
    return response.status === 200
  }
  catch {
    signal.throwIfAborted()
    return false
  }
}
