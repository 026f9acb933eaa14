import type { PastEvent } from '@dezky/contracts'
import type { StoredEvent } from '@dezky/events'
import { readHistory } from '@dezky/events'
import type { Readable } from '../../database/index.ts'
import { getTenant } from './tenant.service.ts'

interface HistoryPage {
  items: PastEvent[]
  /** After which the next page begins; null when there is none. */
  last: string | null
}

export interface HistoryWanted { limit: number, before: string | null, types: readonly string[] | undefined }

/** What happened to a tenant, the newest first. */
export async function historyOf(db: Readable, slug: string, { limit, before, types }: HistoryWanted): Promise<HistoryPage> {
  const { id } = await getTenant(db, slug)
  const found = await readHistory(db, { tenantId: id, before, types, limit: limit + 1 })
  const page = found.slice(0, limit)
  return { items: page.map(toPastEvent), last: found.length > limit ? page.at(-1)?.cursor ?? null : null }
}

function toPastEvent({ id, type, tenantId, subject, occurredAt, data }: StoredEvent): PastEvent {
  return { id, type, tenantId, subject, occurredAt: occurredAt.toISOString(), data: data as PastEvent['data'] }
}
