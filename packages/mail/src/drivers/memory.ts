// A mail server in this process's memory: for tests and trials of what stands on the port.
import { randomUUID } from 'node:crypto'
import { domainNameSchema } from '@dezky/contracts'
import { parseAddress } from '../address.ts'
import { recordsFrom } from '../dns-record.ts'
import { MailConflict, MailRejected } from '../errors.ts'
import type { DomainRef, GroupWish, Held, ListWish, Mail, MailboxWish } from '../mail.ts'

type Kind = 'mailbox' | 'group' | 'list'
interface Domain { id: string, tenantId: string | null, name: string, enabled: boolean, relaying: boolean }
interface Addressee {
  externalId: string
  kind: Kind
  /** Null: not ours. */
  tenantId: string | null
  id: string
  address: string
  name: string
  aliases: string[]
  quotaBytes: number | null
  recipients: string[]
  groups: string[]
  enabled: boolean
}

export interface MemoryMail extends Mail {
  /** Things somebody else made: they carry no marker of ours. */
  plantDomain(name: string): void
  plantAddressee(kind: Kind, address: string): string
  addresses(): string[]
}

interface World { domains: Map<string, Domain>, addressees: Map<string, Addressee> }

export function memory(): MemoryMail {
  const world: World = { domains: new Map(), addressees: new Map() }
  return {
    product: 'Memory',
    probe: async () => ({ version: null, twin: false }),
    ...domainVerbs(world), ...mailboxVerbs(world), ...groupVerbs(world), ...listVerbs(world),
    plantDomain: name => void world.domains.set(name, domainOf(null, name)),
    plantAddressee: (kind, address) => put(world, { ...fresh(kind), address }),
    addresses: () => [...world.addressees.values()].map(({ address }) => address),
    async [Symbol.asyncDispose]() {},
  }
}

type DomainVerbs = Pick<Mail, 'ensureDomain' | 'observeDomain' | 'setDomainEnabled' | 'setRelaying' | 'dnsRecords' | 'removeDomain'>

function domainVerbs(world: World): DomainVerbs {
  return {
    async ensureDomain({ tenantId, name }) {
      if (!domainNameSchema.safeParse(name).success) throw new MailRejected(`${name} is no domain.`)
      const domain = world.domains.get(name) ?? domainOf(tenantId, name)
      if (domain.tenantId !== tenantId) throw new MailConflict(`The mail domain ${name} belongs to something else.`)
      world.domains.set(name, domain)
      return { externalId: domain.id }
    },
    async observeDomain(ref) {
      const domain = ours(world, ref)
      return domain && { externalId: domain.id, enabled: domain.enabled, relaying: domain.relaying, signing: 'ready' }
    },
    async setDomainEnabled(ref, enabled) {
      requireDomain(world, ref).enabled = enabled
    },
    async setRelaying(ref, relaying) {
      requireDomain(world, ref).relaying = relaying
    },
    async dnsRecords(ref, policy) {
      const { name } = requireDomain(world, ref)
      const keys = ['ed25519', 'rsa'].map(kind => `m-${kind}._domainkey.${name}. IN TXT "v=DKIM1; k=${kind}; p=AAAA"`)
      return recordsFrom([`${name}. IN MX 10 mail.dezky.test.`, ...keys].join('\n'), name, policy)
    },
    async removeDomain(ref) {
      if (ours(world, ref)) removeDomain(world, ref)
    },
  }
}

type Mailboxes = Pick<Mail, 'ensureMailbox' | 'findMailbox' | 'observeMailbox' | 'setMailboxEnabled' | 'setGroups' | 'removeMailbox'>

function mailboxVerbs(world: World): Mailboxes {
  return {
    ensureMailbox: async wish => ensure(world, 'mailbox', wish),
    findMailbox: async wish => find(world, 'mailbox', wish),
    async observeMailbox(ref) {
      const found = held(world, 'mailbox', ref)
      return found && { ...observed(found), quotaBytes: found.quotaBytes, usedBytes: 0, enabled: found.enabled, groups: [...found.groups] }
    },
    async setMailboxEnabled(ref, enabled) {
      requireHeld(world, 'mailbox', ref).enabled = enabled
    },
    async setGroups(ref, groups) {
      const mailbox = requireHeld(world, 'mailbox', ref)
      for (const externalId of groups) requireHeld(world, 'group', { ...ref, externalId })
      const others = mailbox.groups.filter(externalId => !held(world, 'group', { ...ref, externalId }))
      mailbox.groups = [...others, ...groups]
    },
    removeMailbox: async ref => remove(world, 'mailbox', ref),
  }
}

