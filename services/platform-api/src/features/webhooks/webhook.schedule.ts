// What an attempt means for its delivery, and for the endpoint. Pure.
import type { DeliveryAttempt, Webhook, WebhookDelivery } from '@dezky/contracts'

const [second, minute, hour] = [1000, 60_000, 3_600_000]

/** Before the second, third … attempt: ten of them over about a day. */
const delays = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour, 3 * hour, 6 * hour, 12 * hour]

/** An endpoint that accepts nothing for so long is sent nothing more. */
export const patienceMs = 5 * 24 * hour

export interface Standing {
  /** Attempts before this one, since it was last asked for. */
  tries: number
  failingSince: Date | null
}

export interface Verdict {
  delivery: { state: WebhookDelivery['state'], nextAttemptAt: Date | null }
  failingSince: Date | null
  /** Why the endpoint is to be switched off. */
  disable: NonNullable<Webhook['disabled']>['reason'] | null
}

export function judgeAttempt({ tries, failingSince }: Standing, { status, error }: Pick<DeliveryAttempt, 'status' | 'error'>,
  { now, random, retryAfterMs = 0 }: { now: Date, random: number, retryAfterMs?: number | undefined }): Verdict {
  if (error === null) return { delivery: { state: 'delivered', nextAttemptAt: null }, failingSince: null, disable: null }
  const since = failingSince ?? now
  return {
    delivery: notBefore(whatNext(delays[tries], now, random), now.getTime() + retryAfterMs),
    failingSince: since,
    disable: status === 410 ? 'gone' : now.getTime() - since.getTime() >= patienceMs ? 'failing' : null,
  }
}

/** A fifth of the wait is chance, so that those that failed together do not come back together. */
function whatNext(delay: number | undefined, now: Date, random: number): Verdict['delivery'] {
  if (delay === undefined) return { state: 'failed', nextAttemptAt: null }
  return { state: 'pending', nextAttemptAt: new Date(now.getTime() + Math.round(delay * (0.9 + 0.2 * random))) }
}

/** An endpoint may ask for more patience than we have by ourselves. */
function notBefore({ state, nextAttemptAt }: Verdict['delivery'], time: number): Verdict['delivery'] {
  return { state, nextAttemptAt: nextAttemptAt && new Date(Math.max(nextAttemptAt.getTime(), time)) }
}

/** Nobody was there: those behind it in the queue need not be told the same now. */
export function isAway({ status, error }: Pick<DeliveryAttempt, 'status' | 'error'>): boolean {
  return error !== null && status === null
}
