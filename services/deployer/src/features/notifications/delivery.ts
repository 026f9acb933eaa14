// One message on its way to one channel. Types, and what an attempt means. Pure.
import type { NotificationMessage, NotificationState } from '@dezky/contracts/deployer'

/** What is sent, at every attempt the same. */
export interface Outgoing {
  id: string
  eventType: string
  subject: string
  occurredAt: Date
  message: NotificationMessage
}

/** `again`: whether another attempt may succeed. */
export interface Sent { ok: boolean, again: boolean, answer: string, retryAfterMs?: number | undefined }

const [second, minute, hour] = [1000, 60_000, 3_600_000]

/** Before the second, third … attempt. Those behind it wait as long: what is told comes in order. */
const waits = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour]

/** Older than this, nobody wants to hear it for the first time. */
const newsForMs = 24 * hour

/** `attempts`: before this one. */
export interface Standing { attempts: number, createdAt: Date }

export interface Verdict { state: NotificationState, nextAttemptAt: Date | null }

export function verdictOf({ attempts, createdAt }: Standing, sent: Sent, { now, random }: { now: Date, random: number }): Verdict {
  if (sent.ok) return { state: 'delivered', nextAttemptAt: null }
  const wait = waits[attempts]
  if (!sent.again || wait === undefined || now.getTime() - createdAt.getTime() > newsForMs) return { state: 'failed', nextAttemptAt: null }
  const chosen = Math.round(wait * (0.9 + 0.2 * random))
  return { state: 'waiting', nextAttemptAt: new Date(now.getTime() + Math.max(chosen, sent.retryAfterMs ?? 0)) }
}
