// What a tenant must have in the directory. No input or output here.
import type { Wanted } from '../resource.ts'
import type { TenantFacts } from '../tenant-facts.ts'

export function wantedGroup({ slug, name, phase }: TenantFacts): Wanted[] {
  return [{ kind: 'directory.group', subject: '', wish: { slug, name, phase }, waits: false }]
}

export function wantedPeople({ members, phase }: TenantFacts): Wanted[] {
  return members.map(({ personId, joined }) => (
    { kind: 'directory.person', subject: personId, wish: { personId, phase }, waits: true, awake: !joined }))
}

/** Only whoever has everything else is let into what would otherwise be half made. */
export function wantedReadiness({ members, phase }: TenantFacts): Wanted[] {
  return members.map(({ personId }) => ({ kind: 'ready', subject: personId, wish: { personId, phase }, waits: true }))
}
