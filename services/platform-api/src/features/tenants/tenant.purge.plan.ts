// How a tenant is erased upstream: remove, then look again, and believe only what was seen. No input or output here.
import type { ObservedGroup } from '@dezky/directory'
import type { Planned, Step } from './tenant.steps.ts'
import type { NotConfigured } from './tenant.upstreams.ts'

export function planPurge({ members, departures, resources }: Planned, group: ObservedGroup | null, notConfigured: NotConfigured): Step[] {
  return [
    ...departures.map(departure => ({ do: 'leave-group' as const, departure })),
    ...members.flatMap(({ personId, externalId, isNowhereElse }) =>
      isNowhereElse && externalId !== null ? [{ do: 'remove-person' as const, personId, externalId }] : []),
    ...(group === null ? [] : [{ do: 'remove-group' as const }]),
    ...resources.flatMap<Step>(({ kind, state, verifiedAbsentAt }) => {
      const message = notConfigured[kind]
      if (message === undefined) return verifiedAbsentAt === null || group !== null ? [{ do: 'verify-absent', kind }] : []
      return state === 'skipped' ? [] : [{ do: 'settle', kind, state: 'skipped', reason: 'not_configured', message }]
    }),
    { do: 'record-purged' },
  ]
}
