import type { Ticket, TicketAbout, TicketSide } from '@dezky/contracts'
import type { Actor } from '../audit/index.ts'
import type { Course } from './ticket.clocks.ts'
import { clocksOf } from './ticket.clocks.ts'

interface Person { id: string, name: string | null }

/** A ticket as it is kept. */
export interface TicketRecord extends Course {
  id: string
  number: number
  tenant: { id: string, slug: string, name: string }
  subject: string
  openedBy: TicketSide
  requester: Person | null
  assignee: Person | null
  about: (TicketAbout & { label: string | null }) | null
  lastMessage: { from: TicketSide, at: Date }
  openedAt: Date
  version: number
}

/** Who says or does something. */
export interface Speaker {
  side: TicketSide
  personId: string
  actor: Actor
  now: Date
}

/** Who of us sees to it, and how we keep time, is nobody else's business. */
export function toTicket(record: TicketRecord, { side, now }: Pick<Speaker, 'side' | 'now'>): Ticket {
  const { id, number, tenant, subject, status, priority, openedBy, requester, about, reopened, version } = record
  const nothing = { assignee: null, firstAnswer: null, resolution: null }
  const inside = side === 'us' ? { assignee: record.assignee, ...clocksOf(record, now) } : nothing
  return {
    id, number, tenant, subject, status, priority, openedBy, requester, about, reopened, version, ...inside,
    lastMessage: { from: record.lastMessage.from, at: record.lastMessage.at.toISOString() },
    openedAt: record.openedAt.toISOString(),
    resolvedAt: record.resolvedAt?.toISOString() ?? null, closedAt: record.closedAt?.toISOString() ?? null,
  }
}
