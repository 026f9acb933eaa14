// Which shared mailboxes a mailbox may open.
import { MailRejected } from '../../errors.ts'
import type { Held } from '../../mail.ts'
import { change, requireHeld, withIds } from './addressees.ts'
import { ownerOf } from './marker.ts'
import type { Registry } from './registry.ts'

export async function setGroups(registry: Registry, ref: Held, wanted: string[]): Promise<void> {
  const { id, memberGroupIds } = await requireHeld(registry, 'mailbox', ref)
  const current = Object.keys(memberGroupIds)
  const ours = await groupsOf(registry, ref.tenantId, [...new Set([...current, ...wanted])])
  const foreign = wanted.find(group => !ours.has(group))
  if (foreign !== undefined) throw new MailRejected(`There is no group ${foreign} of this tenant.`)
  const joined = wanted.filter(group => !current.includes(group)).map(group => [`memberGroupIds/${group}`, true])
  const left = current.filter(group => ours.has(group) && !wanted.includes(group)).map(group => [`memberGroupIds/${group}`, false])
  await change(registry, 'mailbox', { id, patch: Object.fromEntries([...joined, ...left]) })
}

async function groupsOf(registry: Registry, tenantId: string, ids: string[]): Promise<Set<string>> {
  const found = await withIds(registry, 'group', ids)
  return new Set(found.filter(({ aliases }) => {
    const owner = ownerOf(aliases)
    return owner?.kind === 'group' && owner.tenantId === tenantId
  }).map(({ id }) => id))
}
