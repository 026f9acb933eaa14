// No event holds a word of what was written. What operators do among themselves is told to them alone, and so without the tenant.
import type { TicketSide } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { TicketRecord } from './ticket.ts'

export async function ticketOpened(trx: Scoped, ticket: TicketRecord): Promise<void> {
  const { data, ...about } = of(ticket)
  await tell(trx, 'ticket.opened', { ...about, data: { ...data, by: ticket.openedBy, priority: ticket.priority } })
}

export async function ticketAnswered(trx: Scoped, ticket: TicketRecord, by: TicketSide): Promise<void> {
  const { data, ...about } = of(ticket)
  await tell(trx, 'ticket.answered', { ...about, data: { ...data, by, status: ticket.status } })
}

export async function ticketChanged(trx: Scoped, ticket: TicketRecord): Promise<void> {
  const { data, ...about } = of(ticket)
  await tell(trx, 'ticket.changed', { ...about, data: { ...data, status: ticket.status, priority: ticket.priority } })
}

export async function ticketNoted(trx: Scoped, ticket: TicketRecord): Promise<void> {
  await tell(trx, 'ticket.noted', { ...of(ticket), tenantId: null })
}

export async function ticketAssigned(trx: Scoped, ticket: TicketRecord): Promise<void> {
  const { data, ...about } = of(ticket)
  await tell(trx, 'ticket.assigned', { ...about, tenantId: null, data: { ...data, assigneeId: ticket.assignee?.id ?? null } })
}

function of({ id, number, tenant }: TicketRecord) {
  return { tenantId: tenant.id, subject: `ticket:${id}`, data: { slug: tenant.slug, ticketId: id, number } }
}
