// Opening a ticket, and what becomes of it.
import type { AssignTicket, ChangeTicket, OpenTicket, Ticket } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import { requireVersion } from '@dezky/runtime/fastify'
import type { Scoped } from '../../database/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import { requireTenant } from '../members/index.ts'
import { isActiveAdmin } from '../people/index.ts'
import type { Course } from './ticket.clocks.ts'
import { begin, reprioritise, turn } from './ticket.clocks.ts'
import { AboutUnknown, AssigneeUnfit, RequesterUnfit } from './ticket.errors.ts'
import { ticketAssigned, ticketChanged, ticketOpened } from './ticket.events.ts'
import type { Post } from './ticket.message.service.ts'
import { post } from './ticket.message.service.ts'
import { pace } from './ticket.pace.ts'
import { findRequester, isOfTenant } from './ticket.people.store.ts'
import { holdTicket, requireTicket } from './ticket.reading.ts'
import { insertTicket, saveAssignee, saveChange, saveTurn } from './ticket.store.ts'
import type { Speaker, TicketRecord } from './ticket.ts'
import { toTicket } from './ticket.ts'

/** Throws TooMuchSaid, RequesterUnfit, AboutUnknown, FileUnknown. */
export async function openTicket(trx: Scoped, slug: string, wish: OpenTicket, { speaker, announce }: Post): Promise<Ticket> {
  const tenant = await requireTenant(trx, slug)
  await pace(trx, tenant.id, 'tickets', speaker)
  const { subject, text, fileIds, priority, about } = wish
  const { side, now, actor } = speaker
  if (about && !await isOfTenant(trx, tenant.id, about)) throw new AboutUnknown()
  const requester = await requesterOf(trx, tenant.id, wish, speaker)
  const course = begin(priority, side === 'us' ? 'waiting_for_customer' : 'new', now)
  const id = newId()
  const number = await insertTicket(trx, { ...course, id, tenantId: tenant.id, subject, openedBy: side, requester, about, openedAt: now })
  const ticket = await requireTicket(trx, { number })
  await post(trx, ticket, { text, fileIds }, { speaker, announce })
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'ticket.open', subject: `ticket:${id}`,
    details: { number, priority, files: fileIds.length, requesterId: requester?.id ?? null },
  })
  await ticketOpened(trx, ticket)
  return toTicket(ticket, speaker)
}

/** Whoever asks for themselves is who is answered. */
async function requesterOf(trx: Scoped, tenantId: string, { requesterId }: OpenTicket, { side, personId }: Speaker) {
  if (side === 'customer' && requesterId !== null && requesterId !== personId) throw new RequesterUnfit()
  const wanted = side === 'customer' ? personId : requesterId
  if (wanted === null) return null
  const requester = await findRequester(trx, tenantId, wanted)
  if (!requester) throw new RequesterUnfit()
  return requester
}

/** By whoever may write in it: there is nothing more to say. Done before, it leaves no trace. */
export async function resolveTicket(trx: Scoped, { slug, number }: { slug: string, number: number }, speaker: Speaker): Promise<Ticket> {
  const { id: tenantId } = await requireTenant(trx, slug)
  const ticket = await holdTicket(trx, { number, tenantId })
  if (ticket.status === 'resolved') return toTicket(ticket, speaker)
  const course = turn(ticket, 'resolved', speaker.now)
  await saveTurn(trx, ticket.id, course, null)
  return changed(trx, ticket, course, speaker)
}

export interface TicketChange extends ChangeTicket { version: number }

/** By operators. What changes nothing leaves no trace. */
export async function changeTicket(trx: Scoped, number: number, { version, ...change }: TicketChange, speaker: Speaker): Promise<Ticket> {
  const ticket = await holdTicket(trx, { number })
  requireVersion(ticket, version)
  const { status = ticket.status, priority = ticket.priority, subject = ticket.subject } = change
  if (status === ticket.status && priority === ticket.priority && subject === ticket.subject) return toTicket(ticket, speaker)
  const course = turn(reprioritise(ticket, priority), status, speaker.now)
  await saveChange(trx, ticket.id, { ...course, subject })
  return changed(trx, ticket, course, speaker)
}

/** What it is about, in words, stays out of the trail. */
async function changed(trx: Scoped, before: TicketRecord, course: Course, speaker: Speaker): Promise<Ticket> {
  const ticket = await requireTicket(trx, { number: before.number })
  await appendAudit(trx, {
    tenantId: ticket.tenant.id, actor: speaker.actor, action: 'ticket.change', subject: `ticket:${ticket.id}`,
    details: { number: ticket.number, ...ticket.subject === before.subject ? {} : { renamed: true } },
    ...changesOf({ status: before.status, priority: before.priority }, { status: course.status, priority: course.priority }),
  })
  await ticketChanged(trx, ticket)
  return toTicket(ticket, speaker)
}

/** Among operators. Throws AssigneeUnfit. */
export async function assignTicket(
  trx: Scoped, number: number, { assigneeId, version }: AssignTicket & { version: number }, speaker: Speaker,
): Promise<Ticket> {
  const ticket = await holdTicket(trx, { number })
  requireVersion(ticket, version)
  const previous = ticket.assignee?.id ?? null
  if (previous === assigneeId) return toTicket(ticket, speaker)
  if (assigneeId !== null && !await isActiveAdmin(trx, assigneeId)) throw new AssigneeUnfit()
  await saveAssignee(trx, ticket.id, assigneeId)
  const after = await requireTicket(trx, { number })
  await appendAudit(trx, {
    tenantId: null, actor: speaker.actor, action: 'ticket.assign', subject: `ticket:${ticket.id}`, details: { number },
    before: { assigneeId: previous }, after: { assigneeId },
  })
  await ticketAssigned(trx, after)
  return toTicket(after, speaker)
}
