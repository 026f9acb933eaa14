// Keeps one process running: brings it up, brings it back when it dies, gives up when that does not help.
import { setTimeout as delay } from 'node:timers/promises'
import { type Child, lastLines, startChild } from './child.ts'
import type { ProcessPlan } from './processes.ts'
import { untilReady } from './readiness.ts'
import { Refusal } from './refusal.ts'

export interface SupervisorOptions {
  plan: ProcessPlan
  logFile: string
  readyWithinMs: number
  /** Waits before the first, second … restart; one death more is given up on. */
  restartDelaysMs?: number[]
  /** Told after every start, the first included. */
  onStart(pid: number): void
  onDeath(sentence: string): void
  onGivingUp(sentence: string): void
}

export interface Supervised {
  /** Settles when the process is ready for the first time; rejects with a Refusal when it dies before, or takes too long. */
  ready: Promise<void>
  stop(graceMs: number): Promise<void>
}

const usualRestartDelaysMs = [0, 250, 500, 1000, 2000, 4000]
/** A process that ran this long before it died begins again with the first delay. */
const steadyAfterMs = 60_000

export function supervise(options: SupervisorOptions): Supervised {
  const stopping = new AbortController()
  let child = begin(options)
  const ready = firstReadiness(options, child, stopping.signal)
  const kept = ready.then(() => keep(options, stopping.signal, child, next => child = next), () => undefined)
  return {
    ready,
    stop: async (graceMs) => {
      stopping.abort()
      await child.stop(graceMs)
      await kept
    },
  }
}

function begin({ plan, logFile, onStart }: SupervisorOptions): Child {
  const child = startChild(plan, logFile)
  onStart(child.pid)
  return child
}

async function firstReadiness({ plan, logFile, readyWithinMs }: SupervisorOptions, child: Child, stopping: AbortSignal): Promise<void> {
  const over = new AbortController()
  const signal = AbortSignal.any([stopping, over.signal, AbortSignal.timeout(readyWithinMs)])
  const outcome = await Promise.race([untilReady(plan.readyUrl, signal).then(() => null, () => 'was not ready in time'), child.gone])
  over.abort()
  if (outcome === null || stopping.aborted) return
  throw new Refusal(`${lastLines(logFile, 12)}\n\n${plan.name} ${outcome}; the lines above are the end of ${logFile}.`)
}

async function keep(options: SupervisorOptions, stopping: AbortSignal, first: Child, replace: (child: Child) => void): Promise<void> {
  const { plan, logFile, onDeath, onGivingUp, restartDelaysMs = usualRestartDelaysMs } = options
  let began = Date.now()
  let deaths = 0
  for (let child = first; ; began = Date.now()) {
    const how = await child.gone
    if (stopping.aborted) return
    deaths = Date.now() - began > steadyAfterMs ? 1 : deaths + 1
    const wait = restartDelaysMs[deaths - 1]
    if (wait === undefined) return onGivingUp(`${plan.name} ${how} again and again; see ${logFile}.`)
    onDeath(`${plan.name} ${how}; starting it again.`)
    await delay(wait, undefined, { signal: stopping }).catch(() => undefined)
    if (stopping.aborted) return
    child = begin(options)
    replace(child)
  }
}
