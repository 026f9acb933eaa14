// What a tenant must have on the file server. No input or output here.
import type { Wanted } from '../resource-set.ts'
import type { TenantFacts } from '../tenant-facts.ts'

/** One space for all; nothing in it is lost while it is shut, so the quota can wait. */
export function wantedSpace({ name, phase, entitled }: TenantFacts): Wanted[] {
  const isOpen = phase.is === 'open'
  const isEntitled = !isOpen || entitled.files > 0
  const quotaBytes = isOpen && isEntitled ? entitled.storage : null
  return [{ kind: 'files.space', subject: '', wish: { name, phase, entitled: isEntitled, quotaBytes }, waits: false }]
}
