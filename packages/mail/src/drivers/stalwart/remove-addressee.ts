// Removing a mailbox, a group or a list. The mail in it is erased by the server in the background.
import { MailConflict } from '../../errors.ts'
import type { Held } from '../../mail.ts'
import { change, held, type Kind, objectOf, withIds } from './addressees.ts'
import { ownerOf } from './marker.ts'
import { refusalOf, type Registry, type SetFailure } from './registry.ts'

export async function removeAddressee(registry: Registry, kind: Kind, ref: Held): Promise<void> {
  const found = await held(registry, kind, ref)
  if (!found) return
  const { id } = found.addressee
  const first = await registry.destroy(objectOf(kind), id)
  if (first?.type === 'objectIsLinked') await closeFor(registry, ref, first)
  const failure = first?.type === 'objectIsLinked' ? await registry.destroy(objectOf(kind), id) : first
  if (failure) throw refusalOf(`the removal of a ${kind}`, failure)
}

/** A group stays as long as somebody may open it. */
async function closeFor(registry: Registry, { tenantId, externalId }: Held, { linkedObjects = [] }: SetFailure): Promise<void> {
  const members = await withIds(registry, 'mailbox', linkedObjects.filter(({ object }) => object === 'Account').map(({ id }) => id))
  const isForeign = members.some(({ aliases }) => ownerOf(aliases)?.tenantId !== tenantId)
  if (isForeign) throw new MailConflict('Somebody who is not ours may open this group.')
  for (const { id, memberGroupIds } of members) {
    if (memberGroupIds[externalId]) await change(registry, 'mailbox', { id, patch: { [`memberGroupIds/${externalId}`]: false } })
  }
}
