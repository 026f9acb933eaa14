// Whether the proxy does what it was told: asked at its public address, as everybody asks.
import { setTimeout as delay } from 'node:timers/promises'
import type { Answer, Ingress } from './ingress.ts'

export interface VerifyOptions { inARow?: number, everyMs?: number, timeoutMs?: number, signal?: AbortSignal }

/** Asks until so many answers in a row come from these targets, or the time is over. */
export async function verify(
  ingress: Pick<Ingress, 'ask'>, host: string, targets: string[], options: VerifyOptions = {},
): Promise<{ ok: boolean, asked: number, last: Answer | null }> {
  const { inARow = 5, everyMs = 20, timeoutMs = 10_000, signal } = options
  const over = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...signal ? [signal] : []])
  let good = 0
  let asked = 0
  let last: Answer | null = null
  while (good < inARow && !over.aborted) {
    // Good answers are asked for one after the other; a bad one may be better a moment later.
    if (asked > 0 && good === 0) await delay(everyMs, undefined, { signal: over }).catch(() => {})
    const answer = await ingress.ask(host, over)
    if (over.aborted) break
    last = answer
    asked++
    good = last.target !== null && targets.includes(last.target) ? good + 1 : 0
  }
  return { ok: good >= inARow, asked, last }
}
