// What there is to do for a tenant: from what it should have and what was seen, to steps. No input or output here.
import type { ResourceKind, ResourceState, TenantStatus } from '@dezky/contracts'
import type { ObservedGroup } from '@dezky/directory'

export interface DesiredTenant {
  id: string
  slug: string
  name: string
  status: TenantStatus
  members: { personId: string, externalId: string | null }[]
  resources: { kind: ResourceKind, state: ResourceState, message: string | null, externalId: string | null }[]
}

/** The upstreams that are not configured, with the reason, by the kind of resource that would live there. */
export type NotConfigured = Partial<Record<ResourceKind, string>>

export type Step =
  | { do: 'ensure-group' }
  | { do: 'ensure-person', personId: string }
  | { do: 'join-group', personId: string }
  | { do: 'settle', kind: ResourceKind, state: 'ok' | 'skipped', message: string | null }
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
  const isSame = group !== null && group.externalId === known && group.name === desired.name
  return [
    ...(isSame ? [] : [{ do: 'ensure-group' as const }]),
    ...desired.members.flatMap<Step>(({ personId, externalId }) => [
      ...(externalId === null ? [{ do: 'ensure-person' as const, personId }] : []),
      ...(externalId !== null && joined.has(externalId) ? [] : [{ do: 'join-group' as const, personId }]),
    ]),
  ]
}

function planSettlement(resource: DesiredTenant['resources'][number], notConfigured: NotConfigured): Step[] {
  const reason = notConfigured[resource.kind]
  const wanted = reason === undefined ? { state: 'ok' as const, message: null } : { state: 'skipped' as const, message: reason }
  if (resource.state === wanted.state && resource.message === wanted.message) return []
  return [{ do: 'settle', kind: resource.kind, ...wanted }]
}
