// What a tenant must have on the file server. No input or output here.
import type { Role } from '@dezky/contracts'
import type { SpaceRole } from '@dezky/files'
import { allowedForFiles } from '../../files/index.ts'
import { phaseFor } from '../phase.ts'
import type { Wanted } from '../resource.ts'
import type { TenantFacts } from '../tenant-facts.ts'

/** One space for all; nothing in it is lost while it is shut, so the quota can wait. */
export function wantedSpace(facts: TenantFacts): Wanted[] {
  const { name, phase, fileQuotaBytes, entitled: { files, storage } } = facts
  const entitled = isEntitled(facts)
  // To the file server nothing is without limit: where there is no room, one byte says so.
  const quotaBytes = phase.is === 'open' && files > 0 ? Math.max(1, allowedForFiles(fileQuotaBytes, storage)) : null
  return [{ kind: 'files.space', subject: '', wish: { name, phase, entitled, quotaBytes }, waits: false }]
}

export function wantedPlaces(facts: TenantFacts): Wanted[] {
  const { members, phase } = facts
  const entitled = isEntitled(facts)
  return members.map((member) => {
    const { personId, version, role } = member
    const wish = { personId, version, role: spaceRoleFor(role), phase: phaseFor(member, phase), entitled }
    return { kind: 'files.member', subject: personId, wish, waits: true }
  })
}

/** Who runs the workspace runs its space; everybody else works in it. */
function spaceRoleFor(role: Role): SpaceRole {
  return role === 'owner' || role === 'admin' ? 'manager' : 'editor'
}

/** What is shut is entitled to nothing, and that is not why it is shut. */
function isEntitled({ phase, entitled }: TenantFacts): boolean {
  return phase.is !== 'open' || entitled.files > 0
}
