// What is said in a ticket: answers, which both sides see, and notes, which stay with the operators.
import type { AddTicketNote, AnswerTicket, TicketMessage } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { requireTenant } from '../members/index.ts'
import type { Announce } from '../outbox/index.ts'
import { answeredByCustomer, answeredByUs } from './ticket.clocks.ts'
import { TicketNotFound } from './ticket.errors.ts'
import { ticketAnswered, ticketNoted } from './ticket.events.ts'
import { findMessage, insertMessage, insertNote, listMessages } from './ticket.message.store.ts'
import { pace } from './ticket.pace.ts'
import { nameOf } from './ticket.people.store.ts'
import { holdTicket, requireTicket } from './ticket.reading.ts'
import { lockTicket, saveTurn } from './ticket.store.ts'
import type { Speaker, TicketRecord } from './ticket.ts'
import { FileUnknown } from './ticket-file.errors.ts'
import { sendFiles } from './ticket-file.store.ts'

export interface Post { speaker: Speaker, announce: Announce }

interface Said { text: string, fileIds: string[] }

/** Writes it down and tells whoever waits for it. Throws FileUnknown. */
export async function post(trx: Scoped, ticket: TicketRecord, { text, fileIds }: Said, by: Post): Promise<TicketMessage> {
  const { speaker: { side, personId, now }, announce } = by
  const id = newId()
  const [tenantId, authorName] = [ticket.tenant.id, await nameOf(trx, personId)]
  await insertMessage(trx, { id, tenantId, ticketId: ticket.id, side, authorId: personId, authorName, text, at: now })
  await send(trx, ticket, { fileIds, personId, with: { message: id } })
  if (side === 'us' && ticket.requester) {
    const { number, subject, requester: { id: personId } } = ticket
    await announce(trx, { kind: 'ticket_answered', tenantId, to: { personId }, cause: `message ${id}`, facts: { number, subject } })
  }
  const message = await findMessage(trx, id, 'messages')
  if (!message) throw new TicketNotFound()
  return message
}

interface Where { slug: string, number: number }

/** Throws TicketNotFound, TicketClosed, TooMuchSaid, FileUnknown. */
export async function answerTicket(trx: Scoped, { slug, number }: Where, answer: AnswerTicket, by: Post): Promise<TicketMessage> {
  const { id: tenantId } = await requireTenant(trx, slug)
  const ticket = await holdTicket(trx, { number, tenantId })
  const { side, now, actor } = by.speaker
  await pace(trx, tenantId, 'messages', by.speaker)
  const { resolves, ...said } = answer
  const message = await post(trx, ticket, said, by)
  const course = side === 'us' ? answeredByUs(ticket, resolves, now) : answeredByCustomer(ticket, resolves, now)
  await saveTurn(trx, ticket.id, course, { from: side, at: now })
  await appendAudit(trx, {
    tenantId, actor, action: 'ticket.answer', subject: `ticket:${ticket.id}`,
    details: { number, messageId: message.id, files: said.fileIds.length, status: course.status },
  })
  await ticketAnswered(trx, { ...ticket, ...course }, side)
  return message
}

/** For operators alone, and so are its entry in the trail and its event. Notes are made on what is closed, too. */
export async function noteOnTicket(
  trx: Scoped, number: number, { text, fileIds }: AddTicketNote, speaker: Speaker,
): Promise<TicketMessage> {
  const ticket = await lockTicket(trx, { number })
  if (!ticket) throw new TicketNotFound()
  const { personId, now, actor } = speaker
  const id = newId()
  const authorName = await nameOf(trx, personId)
  await insertNote(trx, { id, tenantId: ticket.tenant.id, ticketId: ticket.id, authorId: personId, authorName, text, at: now })
  await send(trx, ticket, { fileIds, personId, with: { note: id } })
  await appendAudit(trx, {
    tenantId: null, actor, action: 'ticket.note_add', subject: `ticket:${ticket.id}`,
    details: { number, noteId: id, files: fileIds.length },
  })
  await ticketNoted(trx, ticket)
  const note = await findMessage(trx, id, 'notes')
  if (!note) throw new TicketNotFound()
  return note
}

interface Enclosing { fileIds: string[], personId: string, with: { message: string } | { note: string } }

async function send(trx: Scoped, { tenant }: TicketRecord, { fileIds, personId, ...sending }: Enclosing): Promise<void> {
  const ids = [...new Set(fileIds)]
  if (await sendFiles(trx, { tenantId: tenant.id, uploadedBy: personId, ids, ...sending }) < ids.length) throw new FileUnknown()
}

interface PageWanted extends Where { side: Speaker['side'], limit: number, before: string | null }

/** Newest first; with notes for operators. */
export async function pageOfMessages(
  db: Readable, { slug, number, side, limit, before }: PageWanted,
): Promise<{ items: TicketMessage[], last: string | null }> {
  const { id: tenantId } = await requireTenant(db, slug)
  const ticket = await requireTicket(db, { number, tenantId })
  const found = await listMessages(db, { ticketId: ticket.id, before, limit: limit + 1, withNotes: side === 'us' })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}
