// When a domain is looked at again. Pure.
import type { DomainFacts } from './domain.ts'

const [second, minute, hour] = [1000, 60_000, 3_600_000]

export type Waiting = Pick<DomainFacts, 'state' | 'claimedAt' | 'verifiedAt' | 'expiresAt' | 'recordsNote' | 'health'>

/** Milliseconds; null for never. A fifth of it is chance, so that those that were claimed together do not stay together. */
export function nextLookIn(domain: Waiting, now: Date, random: number): number | null {
  const wait = waitOf(domain, now)
  return wait === null ? null : Math.round(wait * (0.9 + 0.2 * random))
}

function waitOf({ state, claimedAt, verifiedAt, recordsNote, health }: Waiting, now: Date): number | null {
  if (state === 'expired') return null
  if (state === 'pending') return byAge(now.getTime() - claimedAt.getTime())
  // The upstream is at work, and somebody waits for what comes of it.
  const isComing = recordsNote === 'not_set_up' || recordsNote === 'keys_pending' || recordsNote === 'mail_unavailable'
  const age = now.getTime() - (verifiedAt ?? now).getTime()
  if (isComing && age < 10 * minute) return 10 * second
  return isComing || (health !== 'ok' && recordsNote === null) ? byAge(age) : hour
}

/** Somebody who has just claimed or proven is at their name server now; later on they come by and by. */
function byAge(age: number): number {
  if (age < 15 * minute) return 30 * second
  if (age < hour) return 2 * minute
  if (age < 24 * hour) return 15 * minute
  return hour
}
