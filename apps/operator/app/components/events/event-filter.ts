// Whether something that happens now is among what is asked for, as the API would have found it.
import type { PastEvent } from '@dezky/contracts'
import { areaOf } from '@dezky/contracts'

export interface EventQuery {
  group?: string
  subject?: string
  search?: string
  /** ISO 8601; the end itself is left out. */
  from?: string
  to?: string
}

/** `tenantId`: of the tenant asked for; undefined is any, null one that is not there. */
export function isAmong(event: PastEvent, query: EventQuery, tenantId: string | null | undefined): boolean {
  return (!query.group || areaOf(event.type) === query.group) && (!query.subject || event.subject === query.subject)
    && (tenantId === undefined || (tenantId !== null && event.tenantId === tenantId))
    && isWithin(event, query) && holds(event, query.search)
}

function isWithin({ occurredAt }: PastEvent, { from, to }: EventQuery): boolean {
  const at = Date.parse(occurredAt)
  return (!from || at >= Date.parse(from)) && (!to || at < Date.parse(to))
}

function holds({ subject, data }: PastEvent, search = ''): boolean {
  return `${subject} ${JSON.stringify(data)}`.toLowerCase().includes(search.toLowerCase())
}
