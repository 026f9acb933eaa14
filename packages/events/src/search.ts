// Looking for something in all that happened, the newest first, a bounded stretch of the log at a time.
import { sql } from 'kysely'
import { firstIdAt } from '@dezky/runtime'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { Connection, EventRow } from './event.store.ts'
import { rowToEvent } from './event.store.ts'
import type { StoredEvent } from './event.ts'

export interface EventSearch {
  /** Cursor of the place the page before ended at; null for the newest. */
  before: string | null
  limit: number
  tenantId?: string | undefined
  subject?: string | undefined
  types?: readonly string[] | undefined
  /** From this moment, and before that one. */
  from?: Date | undefined
  to?: Date | undefined
  /** Somewhere in what it happened to, or in what is said of it; in whatever case. */
  text?: string | undefined
  /** Events that are read for `text` at the most; default 20 000. */
  stretch?: number
}

export interface EventsFound {
  events: StoredEvent[]
  /** Where to look on; null at the log's beginning. There may be fewer events than asked for, or none, and more further back. */
  next: string | null
}

/** Throws CursorInvalid. */
export async function searchEvents(db: Connection, wanted: EventSearch): Promise<EventsFound> {
  const { limit, text, stretch = 20_000 } = wanted
  const match = text ? sql`strpos(lower(subject || ' ' || data::text), lower(${text})) > 0` : sql`true`
  const { rows } = await sql<FoundRow>`
    with stretch as materialized (
      select * from events where ${conditionsOf(wanted)} order by epoch desc, xid desc, position desc limit ${text ? stretch : limit + 1}
    ), edge as (
      select count(*) as read, (array_agg(array[epoch::text, xid::text, position::text] order by epoch, xid, position))[1:1] as place
        from stretch
    )
    select found.*, edge.read, edge.place from edge left join lateral (
      select * from stretch where ${match} order by epoch desc, xid desc, position desc limit ${limit + 1}
    ) as found on true order by found.epoch desc, found.xid desc, found.position desc`.execute(db)
  const found = rows.flatMap(row => row.id === null ? [] : [rowToEvent(row)])
  const events = found.slice(0, limit)
  if (found.length > limit) return { events, next: events.at(-1)?.cursor ?? null }
  const [edge] = rows
  const isOver = !text || !edge || Number(edge.read) < stretch
  return { events, next: isOver ? null : placeOf(edge) }
}

interface Edge { read: bigint, place: [[string, string, string]] | null }
type FoundRow = Edge & (EventRow | { id: null })

function placeOf({ place }: Edge): string | null {
  const [[epoch, xid, position]] = place ?? [['0', '0', '0']]
  return encodeCursor({ epoch: Number(epoch), xid: BigInt(xid), position: BigInt(position) })
}

function conditionsOf({ before, tenantId, subject, types, from, to }: EventSearch) {
  const place = before === null ? null : decodeCursor(before)
  const conditions = [
    sql`true`,
    place && sql`(epoch, xid, position) < (${place.epoch}, ${String(place.xid)}::xid8, ${place.position})`,
    tenantId && sql`tenant_id = ${tenantId}`, subject && sql`subject = ${subject}`, types && sql`type = any(${[...types]}::text[])`,
    from && sql`occurred_at >= ${from} and (epoch, xid, position) >= (${edgeAt(sql`id >= ${idAt(from, -slackMs)}::uuid order by id`)})`,
    to && sql`occurred_at < ${to} and (epoch, xid, position) <= (${edgeAt(sql`id < ${idAt(to, slackMs)}::uuid order by id desc`)})`,
  ].filter(condition => condition !== null && condition !== undefined && condition !== '')
  return sql.join(conditions, sql` and `)
}

/** Ids carry the time at which an event was written; it settles a little later. */
const slackMs = 60_000

function idAt(time: Date, ms: number): string {
  return firstIdAt(time.getTime() + ms)
}

function edgeAt(where: ReturnType<typeof sql>) {
  return sql`select epoch, xid, position from events where ${where} limit 1`
}
