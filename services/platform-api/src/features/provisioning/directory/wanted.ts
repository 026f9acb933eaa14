// What a tenant must have in the directory. No input or output here.
import type { Wanted } from '../resource.ts'
import type { TenantFacts } from '../tenant-facts.ts'

export function wantedGroup({ slug, name, phase }: TenantFacts): Wanted[] {
  return [{ kind: 'directory.group', subject: '', wish: { slug, name, phase }, waits: false }]
}

/** A second factor that is not asked for is not spoken of, so that nobody has to be looked at anew for it. */
export function wantedPeople({ members, phase, secondFactorRequired }: TenantFacts): Wanted[] {
  const wish = { phase, ...secondFactorRequired ? { secondFactorRequired } : {} }
  return members.map(({ personId, joined }) => (
    { kind: 'directory.person', subject: personId, wish: { personId, ...wish }, waits: true, awake: !joined }))
}

/** Only whoever has everything else is let into what would otherwise be half made. */
export function wantedReadiness({ members, phase }: TenantFacts): Wanted[] {
  return members.map(({ personId }) => ({ kind: 'ready', subject: personId, wish: { personId, phase }, waits: true }))
}
