// One thing a tenant must have upstream, as the platform remembers it.
import { createHash } from 'node:crypto'
import type { Difference, Resource, ResourceKind, TenantStatus } from '@dezky/contracts'

/** What is wanted of a resource, as far as the tenant says; JSON. Those of a person carry `personId`. */
export type Wish = Readonly<Record<string, unknown>>

export interface Wanted {
  kind: ResourceKind
  subject: string
  /** Of what is only kept: what changes of its last wish. */
  wish: Wish
  /** It needs something else first, which wakes it: see `neighbours`. */
  waits: boolean
  /** It is to be looked at, though nothing of its wish has changed. */
  awake?: boolean
  /** Given: it is no longer wanted, but stays until then. */
  removeAfter?: Date | null
}

export interface ResourceRow extends Pick<Resource, 'kind' | 'state' | 'reason' | 'message' | 'externalId'> {
  id: string
  tenantId: string
  slug: string
  tenantStatus: TenantStatus
  /** What of its kind it is: a person, a domain, a mailbox; empty for what a tenant has one of. */
  subject: string
  wish: Wish
  /** False: it is to be removed; not before `removeAfter`. */
  wanted: boolean
  removeAfter: Date | null
  /** Somebody has asked for it to be made to match, whatever the drift mode says. */
  repair: boolean
  /** The wish that was last seen to hold. */
  settledFor: string | null
  differences: Difference[]
  changedAt: Date
  verifiedAbsentAt: Date | null
}

/** How a resource is when there is nothing more to do for it now. */
export type Settled = Pick<Resource, 'state' | 'reason' | 'message'>

/** Names a wish; what is settled for it, and differs later, has drifted. */
export function nameOf(wish: Wish): string {
  return createHash('sha256').update(JSON.stringify(wish)).digest('base64url')
}

export function isSettled({ wanted, wish, settledFor }: Pick<ResourceRow, 'wanted' | 'wish' | 'settledFor'>): boolean {
  return wanted && settledFor === nameOf(wish)
}

/** The upstream in which a resource lives. */
export function upstreamOf(kind: ResourceKind): Resource['upstream'] {
  if (kind.startsWith('mail.')) return 'mail'
  return kind.startsWith('files.') ? 'files' : 'directory'
}
