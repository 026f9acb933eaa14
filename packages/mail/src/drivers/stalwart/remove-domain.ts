// Accounts and lists first, then the keys, then the domain: the server keeps what is pointed at.
import { z } from 'zod'
import { MailConflict } from '../../errors.ts'
import type { DomainRef } from '../../mail.ts'
import { type Addressee, change, inDomain, keyed, withIds } from './addressees.ts'
import { ourDomain } from './domain-objects.ts'
import { type Owner, ownerOf } from './marker.ts'
import { refusalOf, type Registry, type SetFailure } from './registry.ts'
import { removeAddressee } from './remove-addressee.ts'

export async function removeDomain(registry: Registry, ref: DomainRef): Promise<void> {
  const domain = await ourDomain(registry, ref)
  if (!domain) return
  const content = await contentOf(registry, ref, domain.id)
  for (const { kind, externalId } of content) await removeAddressee(registry, kind, { ...ref, externalId })
  await removeKeys(registry, domain.id)
  const first = await registry.destroy('x:Domain', domain.id)
  if (first?.type === 'objectIsLinked') await unlink(registry, { ...ref, domainId: domain.id }, first)
  const failure = first?.type === 'objectIsLinked' ? await registry.destroy('x:Domain', domain.id) : first
  if (failure) throw refusalOf(`the removal of the mail domain ${ref.name}`, failure)
}

async function contentOf(registry: Registry, { tenantId, name }: DomainRef, domainId: string) {
  const content = (await inDomain(registry, domainId)).map(({ id, aliases }) => ({ externalId: id, owner: ownerOf(aliases) }))
  if (content.some(({ owner }) => owner?.tenantId !== tenantId)) throw new MailConflict(`Something in ${name} is not ours to remove.`)
  const order: Owner['kind'][] = ['list', 'mailbox', 'group']
  return order.flatMap(kind => content.filter(({ owner }) => owner?.kind === kind).map(({ externalId }) => ({ kind, externalId })))
}

async function removeKeys(registry: Registry, domainId: string): Promise<void> {
  const keys = await registry.find('x:DkimSignature', { domainId }, z.object({ id: z.string() }))
  for (const { id } of keys) {
    const failure = await registry.destroy('x:DkimSignature', id)
    if (failure) throw refusalOf('the removal of a key', failure)
  }
}

/** What lives elsewhere and has an alias in this domain loses it; keys may have come in the meantime. */
async function unlink(
  registry: Registry, { tenantId, domainId }: { tenantId: string, domainId: string }, { linkedObjects = [] }: SetFailure,
): Promise<void> {
  for (const kind of ['mailbox', 'list'] as const) {
    const object = kind === 'list' ? 'MailingList' : 'Account'
    const ids = linkedObjects.filter(candidate => candidate.object === object).map(({ id }) => id)
    // What came into the domain meanwhile is left for the next look.
    const linked = (await withIds(registry, kind, ids)).filter(addressee => addressee.domainId !== domainId)
    const isForeign = linked.some(({ aliases }) => ownerOf(aliases)?.tenantId !== tenantId)
    if (isForeign) throw new MailConflict('Something that is not ours has an alias in this domain.')
    for (const addressee of linked) await change(registry, kind, { id: addressee.id, patch: { aliases: without(addressee, domainId) } })
  }
  await removeKeys(registry, domainId)
}

function without({ aliases }: Addressee, domainId: string): Record<string, unknown> {
  return keyed(aliases.filter(alias => alias.domainId !== domainId))
}
