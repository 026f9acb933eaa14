// The verbs on mailboxes, groups and lists.
import type { Held, Mail } from '../../mail.ts'
import { type Addressee, change, held, type Kind, requireHeld } from './addressees.ts'
import { namesOf } from './domain-objects.ts'
import { ensureAddressee } from './ensure-addressee.ts'
import { findAddressee } from './find-addressee.ts'
import { isOurAlias } from './marker.ts'
import { setGroups } from './memberships.ts'
import { mayAuthenticate, withAuthentication } from './permissions.ts'
import type { Registry } from './registry.ts'
import { removeAddressee } from './remove-addressee.ts'

type Mailboxes = Pick<Mail, 'ensureMailbox' | 'findMailbox' | 'observeMailbox' | 'setMailboxEnabled' | 'setGroups' | 'removeMailbox'>
type Groups = Pick<Mail, 'ensureGroup' | 'observeGroup' | 'removeGroup'>
type Lists = Pick<Mail, 'ensureList' | 'findList' | 'observeList' | 'removeList'>

export function mailboxVerbs(registry: Registry): Mailboxes {
  return {
    ensureMailbox: wish => ensureAddressee(registry, { ...wish, kind: 'mailbox' }),
    findMailbox: wish => findAddressee(registry, { ...wish, kind: 'mailbox' }),
    async observeMailbox(ref) {
      const found = await observed(registry, 'mailbox', ref)
      if (!found) return null
      const { addressee, shown } = found
      const groups = await ourGroups(registry, ref.tenantId, addressee)
      return { ...shown, ...storage(addressee), enabled: mayAuthenticate(addressee.permissions), groups }
    },
    async setMailboxEnabled(ref, enabled) {
      const { id, permissions } = await requireHeld(registry, 'mailbox', ref)
      if (mayAuthenticate(permissions) === enabled) return
      await change(registry, 'mailbox', { id, patch: { permissions: withAuthentication(permissions, enabled) } })
    },
    setGroups: (ref, groups) => setGroups(registry, ref, groups),
    removeMailbox: ref => removeAddressee(registry, 'mailbox', ref),
  }
}

export function groupVerbs(registry: Registry): Groups {
  return {
    ensureGroup: wish => ensureAddressee(registry, { ...wish, kind: 'group' }),
    async observeGroup(ref) {
      const found = await observed(registry, 'group', ref)
      return found && { ...found.shown, ...storage(found.addressee) }
    },
    removeGroup: ref => removeAddressee(registry, 'group', ref),
  }
}

export function listVerbs(registry: Registry): Lists {
  return {
    ensureList: wish => ensureAddressee(registry, { ...wish, kind: 'list' }),
    findList: wish => findAddressee(registry, { ...wish, kind: 'list' }),
    async observeList(ref) {
      const found = await observed(registry, 'list', ref)
      return found && { ...found.shown, recipients: Object.keys(found.addressee.recipients).sort() }
    },
    removeList: ref => removeAddressee(registry, 'list', ref),
  }
}

async function observed(registry: Registry, kind: Kind, ref: Held) {
  const found = await held(registry, kind, ref)
  if (!found) return null
  const { addressee, owner } = found
  const aliases = addressee.aliases.filter(alias => isOurAlias(alias) && alias.enabled)
  const domains = await namesOf(registry, [addressee, ...aliases].map(({ domainId }) => domainId))
  const address = ({ name, domainId }: { name: string, domainId: string }) => `${name}@${domains.get(domainId) ?? ''}`
  const shown = {
    externalId: addressee.id, id: owner.id, address: address(addressee), name: addressee.description ?? '',
    aliases: aliases.map(address).sort(),
  }
  return { addressee, shown }
}

function storage({ quotas, usedDiskQuota }: Addressee): { quotaBytes: number | null, usedBytes: number } {
  return { quotaBytes: quotas['maxDiskQuota'] ?? null, usedBytes: usedDiskQuota }
}

async function ourGroups(registry: Registry, tenantId: string, { memberGroupIds }: Addressee): Promise<string[]> {
  const ids = Object.keys(memberGroupIds)
  const ours = await Promise.all(ids.map(externalId => held(registry, 'group', { tenantId, externalId })))
  return ids.filter((_, at) => ours[at] !== null)
}
