// What has an address: mailboxes and groups are x:Account, lists are x:MailingList.
import { z } from 'zod'
import { MailConflict, MailRejected } from '../../errors.ts'
import type { Held } from '../../mail.ts'
import { type Alias, type Owner, ownerOf } from './marker.ts'
import { refusalOf, type Registry } from './registry.ts'

export type Kind = Owner['kind']

const flags = z.record(z.string(), z.boolean()).default({})
const alias = z.object({
  name: z.string(), domainId: z.string(), enabled: z.boolean().default(true),
  description: z.string().nullish().transform(text => text ?? null),
})
const permissions = z.object({ '@type': z.enum(['Inherit', 'Merge', 'Replace']), enabledPermissions: flags, disabledPermissions: flags })

const addressee = z.object({
  id: z.string(),
  '@type': z.string().optional(),
  name: z.string(),
  domainId: z.string(),
  description: z.string().nullish(),
  // A list of theirs is an object with the index as key.
  aliases: z.record(z.string(), alias).default({}).transform(list => Object.values(list)),
  quotas: z.record(z.string(), z.number()).default({}),
  usedDiskQuota: z.number().default(0),
  permissions: permissions.default({ '@type': 'Inherit', enabledPermissions: {}, disabledPermissions: {} }),
  memberGroupIds: flags,
  recipients: flags,
})
export type Addressee = z.infer<typeof addressee>
export type Permissions = Addressee['permissions']

export function objectOf(kind: Kind): string {
  return kind === 'list' ? 'x:MailingList' : 'x:Account'
}

export async function withIds(registry: Registry, kind: Kind, ids: string[]): Promise<Addressee[]> {
  return registry.get(objectOf(kind), ids, addressee)
}

/** Accounts are found by local part, which many domains have; lists only by some text in them. */
export async function atAddress(
  registry: Registry, kind: Kind, { name, domainId }: { name: string, domainId: string },
): Promise<Addressee | null> {
  const filter = kind === 'list' ? { text: name } : { name, domainId }
  const found = await registry.find(objectOf(kind), filter, addressee)
  return found.find(candidate => candidate.name === name && candidate.domainId === domainId) ?? null
}

/** Lists cannot be asked for by domain: all of them are read. */
export async function inDomain(registry: Registry, domainId: string): Promise<Addressee[]> {
  const accounts = await registry.find('x:Account', { domainId }, addressee)
  const lists = await registry.find('x:MailingList', {}, addressee)
  return [...accounts, ...lists].filter(addressee => addressee.domainId === domainId)
}

/** Null: gone, or not of this tenant and kind. */
export async function held(
  registry: Registry, kind: Kind, { tenantId, externalId }: Held,
): Promise<{ addressee: Addressee, owner: Owner } | null> {
  const [found] = await withIds(registry, kind, [externalId])
  const owner = found ? ownerOf(found.aliases) : null
  return found && owner?.kind === kind && owner.tenantId === tenantId ? { addressee: found, owner } : null
}

export async function requireHeld(registry: Registry, kind: Kind, ref: Held): Promise<Addressee> {
  const found = await held(registry, kind, ref)
  if (!found) throw new MailRejected(`There is no ${kind} ${ref.externalId} of this tenant.`)
  return found.addressee
}

export async function change(registry: Registry, kind: Kind, { id, patch }: { id: string, patch: Record<string, unknown> }): Promise<void> {
  if (Object.keys(patch).length === 0) return
  const failure = await registry.update(objectOf(kind), id, patch)
  if (failure?.type === 'primaryKeyViolation') throw new MailConflict(`An address of this ${kind} belongs to something else.`)
  if (failure) throw refusalOf(`a change of a ${kind}`, failure)
}

export function keyed(aliases: Alias[]): Record<string, Alias> {
  return Object.fromEntries(aliases.entries())
}
