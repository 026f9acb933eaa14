// How the clocks of tickets look; the words come from the catalogue. No input or output here.
import type { Ticket, TicketClock } from '@dezky/contracts'

type Tone = 'ok' | 'warn' | 'fault' | 'idle'

/** Less than this before it is due, it is shown to be short. */
const shortMs = 3_600_000

export interface ClockLook {
  tone: Tone
  says: 'left' | 'over' | 'paused' | 'pausedOver' | 'met' | 'missed'
  /** What is left, or how much over it is; in milliseconds. */
  ms: number
}

/** As it stands at a moment: time goes on between two readings of the ticket. */
export function clockLook({ state, dueAt, pausedAt }: TicketClock, now: Date): ClockLook {
  if (state === 'met') return { tone: 'ok', says: 'met', ms: 0 }
  if (state === 'missed') return { tone: 'fault', says: 'missed', ms: 0 }
  const left = new Date(dueAt).getTime() - (pausedAt ? new Date(pausedAt) : now).getTime()
  const ms = Math.abs(left)
  if (pausedAt) return { tone: 'idle', says: left < 0 ? 'pausedOver' : 'paused', ms }
  if (left < 0) return { tone: 'fault', says: 'over', ms }
  return { tone: left < shortMs ? 'warn' : 'ok', says: 'left', ms }
}

/** The clock that matters now: the first answer until it was given, then the resolution. */
export function leadingClock({ firstAnswer, resolution }: Ticket): TicketClock | null {
  return firstAnswer && !firstAnswer.doneAt ? firstAnswer : resolution
}
