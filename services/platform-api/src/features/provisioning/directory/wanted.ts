// What a tenant must have in the directory. No input or output here.
import { phaseFor } from '../phase.ts'
import type { Wanted } from '../resource.ts'
import type { TenantFacts } from '../tenant-facts.ts'

export function wantedGroup({ slug, name, phase }: TenantFacts): Wanted[] {
  return [{ kind: 'directory.group', subject: '', wish: { slug, name, phase }, waits: false }]
}

/** A second factor that is not asked for is not spoken of, so that nobody has to be looked at anew for it. */
export function wantedPeople({ members, phase, secondFactorRequired }: TenantFacts): Wanted[] {
  const required = secondFactorRequired ? { secondFactorRequired } : {}
  return members.map(({ personId, joined, ...member }) => {
    const wish = { personId, phase: phaseFor(member, phase), ...required }
    return { kind: 'directory.person', subject: personId, wish, waits: true, awake: !joined }
  })
}

/** Only whoever has everything else is let into what would otherwise be half made. */
export function wantedReadiness({ members, phase }: TenantFacts): Wanted[] {
  return members.map(({ personId, ...member }) => (
    { kind: 'ready', subject: personId, wish: { personId, phase: phaseFor(member, phase) }, waits: true }))
}
