import { matchesEventType } from '@dezky/contracts'
import type { StoredEvent } from '@dezky/events'

/** To whom a webhook belongs: to a tenant, or to the platform (both null). */
export interface Owner { tenantId: string | null, slug: string | null }

export interface Outgoing { eventId: string, eventType: string, body: string }

type Told = Pick<StoredEvent, 'id' | 'type' | 'subject' | 'tenantId' | 'occurredAt' | 'data'>

/** An event as CloudEvents 1.0 in structured JSON; `source` is this platform's address. */
export function cloudEvent(event: Told, source: string): Outgoing {
  const { id, type, subject, tenantId, occurredAt, data } = event
  const body = JSON.stringify({
    specversion: '1.0', id, source, type, subject, time: occurredAt.toISOString(), datacontenttype: 'application/json',
    ...tenantId === null ? {} : { tenantid: tenantId }, data,
  })
  return { eventId: id, eventType: type, body }
}

export function wants(eventTypes: readonly string[], { type }: Pick<StoredEvent, 'type'>): boolean {
  return eventTypes.some(pattern => matchesEventType(pattern, type))
}
