// Looking back: what happened, to one tenant or at all, the newest first.
import { sql } from 'kysely'
import { decodeCursor } from './cursor.ts'
import type { Connection, EventRow } from './event.store.ts'
import { rowToEvent } from './event.store.ts'
import type { StoredEvent } from './event.ts'

export interface HistoryOptions {
  /** Null: everything. */
  tenantId: string | null
  /** Cursor of the last event of the page before; null for the newest. */
  before: string | null
  limit: number
  /** Only these types; all of them when there are none. */
  types?: readonly string[] | undefined
}

/**
 * What is committed, settled or not: one that commits late may come in above events that were shown already, so that somebody who must
 * miss nothing follows the log with `readEvents`. Throws CursorInvalid.
 */
export async function readHistory(db: Connection, { tenantId, before, limit, types = [] }: HistoryOptions): Promise<StoredEvent[]> {
  const place = before === null ? null : decodeCursor(before)
  const earlier = place ? sql`and (epoch, xid, position) < (${place.epoch}, ${String(place.xid)}::xid8, ${place.position})` : sql``
  const ofTenant = tenantId === null ? sql`true` : sql`tenant_id = ${tenantId}`
  const ofTypes = types.length > 0 ? sql`and type = any(${[...types]}::text[])` : sql``
  const { rows } = await sql<EventRow>`
    select * from events where ${ofTenant} ${earlier} ${ofTypes}
     order by epoch desc, xid desc, position desc limit ${limit}`.execute(db)
  return rows.map(rowToEvent)
}
