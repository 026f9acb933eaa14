import { z } from 'zod'
import type { TenantTicketQuery, Ticket, TicketCounts, TicketFilter, TicketQuery } from '@dezky/contracts'
import { decodePlace, encodePlace } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'
import { requireTenant } from '../members/index.ts'
import { countQueues, findPlaces, listOfTenant } from './ticket.list.store.ts'
import { findTicketsById } from './ticket.store.ts'
import type { Speaker } from './ticket.ts'
import { toTicket } from './ticket.ts'

type Viewer = Pick<Speaker, 'side' | 'now' | 'personId'>

const microseconds = z.string().regex(/^\d{1,18}$/)

/** All tenants', for operators, with the cursor that goes on from there. */
export async function readQueue(
  db: Readable, { limit, cursor, sort, ...filter }: TicketQuery, viewer: Viewer,
): Promise<{ items: Ticket[], nextCursor: string | null }> {
  const list = { sort, filter }
  const after = decodePlace(list, cursor, microseconds)
  const places = await findPlaces(db, { ...filter, me: viewer.personId, now: viewer.now }, { sort, after, limit: limit + 1 })
  const page = places.slice(0, limit)
  const tickets = await findTicketsById(db, page.map(({ id }) => id))
  const last = places.length > limit ? page.at(-1) : undefined
  return { items: tickets.map(ticket => toTicket(ticket, viewer)), nextCursor: last ? encodePlace(list, last) : null }
}

export async function countTickets(db: Readable, filter: TicketFilter, { personId: me, now }: Viewer): Promise<TicketCounts> {
  return countQueues(db, { ...filter, me, now })
}

type TenantWanted = Omit<TenantTicketQuery, 'cursor'> & { slug: string, before: string | null }

export async function pageOfTenant(
  db: Readable, { slug, limit, ...wanted }: TenantWanted, viewer: Viewer,
): Promise<{ items: Ticket[], last: string | null }> {
  const { id: tenantId } = await requireTenant(db, slug)
  const found = await listOfTenant(db, { ...wanted, tenantId, limit: limit + 1 })
  const ids = found.slice(0, limit)
  const tickets = await findTicketsById(db, ids)
  return { items: tickets.map(ticket => toTicket(ticket, viewer)), last: found.length > limit ? ids.at(-1) ?? null : null }
}
