// The words in which a tenant's plan is written.
import type { Resource, ResourceKind } from '@dezky/contracts'
import type { Departure } from '../members/index.ts'
import type { DesiredTenant } from './tenant.desired.ts'

/** What a plan is made from. */
export type Planned = Omit<DesiredTenant, 'life'>

/** How a resource is when there is nothing more to do for it. */
export type Settled = Pick<Resource, 'state' | 'reason' | 'message'>

export type Step =
  | { do: 'ensure-group' }
  | { do: 'ensure-person', personId: string }
  /** Groups and whether they can sign in, as all their tenants together want it. */
  | { do: 'settle-person', personId: string, externalId: string | null }
  /** Once, when they have come to be in the group. */
  | { do: 'welcome', personId: string }
  | { do: 'leave-group', departure: Departure }
  /** Unless they work in another tenant, too. */
  | { do: 'sign-out', personId: string, externalId: string }
  | { do: 'record-signed-out' }
  | { do: 'settle', kind: ResourceKind } & Settled
  | { do: 'activate' }
  | { do: 'remove-person', personId: string, externalId: string }
  | { do: 'remove-group' }
  | { do: 'verify-absent', kind: ResourceKind }
  | { do: 'record-purged' }
