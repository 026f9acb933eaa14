// Whoever shows a wrong secret too often is made to wait, whatever they show then.
import { type Clock, Problem } from '@dezky/runtime'

const mostWrong = 10
const windowMs = 60_000

export interface Throttle {
  /** Throws for an address that has been wrong too often of late. */
  require(address: string): void
  wasWrong(address: string): void
}

export function createThrottle(clock: Clock): Throttle {
  const wrong = new Map<string, { count: number, until: number }>()
  return {
    require(address) {
      const now = clock.now().getTime()
      const tried = wrong.get(address)
      if (tried && tried.until > now && tried.count >= mostWrong) throw tooMany(Math.ceil((tried.until - now) / 1000))
    },
    wasWrong(address) {
      const now = clock.now().getTime()
      for (const [each, { until }] of wrong) if (until <= now) wrong.delete(each)
      const { count = 0, until = now + windowMs } = wrong.get(address) ?? {}
      wrong.set(address, { count: count + 1, until })
    },
  }
}

function tooMany(seconds: number): Problem {
  return new Problem({
    code: 'too_many_requests', status: 429, title: 'Too many wrong secrets', detail: `Try again in ${seconds} s.`,
    headers: { 'retry-after': String(seconds) },
  })
}
