import type { PastEvent } from '@dezky/contracts'
import type { StoredEvent } from '@dezky/events'
import { readHistory } from '@dezky/events'
import type { Readable } from '../../database/index.ts'

export interface HistoryPage {
  items: PastEvent[]
  /** After which the next page begins; null when there is none. */
  last: string | null
}

export interface HistoryWanted { limit: number, before: string | null, types: readonly string[] | undefined }

/** What happened, the newest first; to one tenant, or to all and to the platform itself. */
export async function pageOfHistory(db: Readable, tenantId: string | null, { limit, before, types }: HistoryWanted): Promise<HistoryPage> {
  const found = await readHistory(db, { tenantId, before, types, limit: limit + 1 })
  const page = found.slice(0, limit)
  return { items: page.map(toPastEvent), last: found.length > limit ? page.at(-1)?.cursor ?? null : null }
}

function toPastEvent({ id, type, tenantId, subject, occurredAt, data }: StoredEvent): PastEvent {
  return { id, type, tenantId, subject, occurredAt: occurredAt.toISOString(), data: data as PastEvent['data'] }
}
