import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { TicketAbout, TicketPriority, TicketSide, TicketStatus } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Course } from './ticket.clocks.ts'
import type { TicketRecord } from './ticket.ts'

export interface NewTicket extends Course {
  id: string
  tenantId: string
  subject: string
  openedBy: TicketSide
  requester: { id: string, name: string } | null
  about: TicketAbout | null
  openedAt: Date
}

/** What a tenant's people may not say of a ticket, they do not write either. Returns its number. */
export async function insertTicket(trx: Scoped, ticket: NewTicket): Promise<number> {
  const { id, tenantId, subject, openedBy, requester, about, openedAt, firstAnsweredAt, pausedAt } = ticket
  const { number } = await trx.insertInto('tickets').values({
    id, tenant_id: tenantId, subject, status: ticket.status, priority: ticket.priority, opened_by: openedBy,
    requester_id: requester?.id ?? null, requester_name: requester?.name ?? null,
    about_kind: about?.kind ?? null, about_id: about?.id ?? null,
    opened_at: openedAt, first_answer_due_at: ticket.firstAnswerDueAt, resolve_due_at: ticket.resolveDueAt,
    last_message_at: openedAt, last_message_from: openedBy,
    ...openedBy === 'us' && { first_answered_at: firstAnsweredAt, paused_at: pausedAt },
  }).returning('number').executeTakeFirstOrThrow()
  return number
}

/** Where it stands, after something was said by `from`; the same rule for both sides. */
export async function saveTurn(trx: Scoped, id: string, course: Course, said: { from: TicketSide, at: Date } | null): Promise<void> {
  await trx.updateTable('tickets').where('id', '=', id).set(eb => ({
    status: course.status, first_answer_due_at: course.firstAnswerDueAt, resolve_due_at: course.resolveDueAt,
    resolved_at: course.resolvedAt, paused_at: course.pausedAt, reopened: course.reopened, version: eb('version', '+', 1),
    ...said && { last_message_at: said.at, last_message_from: said.from },
    ...said?.from === 'us' && { first_answered_at: course.firstAnsweredAt },
  })).execute()
}

/** What only operators change. */
export async function saveChange(trx: Scoped, id: string, { subject, ...course }: Course & { subject: string }): Promise<void> {
  await saveTurn(trx, id, course, null)
  await trx.updateTable('tickets').where('id', '=', id).set({ subject, priority: course.priority }).execute()
}

export async function saveAssignee(trx: Scoped, id: string, assigneeId: string | null): Promise<void> {
  await trx.updateTable('tickets').where('id', '=', id).set(eb => ({ assignee_id: assigneeId, version: eb('version', '+', 1) })).execute()
}

export interface TicketRef { number: number, tenantId?: string }

export async function findTicket(db: Readable, { number, tenantId }: TicketRef): Promise<TicketRecord | null> {
  const { rows } = await sql<TicketRow>`${selectTickets} where t.number = ${number}
    and (${tenantId ?? null}::uuid is null or t.tenant_id = ${tenantId ?? null}::uuid)`.execute(db)
  return rows[0] ? toRecord(rows[0]) : null
}

/** Until the transaction ends nobody else writes in it. */
export async function lockTicket(trx: Scoped, ref: TicketRef): Promise<TicketRecord | null> {
  await sql`select from tickets where number = ${ref.number} for no key update`.execute(trx)
  return findTicket(trx, ref)
}

export async function findTicketsById(db: Readable, ids: string[]): Promise<TicketRecord[]> {
  const { rows } = await sql<TicketRow>`${selectTickets} where t.id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], t.id)`.execute(db)
  return rows.map(toRecord)
}

/** Resolved, and nothing more was heard. */
export async function resolvedBefore(trx: Scoped, time: Date, limit: number): Promise<TicketRecord[]> {
  const { rows } = await sql<{ id: string }>`
    select id from tickets where status = 'resolved' and resolved_at < ${time} order by resolved_at limit ${limit}
       for no key update skip locked`.execute(trx)
  return findTicketsById(trx, rows.map(({ id }) => id))
}

export async function saveClosing(trx: Scoped, id: string, { closedAt }: Course): Promise<void> {
  await trx.updateTable('tickets').where('id', '=', id)
    .set(eb => ({ status: 'closed' as const, closed_at: closedAt, version: eb('version', '+', 1) })).execute()
}

interface TicketRow {
  id: string
  number: number
  tenant_id: string
  slug: string
  tenant_name: string
  subject: string
  status: TicketStatus
  priority: TicketPriority
  opened_by: TicketSide
  requester_id: string | null
  requester_name: string | null
  assignee_id: string | null
  assignee_name: string | null
  about_kind: TicketAbout['kind'] | null
  about_id: string | null
  about_label: string | null
  opened_at: Date
  first_answer_due_at: Date
  first_answered_at: Date | null
  resolve_due_at: Date
  resolved_at: Date | null
  paused_at: Date | null
  closed_at: Date | null
  reopened: number
  last_message_at: Date
  last_message_from: TicketSide
  version: number
}

const selectTickets: RawBuilder<TicketRow> = sql`
  select t.*, n.slug, n.name as tenant_name, nullif(a.name, '') as assignee_name,
         case t.about_kind
           when 'domain' then d.name when 'member' then coalesce(m.invited_name, p.name)
           when 'resource' then r.kind || case when r.kind like 'mail.domain%' then ' ' || r.subject else '' end end as about_label
    from tickets t
    join tenants n on n.id = t.tenant_id
    left join people a on a.id = t.assignee_id
    left join tenant_domains d on t.about_kind = 'domain' and d.id = t.about_id and d.tenant_id = t.tenant_id
    left join memberships m on t.about_kind = 'member' and m.id = t.about_id and m.tenant_id = t.tenant_id
    left join people p on p.id = m.person_id
    left join resources r on t.about_kind = 'resource' and r.id = t.about_id and r.tenant_id = t.tenant_id`

function toRecord(row: TicketRow): TicketRecord {
  const about = row.about_kind && row.about_id ? { kind: row.about_kind, id: row.about_id, label: row.about_label } : null
  return {
    id: row.id, number: row.number, tenant: { id: row.tenant_id, slug: row.slug, name: row.tenant_name }, subject: row.subject,
    status: row.status, priority: row.priority, openedBy: row.opened_by, about,
    requester: row.requester_id === null ? null : { id: row.requester_id, name: row.requester_name },
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name },
    openedAt: row.opened_at, firstAnswerDueAt: row.first_answer_due_at, firstAnsweredAt: row.first_answered_at,
    resolveDueAt: row.resolve_due_at, resolvedAt: row.resolved_at, pausedAt: row.paused_at, closedAt: row.closed_at,
    reopened: row.reopened, lastMessage: { from: row.last_message_from, at: row.last_message_at }, version: row.version,
  }
}
