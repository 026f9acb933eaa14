import type { Ticket } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import { requireTenant } from '../members/index.ts'
import { TicketClosed, TicketNotFound } from './ticket.errors.ts'
import type { TicketRef } from './ticket.store.ts'
import { findTicket, lockTicket } from './ticket.store.ts'
import type { Speaker, TicketRecord } from './ticket.ts'
import { toTicket } from './ticket.ts'

/** Throws TicketNotFound. */
export async function requireTicket(db: Readable, ref: TicketRef): Promise<TicketRecord> {
  const ticket = await findTicket(db, ref)
  if (!ticket) throw new TicketNotFound()
  return ticket
}

export async function getTicket(db: Readable, ref: TicketRef, viewer: Pick<Speaker, 'side' | 'now'>): Promise<Ticket> {
  return toTicket(await requireTicket(db, ref), viewer)
}

export async function getTenantTicket(
  db: Readable, { slug, number }: { slug: string, number: number }, viewer: Pick<Speaker, 'side' | 'now'>,
): Promise<Ticket> {
  const { id: tenantId } = await requireTenant(db, slug)
  return getTicket(db, { number, tenantId }, viewer)
}

/** To write in it: nobody else does until the transaction ends. Throws TicketNotFound, TicketClosed. */
export async function holdTicket(trx: Scoped, ref: TicketRef): Promise<TicketRecord> {
  const ticket = await lockTicket(trx, ref)
  if (!ticket) throw new TicketNotFound()
  if (ticket.status === 'closed') throw new TicketClosed()
  return ticket
}