function groupVerbs(world: World): Pick<Mail, 'ensureGroup' | 'observeGroup' | 'removeGroup'> {
  return {
    ensureGroup: async wish => ensure(world, 'group', wish),
    async observeGroup(ref) {
      const found = held(world, 'group', ref)
      return found && { ...observed(found), quotaBytes: found.quotaBytes, usedBytes: 0 }
    },
    async removeGroup(ref) {
      remove(world, 'group', ref)
      for (const addressee of world.addressees.values()) addressee.groups = addressee.groups.filter(id => id !== ref.externalId)
    },
  }
}

function listVerbs(world: World): Pick<Mail, 'ensureList' | 'findList' | 'observeList' | 'removeList'> {
  return {
    ensureList: async wish => ensure(world, 'list', wish),
    findList: async wish => find(world, 'list', wish),
    async observeList(ref) {
      const found = held(world, 'list', ref)
      return found && { ...observed(found), recipients: found.recipients.toSorted() }
    },
    removeList: async ref => remove(world, 'list', ref),
  }
}

function ensure(world: World, kind: Kind, wish: MailboxWish | GroupWish | ListWish): { externalId: string } {
  const addresses = [wish.address, ...new Set(wish.aliases)].map(parseAddress)
  for (const { domain } of addresses) requireDomain(world, { tenantId: wish.tenantId, name: domain })
  const [address = '', ...aliases] = addresses.map(({ local, domain }) => `${local}@${domain}`)
  const existing = [...world.addressees.values()].find(found => isSame(found, { kind, ...wish }))
  const taken = [...world.addressees.values()].some(other => other !== existing
    && [other.address, ...other.aliases].some(used => used === address || aliases.includes(used)))
  if (taken) throw new MailConflict(`${address}, or an alias of it, belongs to something else.`)
  const { tenantId, id, name } = wish
  const content = 'recipients' in wish ? { recipients: wish.recipients.map(one => one.toLowerCase()) } : { quotaBytes: wish.quotaBytes }
  return { externalId: put(world, { ...fresh(kind), ...existing, tenantId, id, address, name, aliases, ...content }) }
}

function find({ addressees }: World, kind: Kind, wish: Pick<MailboxWish, 'tenantId' | 'id' | 'address'>): { externalId: string } | null {
  const { local, domain } = parseAddress(wish.address)
  const found = [...addressees.values()].find(one => isSame(one, { kind, ...wish }) && one.address === `${local}@${domain}`)
  return found ? { externalId: found.externalId } : null
}

function removeDomain(world: World, { tenantId, name }: DomainRef): void {
  const isIn = (address: string) => address.endsWith(`@${name}`)
  const content = [...world.addressees.values()].filter(({ address }) => isIn(address))
  if (content.some(addressee => addressee.tenantId !== tenantId)) throw new MailConflict(`Something in ${name} is not ours to remove.`)
  for (const { externalId } of content) world.addressees.delete(externalId)
  for (const addressee of world.addressees.values()) addressee.aliases = addressee.aliases.filter(alias => !isIn(alias))
  world.domains.delete(name)
}

function remove(world: World, kind: Kind, ref: Held): void {
  if (held(world, kind, ref)) world.addressees.delete(ref.externalId)
}

function held({ addressees }: World, kind: Kind, { tenantId, externalId }: Held): Addressee | null {
  const found = addressees.get(externalId)
  return found?.kind === kind && found.tenantId === tenantId ? found : null
}

function requireHeld(world: World, kind: Kind, ref: Held): Addressee {
  const found = held(world, kind, ref)
  if (!found) throw new MailRejected(`There is no ${kind} ${ref.externalId} of this tenant.`)
  return found
}

function ours({ domains }: World, { tenantId, name }: DomainRef): Domain | null {
  const found = domains.get(name)
  return found?.tenantId === tenantId ? found : null
}

function requireDomain(world: World, ref: DomainRef): Domain {
  const found = ours(world, ref)
  if (!found) throw new MailRejected(`There is no mail domain ${ref.name} of this tenant.`)
  return found
}

function isSame(one: Addressee, other: { kind: Kind, tenantId: string, id: string }): boolean {
  return one.kind === other.kind && one.tenantId === other.tenantId && one.id === other.id
}

function observed({ externalId, id, address, name, aliases }: Addressee) {
  return { externalId, id, address, name, aliases: aliases.toSorted() }
}

function domainOf(tenantId: string | null, name: string): Domain {
  return { id: randomUUID(), tenantId, name, enabled: true, relaying: false }
}

function fresh(kind: Kind): Addressee {
  return {
    externalId: randomUUID(), kind, tenantId: null, id: '', address: '', name: '', aliases: [], quotaBytes: null, recipients: [],
    groups: [], enabled: true,
  }
}

function put({ addressees }: World, addressee: Addressee): string {
  addressees.set(addressee.externalId, addressee)
  return addressee.externalId
}
