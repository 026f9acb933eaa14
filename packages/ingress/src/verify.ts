// Whether the proxy does what it was told: asked at its public address, as everybody asks.
import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Ingress } from './ingress.ts'

export interface VerifyOptions { inARow?: number, everyMs?: number, timeoutMs?: number, signal?: AbortSignal }

export interface Verified { ok: boolean, asked: number, last: Answer | null }

/** Asks until so many answers in a row come from these targets, or the time is over, or the signal says so. */
export async function verify(ingress: Ingress, host: string, targets: string[], options: VerifyOptions = {}): Promise<Verified> {
  const { inARow = 5, everyMs = 20, timeoutMs = 10_000, signal } = options
  const until = performance.now() + timeoutMs
  let last: Answer | null = null
  let asked = 0
  for (let good = 0; good < inARow;) {
    if (asked > 0) await pause(everyMs, undefined, { signal }).catch(() => undefined)
    if (signal?.aborted || performance.now() > until) return { ok: false, asked, last }
    last = await ingress.ask(host, signal)
    asked++
    good = last.target !== null && targets.includes(last.target) ? good + 1 : 0
  }
  return { ok: true, asked, last }
}
