import { setTimeout as delay } from 'node:timers/promises'
import { ContainersUnavailable } from '../../errors.ts'

const everyMs = 50

/** Asks again and again; who waited too long is told what for. */
export async function until(isDone: () => Promise<boolean>, mostMs: number, what: () => string): Promise<void> {
  const began = performance.now()
  while (!await isDone()) {
    if (performance.now() - began > mostMs) throw new ContainersUnavailable(what())
    await delay(everyMs)
  }
}
