// What there is to do for a tenant: from what it should have and what was seen, to steps. No input or output here.
import type { ObservedGroup } from '@dezky/directory'
import { planPurge } from './tenant.purge.plan.ts'
import type { Planned, Settled, Step } from './tenant.steps.ts'
import type { NotConfigured } from './tenant.upstreams.ts'

export function planTenant(desired: Planned, group: ObservedGroup | null, notConfigured: NotConfigured): Step[] {
  switch (desired.status) {
    case 'pending': return [...planOpen(desired, group, notConfigured), { do: 'activate' }]
    case 'trial':
    case 'active': return planOpen(desired, group, notConfigured)
    case 'suspended':
    case 'deleted': return planShut(desired, group, notConfigured)
    case 'purging': return planPurge(desired, group, notConfigured)
    case 'purged': return []
  }
}

function planOpen(desired: Planned, group: ObservedGroup | null, notConfigured: NotConfigured): Step[] {
  const known = desired.resources.find(({ kind }) => kind === 'directory.group')?.externalId
  const isSame = group !== null && group.externalId === known && group.name === desired.name && desired.tokenName !== null
  const joined = joinedIn(group)
  return [
    ...(isSame ? [] : [{ do: 'ensure-group' as const }]),
    ...desired.members.flatMap<Step>(({ personId, externalId, joined: isWelcome }) => [
      ...(externalId === null ? [{ do: 'ensure-person' as const, personId }] : []),
      ...(externalId !== null && joined.has(externalId) ? [] : [{ do: 'settle-person' as const, personId, externalId }]),
      ...(isWelcome ? [] : [{ do: 'welcome' as const, personId }]),
    ]),
    ...planDepartures(desired),
    ...planSettlements(desired, notConfigured, { state: 'ok', reason: null, message: null }),
  ]
}

function planDepartures({ departures }: Planned): Step[] {
  return departures.map(departure => ({ do: 'leave-group', departure }))
}

/** First nobody can come in any more, then whoever is in has to leave; the first time for all, later for who has come back. */
function planShut(desired: Planned, group: ObservedGroup | null, notConfigured: NotConfigured): Step[] {
  const joined = joinedIn(group)
  const isFirst = desired.signedOutAt === null
  const known = desired.members.flatMap(({ personId, externalId }) => externalId === null ? [] : [{ personId, externalId }])
  return [
    ...known.filter(({ externalId }) => isFirst || joined.has(externalId)).map(person => ({ do: 'settle-person' as const, ...person })),
    ...(isFirst ? [...known.map(person => ({ do: 'sign-out' as const, ...person })), { do: 'record-signed-out' as const }] : []),
    ...planDepartures(desired),
    ...planSettlements(desired, notConfigured, desired.status === 'suspended'
      ? { state: 'ok', reason: 'tenant_suspended', message: 'Nobody is in it while the workspace is suspended.' }
      : { state: 'ok', reason: 'tenant_deleted', message: 'Nobody is in it; it is removed when the workspace can no longer be restored.' }),
  ]
}

function planSettlements({ resources }: Planned, notConfigured: NotConfigured, wanted: Settled): Step[] {
  return resources.flatMap<Step>((resource) => {
    const message = notConfigured[resource.kind]
    const settled: Settled = message === undefined ? wanted : { state: 'skipped', reason: 'not_configured', message }
    const isSame = resource.state === settled.state && resource.reason === settled.reason && resource.message === settled.message
    return isSame ? [] : [{ do: 'settle', kind: resource.kind, ...settled }]
  })
}

function joinedIn(group: ObservedGroup | null): Set<string> {
  return new Set(group?.members.map(({ externalId }) => externalId))
}
