// Writing to the log, and reading it in the order in which transactions settle.
import type { QueryExecutorProvider } from 'kysely'
import { sql } from 'kysely'
import { newId } from '@dezky/runtime'
import type { Cursor } from './cursor.ts'
import { compareCursors, decodeCursor, encodeCursor } from './cursor.ts'
import { CursorInvalid } from './errors.ts'
import type { Json, NewEvent, StoredEvent } from './event.ts'

/** Anything of Kysely's that runs statements, whatever tables it knows. */
export type Connection = QueryExecutorProvider
export type OpenTransaction = Connection & { readonly isTransaction: true }

/** Adds to the log within the transaction of the change it tells of; returns the event's id. */
export async function appendEvent(trx: OpenTransaction, event: NewEvent): Promise<string> {
  const id = newId()
  await sql`
    insert into events (id, type, tenant_id, partner_id, subject, data)
    values (${id}, ${event.type}, ${event.tenantId}, ${event.partnerId ?? null}, ${event.subject}, ${JSON.stringify(event.data)})
  `.execute(trx)
  return id
}

/** The same for many at once: one statement, in the order given. */
export async function appendEvents(trx: OpenTransaction, events: NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ tenantId, partnerId = null, ...event }) => {
    return { id: newId(), tenant_id: tenantId, partner_id: partnerId, ...event }
  })
  await sql`
    insert into events (id, type, tenant_id, partner_id, subject, data)
    select id, type, tenant_id, partner_id, subject, data
      from jsonb_to_recordset(${JSON.stringify(rows)})
           as row (id uuid, type text, tenant_id uuid, partner_id uuid, subject text, data jsonb)
  `.execute(trx)
}

export interface ReadOptions {
  /** Cursor of the last event already known; `beginning` for none. */
  after: string
  /** Events at the most; default 500. */
  limit?: number
  /** Only this tenant's events (by index). Isolation is the business of the transaction's scope. */
  tenantId?: string
}

export interface EventPage {
  events: StoredEvent[]
  /** Continue after this one: the last event's, or where settled history ends once there are no more. */
  next: string
  /** There are no settled events after `next`. */
  caughtUp: boolean
  /** Committed events exist that an older transaction, still running, keeps from settling. */
  unsettled: boolean
}

/**
 * The settled events after a cursor, oldest first. An event is settled when no transaction as old as its own is
 * left running: only then can nothing slip in before it. Throws CursorInvalid. Must be read from the primary server.
 */
export async function readEvents(db: Connection, options: ReadOptions): Promise<EventPage> {
  const after = decodeCursor(options.after)
  const limit = options.limit ?? 500
  const rows = await selectSettled(db, after, limit, options.tenantId)
  const [{ horizon_epoch: epoch, horizon_xid, next_xid, unsettled }] = rows
  if (compareCursors(after, { epoch, xid: BigInt(next_xid), position: 0n }) > 0) throw new CursorInvalid('future')

  const events = rows.flatMap(row => row.id === null ? [] : [rowToEvent(row)])
  const caughtUp = events.length < limit
  const horizon = { epoch, xid: BigInt(horizon_xid), position: 0n }
  const next = caughtUp ? encodeCursor(later(horizon, after)) : events.at(-1)?.cursor ?? options.after
  return { events, next, caughtUp, unsettled }
}

/** A transaction that ends while we look can no longer be told to be another database's, so the horizon may step back for a moment. */
function later(a: Cursor, b: Cursor): Cursor {
  return compareCursors(a, b) > 0 ? a : b
}

/** Says that the log lives on this server now. Idempotent; to be called before a process writes its first event. */
export async function enterEpoch(db: Connection): Promise<void> {
  await sql`select enter_event_epoch()`.execute(db)
}

/** Where settled history ends now: subscribe after it to hear only what is new to whoever read the state before. */
export async function readHead(db: Connection): Promise<string> {
  const { rows } = await sql<{ epoch: number, xid: string }>`
    select event_epoch() as epoch, event_horizon() as xid`.execute(db)
  const [{ epoch, xid }] = rows as [{ epoch: number, xid: string }]
  return encodeCursor({ epoch, xid: BigInt(xid), position: 0n })
}

interface Horizon { horizon_epoch: number, horizon_xid: string, next_xid: string, unsettled: boolean }
/** As the table has it. */
export interface EventRow {
  epoch: number
  xid: string
  position: bigint
  id: string
  type: string
  tenant_id: string | null
  partner_id: string | null
  subject: string
  data: Json
  occurred_at: Date
}
type SettledRow = Horizon & (EventRow | { id: null })

/** One statement, therefore one snapshot: the horizon and the events below it belong together. */
async function selectSettled(db: Connection, after: Cursor, limit: number, tenantId?: string): Promise<[SettledRow, ...SettledRow[]]> {
  const ofTenant = tenantId === undefined ? sql`` : sql`and tenant_id = ${tenantId}`
  const { rows } = await sql<SettledRow>`
    with horizon as materialized (
      select event_epoch() as epoch, event_horizon() as xid
    ), settled as (
      select * from events
       where (epoch, xid, position) > (${after.epoch}, ${String(after.xid)}::xid8, ${after.position})
         and (epoch, xid) < ((select epoch from horizon), (select xid from horizon)) ${ofTenant}
       order by epoch, xid, position limit ${limit}
    )
    select horizon.epoch as horizon_epoch, horizon.xid as horizon_xid, pg_snapshot_xmax(pg_current_snapshot()) as next_xid,
           exists (select from events where (epoch, xid) >= ((select epoch from horizon), (select xid from horizon))) as unsettled,
           settled.*
      from horizon left join settled on true
     order by settled.epoch, settled.xid, settled.position`.execute(db)
  return rows as [SettledRow, ...SettledRow[]]
}

export function rowToEvent(row: EventRow): StoredEvent {
  return {
    cursor: encodeCursor({ epoch: row.epoch, xid: BigInt(row.xid), position: BigInt(row.position) }),
    id: row.id,
    type: row.type,
    tenantId: row.tenant_id,
    partnerId: row.partner_id,
    subject: row.subject,
    data: row.data,
    occurredAt: row.occurred_at,
  }
}
