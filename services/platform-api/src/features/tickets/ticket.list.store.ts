// Finding tickets among all tenants'.
import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { TenantTicketQuery, TicketCounts, TicketFilter, TicketQueue, TicketSort } from '@dezky/contracts'
import { ticketQueues } from '@dezky/contracts'
import type { Place } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'

type Condition = RawBuilder<SqlBool>

const orders: Record<TicketSort, { value: RawBuilder<Date>, descending: boolean }> = {
  due: { value: sql`coalesce(t.due_at, '9999-01-01 00:00:00Z')`, descending: false },
  activity: { value: sql`t.last_message_at`, descending: true },
  newest: { value: sql`t.opened_at`, descending: true },
}

export interface TicketsWanted extends TicketFilter { queue: TicketQueue, me: string, now: Date }

interface Slice { sort: TicketSort, after: Place | null, limit: number }

/** Their places in the list, in microseconds since 1970. */
export async function findPlaces(db: Readable, wanted: TicketsWanted, { sort, after, limit }: Slice): Promise<Place[]> {
  const { value, descending } = orders[sort]
  const [beyond, direction] = descending ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const goingOn = after
    ? [sql<SqlBool>`(${value}, t.id) ${beyond}
    (timestamptz 'epoch' + ${after.key}::bigint * interval '1 microsecond', ${after.id}::uuid)`]
    : []
  const { rows } = await sql<Place>`
    select t.id, (extract(epoch from ${value}) * 1000000)::bigint::text as key from tickets t join tenants n on n.id = t.tenant_id
     where ${every([inQueue(wanted), ...matching(wanted), ...goingOn])}
     order by ${value} ${direction}, t.id ${direction} limit ${limit}`.execute(db)
  return rows
}

/** How many there are in each queue. */
export async function countQueues(db: Readable, wanted: Omit<TicketsWanted, 'queue'>): Promise<TicketCounts> {
  const counts = ticketQueues.map(queue => sql`count(*) filter (where ${inQueue({ ...wanted, queue })})::integer as ${sql.id(queue)}`)
  const { rows } = await sql<TicketCounts>`
    select ${sql.join(counts)} from tickets t join tenants n on n.id = t.tenant_id where ${every(matching(wanted))}`.execute(db)
  if (!rows[0]) throw new Error('A count has a row.')
  return rows[0]
}

export type OfTenant = Pick<TenantTicketQuery, 'status' | 'search' | 'limit'> & { tenantId: string, before: string | null }

/** Newest first. */
export async function listOfTenant(db: Readable, { tenantId, status, search, before, limit }: OfTenant): Promise<string[]> {
  const conditions = [
    sql<SqlBool>`t.tenant_id = ${tenantId}::uuid`,
    ...status ? [sql<SqlBool>`t.status = any(${status}::text[])`] : [], ...search ? [finds(search, [sql`t.subject`])] : [],
    ...before ? [sql<SqlBool>`t.id < ${before}::uuid`] : [],
  ]
  const { rows } = await sql<{ id: string }>`select t.id from tickets t where ${every(conditions)} order by t.id desc limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

const isOpen = sql<SqlBool>`t.status not in ('resolved', 'closed')`

function inQueue({ queue, me, now }: Pick<TicketsWanted, 'queue' | 'me' | 'now'>): Condition {
  switch (queue) {
    case 'open': return isOpen
    case 'mine': return sql`${isOpen} and t.assignee_id = ${me}::uuid`
    case 'unassigned': return sql`${isOpen} and t.assignee_id is null`
    case 'overdue': return sql`t.due_at < ${now}`
    case 'waiting': return sql`t.status = 'waiting_for_customer'`
    case 'resolved': case 'closed': return sql`t.status = ${queue}`
    case 'all': return sql`true`
  }
}

function matching({ search, priority, tenant }: TicketFilter): Condition[] {
  return [
    ...tenant ? [sql<SqlBool>`n.slug = ${tenant}`] : [], ...priority ? [sql<SqlBool>`t.priority = any(${priority}::text[])`] : [],
    ...search ? [finds(search, [sql`t.subject`, sql`n.name`, sql`n.slug`, sql`t.requester_name`])] : [],
  ]
}

/** `#1042` and `1042` are the ticket itself, too. */
function finds(search: string, columns: RawBuilder<unknown>[]): Condition {
  const like = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const [, number] = /^#?(\d{1,9})$/.exec(search) ?? []
  const any = [...columns.map(column => sql`${column} ilike ${like}`), ...number ? [sql`t.number = ${Number(number)}`] : []]
  return sql`(${sql.join(any, sql` or `)})`
}

function every(conditions: Condition[]) {
  return sql.join(conditions.length > 0 ? conditions : [sql`true`], sql` and `)
}
