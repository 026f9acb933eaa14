// When a stream that is open may no longer be what its listener may see. No input or output here.
import type { StoredEvent } from '@dezky/events'
import type { Caller } from '../features/people/person.ts'
import { isOpen } from '../features/people/person.ts'

/** What opens and shuts a tenant to its people. */
const doors: readonly string[] = ['tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored', 'tenant.purge_started']

type Told = Pick<StoredEvent, 'type' | 'tenantId' | 'subject' | 'data'>

/** Whether an event may change what this caller may see: then ask who they are by now. */
export function concerns({ personId, tokenId, memberships }: Caller, { type, tenantId, subject, data }: Told): boolean {
  if (subject === `person:${personId}` || personOf(data) === personId) return true
  if (tokenId !== null && subject === `api_token:${tokenId}`) return true
  return doors.includes(type) && memberships.some(membership => membership.tenantId === tenantId)
}

/** What everybody hears of a tenant they belong to: that it opened or shut, and not why. */
export function doorOf({ memberships }: Caller, event: StoredEvent): StoredEvent | null {
  const { type, tenantId, data } = event
  const isTheirs = memberships.some(membership => membership.tenantId === tenantId)
  if (!isTheirs || !doors.includes(type) || typeof data !== 'object') return null
  return { ...event, data: { ...data, suspension: null, trialEndsAt: null, purgeAfter: null } }
}

export function sameRights(before: Caller, now: Caller): boolean {
  return rightsOf(before) === rightsOf(now)
}

function rightsOf({ platformAdmin, partnerId, grant, memberships }: Caller): string {
  const roles = memberships
    .map(membership => [membership.tenantId, membership.role, membership.acting?.id, isOpen(membership)].join()).sort()
  return JSON.stringify([platformAdmin, partnerId, grant, roles])
}

function personOf(data: StoredEvent['data']): unknown {
  return typeof data === 'object' && data !== null && 'personId' in data ? data.personId : undefined
}
