// Making a mailbox, a group or a list what it should be, or leaving it alone when it is somebody else's.
import { parseAddress } from '../../address.ts'
import { MailConflict } from '../../errors.ts'
import type { GroupWish, ListWish, MailboxWish } from '../../mail.ts'
import { type Addressee, atAddress, change, held, keyed, type Kind, objectOf, withIds } from './addressees.ts'
import { requireDomain } from './domain-objects.ts'
import { type Alias, aliasFor, isForeignAlias, isOwnedBy, markOf, ownerOf } from './marker.ts'
import { refusalOf, type Registry } from './registry.ts'

type Wish = (Omit<MailboxWish, 'kind'> & { kind: 'mailbox' }) | (GroupWish & { kind: 'group' }) | (ListWish & { kind: 'list' })

interface Place { name: string, domainId: string, aliases: Alias[] }

export async function ensureAddressee(registry: Registry, wish: Wish): Promise<{ externalId: string }> {
  const place = await placeOf(registry, wish)
  const existing = await ours(registry, wish, place) ?? await create(registry, wish, place)
  if ('created' in existing) return { externalId: existing.created }
  await change(registry, wish.kind, { id: existing.id, patch: difference(existing, wish, place) })
  return { externalId: existing.id }
}

/** Its address and its aliases, in domains that are this tenant's. */
async function placeOf(registry: Registry, wish: Wish): Promise<Place> {
  const ids = new Map<string, string>()
  const [address, ...aliases] = [wish.address, ...new Set(wish.aliases)].map(parseAddress)
  for (const name of new Set([address, ...aliases].map(part => part?.domain ?? ''))) {
    ids.set(name, (await requireDomain(registry, { tenantId: wish.tenantId, name })).id)
  }
  const domainId = ids.get(address?.domain ?? '') ?? ''
  return {
    name: address?.local ?? '', domainId,
    aliases: [markOf(wish, domainId), ...aliases.map(({ local, domain }) => aliasFor(local, ids.get(domain) ?? ''))],
  }
}

async function ours(registry: Registry, wish: Wish, place: Place): Promise<Addressee | null> {
  const known = wish.externalId === undefined ? null : await held(registry, wish.kind, { ...wish, externalId: wish.externalId })
  if (known?.owner.id === wish.id) return known.addressee
  const found = await atAddress(registry, wish.kind, place)
  if (found && !isOwnedBy(ownerOf(found.aliases), wish)) throw taken(wish)
  return found
}

async function create(registry: Registry, wish: Wish, { name, domainId, aliases }: Place): Promise<{ created: string } | Addressee> {
  const made = await registry.create(objectOf(wish.kind), {
    ...fixed[wish.kind], ...content(wish), name, domainId, description: wish.name || null, aliases: keyed(aliases),
  })
  if (!('failure' in made)) return { created: made.id }
  const { type, objectId } = made.failure
  if (type !== 'primaryKeyViolation') throw refusalOf(`the ${wish.kind} ${wish.address}`, made.failure)
  const [holder] = objectId?.object === objectOf(wish.kind).slice(2) ? await withIds(registry, wish.kind, [objectId.id]) : []
  if (!holder || !isOwnedBy(ownerOf(holder.aliases), wish)) throw taken(wish)
  return holder
}

const account = { permissions: { '@type': 'Inherit' } }
const fixed: Record<Kind, Record<string, unknown>> = {
  // No credentials: with an external directory the server refuses them, and people have no password here.
  mailbox: { '@type': 'User', ...account, roles: { '@type': 'User' }, encryptionAtRest: { '@type': 'Disabled' }, memberGroupIds: {} },
  group: { '@type': 'Group', ...account, roles: { '@type': 'Default' } },
  list: {},
}

function content(wish: Wish): Record<string, unknown> {
  if (wish.kind === 'list') return { recipients: flagged(wish.recipients) }
  return { quotas: wish.quotaBytes === null ? {} : { maxDiskQuota: wish.quotaBytes } }
}

/** Only what we set, and only what differs; lists and sets whole. */
function difference(existing: Addressee, wish: Wish, { name, domainId, aliases }: Place): Record<string, unknown> {
  const wanted = [...aliases, ...existing.aliases.filter(isForeignAlias)]
  return {
    ...(existing.name === name ? {} : { name }),
    ...(existing.domainId === domainId ? {} : { domainId }),
    ...((existing.description ?? '') === wish.name ? {} : { description: wish.name || null }),
    ...(same(existing.aliases.map(spelled), wanted.map(spelled)) ? {} : { aliases: keyed(wanted) }),
    ...(wish.kind === 'list' ? recipientsDifference(existing, wish) : quotaDifference(existing, wish)),
  }
}

function recipientsDifference({ recipients }: Addressee, wish: ListWish): Record<string, unknown> {
  const wanted = flagged(wish.recipients)
  return same(Object.keys(recipients), Object.keys(wanted)) ? {} : { recipients: wanted }
}

function quotaDifference({ quotas }: Addressee, { quotaBytes }: { quotaBytes: number | null }): Record<string, unknown> {
  return (quotas['maxDiskQuota'] ?? null) === quotaBytes ? {} : { 'quotas/maxDiskQuota': quotaBytes }
}

function flagged(values: string[]): Record<string, true> {
  return Object.fromEntries(values.map(value => [value.toLowerCase(), true]))
}

function spelled({ name, domainId, enabled, description }: Alias): string {
  return [name, domainId, enabled, description].join(' ')
}

function same(one: string[], other: string[]): boolean {
  return one.toSorted().join('\n') === other.toSorted().join('\n')
}

function taken({ address }: Wish): MailConflict {
  return new MailConflict(`${address}, or an alias of it, belongs to something else.`)
}
