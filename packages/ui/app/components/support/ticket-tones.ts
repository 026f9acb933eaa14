// How tickets stand, as a colour; the words come from the catalogue.
import type { TicketPriority, TicketStatus } from '@dezky/contracts'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const statusTones: Record<TicketStatus, Tone> = {
  new: 'warn', waiting_for_us: 'busy', waiting_for_customer: 'idle', resolved: 'ok', closed: 'idle',
}
export const priorityTones: Record<TicketPriority, Tone> = { low: 'idle', normal: 'idle', high: 'warn', urgent: 'fault' }

/** For those who wait for an answer: what waits for them is what stands out. */
export const ownStatusTones: Record<TicketStatus, Tone> = { ...statusTones, new: 'busy', waiting_for_customer: 'warn' }
