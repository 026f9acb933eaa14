// What there is to do for a tenant: from what it should have and what was seen, to steps. No input or output here.
import type { Resource, ResourceKind, TenantStatus } from '@dezky/contracts'
import type { ObservedGroup } from '@dezky/directory'

/** Somebody who has left, and of whom the directory does not know it yet. */
interface Departure { id: string, personId: string, signedIn: boolean }

export interface DesiredTenant {
  id: string
  slug: string
  name: string
  status: TenantStatus
  members: { personId: string, externalId: string | null, joined: boolean }[]
  departures: Departure[]
  /** How tokens call the tenant's group; null while we do not know. */
  tokenName: string | null
  resources: Pick<Resource, 'kind' | 'state' | 'reason' | 'message' | 'externalId'>[]
}

/** The upstreams that are not configured, with a sentence that says so, by the kind of resource that would live there. */
export type NotConfigured = Partial<Record<ResourceKind, string>>

/** How a resource is when there is nothing more to do for it. */
type Settlement = { state: 'ok', reason: null, message: null } | { state: 'skipped', reason: 'not_configured', message: string }

export type Step =
  | { do: 'ensure-group' }
  | { do: 'ensure-person', personId: string }
  | { do: 'join-group', personId: string }
  | { do: 'welcome', personId: string }
  | { do: 'leave-group', departure: Departure }
  | { do: 'settle', kind: ResourceKind } & Settlement
  | { do: 'activate' }

export function planTenant(desired: DesiredTenant, group: ObservedGroup | null, notConfigured: NotConfigured): Step[] {
  return [
    ...planDirectory(desired, group),
    ...desired.resources.flatMap(resource => planSettlement(resource, notConfigured)),
    ...(desired.status === 'pending' ? [{ do: 'activate' as const }] : []),
  ]
}

function planDirectory(desired: DesiredTenant, group: ObservedGroup | null): Step[] {
  const joined = new Set(group?.members.map(({ externalId }) => externalId))
  const known = desired.resources.find(({ kind }) => kind === 'directory.group')?.externalId
  const isSame = group !== null && group.externalId === known && group.name === desired.name && desired.tokenName !== null
  return [
    ...(isSame ? [] : [{ do: 'ensure-group' as const }]),
    ...desired.members.flatMap<Step>(({ personId, externalId, joined: isWelcome }) => [
      ...(externalId === null ? [{ do: 'ensure-person' as const, personId }] : []),
      ...(externalId !== null && joined.has(externalId) ? [] : [{ do: 'join-group' as const, personId }]),
      ...(isWelcome ? [] : [{ do: 'welcome' as const, personId }]),
    ]),
    ...desired.departures.map(departure => ({ do: 'leave-group' as const, departure })),
  ]
}

function planSettlement(resource: DesiredTenant['resources'][number], notConfigured: NotConfigured): Step[] {
  const message = notConfigured[resource.kind]
  const settled: Settlement = message === undefined
    ? { state: 'ok', reason: null, message: null }
    : { state: 'skipped', reason: 'not_configured', message }
  const isSame = resource.state === settled.state && resource.reason === settled.reason && resource.message === settled.message
  return isSame ? [] : [{ do: 'settle', kind: resource.kind, ...settled }]
}
