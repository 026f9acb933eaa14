import type { EventSearchQuery, PastEvent } from '@dezky/contracts'
import { areaOf, eventTypes } from '@dezky/contracts'
import type { StoredEvent } from '@dezky/events'
import { readHistory, searchEvents } from '@dezky/events'
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

/** The same of everything, looked through. Nothing happened to a tenant that is not there. */
export async function searchHistory(db: Readable, wanted: Omit<EventSearchQuery, 'cursor'>, before: string | null): Promise<HistoryPage> {
  const { limit, tenant, subject, search: text, from, to } = wanted
  const tenantId = tenant === undefined ? undefined : await tenantIdOf(db, tenant)
  if (tenantId === null) return { items: [], last: null }
  const times = { from: from === undefined ? undefined : new Date(from), to: to === undefined ? undefined : new Date(to) }
  const { events, next } = await searchEvents(db, { before, limit, tenantId, subject, text, types: typesOf(wanted), ...times })
  return { items: events.map(toPastEvent), last: next }
}

function typesOf({ type, group }: Pick<EventSearchQuery, 'type' | 'group'>): string[] | undefined {
  if (!type && !group) return undefined
  return eventTypes.filter(known => type?.includes(known) || group?.includes(areaOf(known)))
}

async function tenantIdOf(db: Readable, slug: string): Promise<string | null> {
  const row = await db.selectFrom('tenants').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id ?? null
}

function toPastEvent({ id, type, tenantId, subject, occurredAt, data }: StoredEvent): PastEvent {
  return { id, type, tenantId, subject, occurredAt: occurredAt.toISOString(), data: data as PastEvent['data'] }
}
