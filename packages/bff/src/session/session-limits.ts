// How long sessions last, as the platform's operators have decided: asked of the platform API, and remembered while it is away.
import { z } from 'zod'
import { defaultSettings, sessionLimitsSchema } from '@dezky/contracts'
import type { Clock, Logger } from '@dezky/runtime'
import type { Lifetimes } from './session.ts'

export interface SessionLimits {
  /** Ask each time: it may be another one the next. */
  current(): Lifetimes
}

interface Parts {
  platformApiUrl: string
  surface: string
  /** What this surface's own environment allows at the most; null where it says nothing. */
  most: { idleSeconds: number | null, absoluteSeconds: number | null }
  clock: Clock
  log: Logger
  everyMs: number
  signal: AbortSignal
}

/** What was said longer ago does not count any more. */
const rememberedMs = 12 * 3_600_000
const patienceMs = 5_000

const answerSchema = z.object({ portal: sessionLimitsSchema, operator: sessionLimitsSchema })

export function followSessionLimits(parts: Parts): SessionLimits & { done: Promise<void> } {
  const { surface, most, clock, everyMs, signal, log } = parts
  const name = surface === 'operator' ? 'operator' : 'portal'
  let heard: { limits: Lifetimes, at: number } | undefined
  const follow = async () => {
    let failures = 0
    while (!signal.aborted) {
      try {
        heard = { limits: (await ask(parts))[name], at: clock.now().getTime() }
        failures = 0
      }
      catch (error) {
        failures += 1
        if (failures === 1 && !signal.aborted) log.info({ err: error }, 'the platform API does not say how long sessions last; the last word holds')
      }
      await clock.sleep(everyMs * (0.8 + 0.4 * Math.random()), signal).catch(() => undefined)
    }
  }
  return {
    done: follow(),
    current() {
      const isFresh = heard && clock.now().getTime() - heard.at < rememberedMs
      const { idleSeconds, absoluteSeconds } = isFresh && heard ? heard.limits : defaultSettings[`sessions.${name}`]
      return {
        idleSeconds: Math.min(idleSeconds, most.idleSeconds ?? Infinity),
        absoluteSeconds: Math.min(absoluteSeconds, most.absoluteSeconds ?? Infinity),
      }
    },
  }
}

async function ask({ platformApiUrl, signal }: Parts): Promise<z.infer<typeof answerSchema>> {
  const response = await fetch(`${platformApiUrl}/session-limits`, { signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) })
  if (!response.ok) throw new Error(`It answered ${response.status}.`)
  return answerSchema.parse(await response.json())
}
