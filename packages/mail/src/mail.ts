// The port: mail domains, mailboxes, shared mailboxes and lists, wherever they are kept.
import type { DnsRecord } from '@dezky/contracts'
import type { DnsPolicy } from './dns-record.ts'

/** A tenant's domain, by the name it has in DNS: lower case, no trailing dot. */
export interface DomainRef { tenantId: string, name: string }

export interface ObservedDomain {
  externalId: string
  /** A disabled domain neither takes mail nor lets anybody in. */
  enabled: boolean
  /** Whether mail for addresses unknown here goes on to the domain's other server (split delivery). */
  relaying: boolean
  /** Keys are made in the background: `ready` once there is an active one of each kind receivers verify. */
  signing: 'pending' | 'ready'
}

interface AddresseeWish {
  tenantId: string
  /** The platform's own id: with the tenant's, the marker by which this is found again. */
  id: string
  /** In a domain of this tenant; in lower case. */
  address: string
  /** What people read beside the address. */
  name: string
  /** Other addresses in domains of this tenant. Those somebody added by hand are left alone. */
  aliases: string[]
  /** What an earlier ensure answered. Without it, something whose address moved to another domain since is not found. */
  externalId?: string
}

/** `quotaBytes`: null is without limit. No password: people sign in through the directory. */
export interface MailboxWish extends AddresseeWish { quotaBytes: number | null }
/** A mailbox several people share: an address, and the mailboxes that may open it (`setGroups`). */
export interface GroupWish extends AddresseeWish { quotaBytes: number | null }
/** An address that sends on to others, inside or outside. */
export interface ListWish extends AddresseeWish { recipients: string[] }

/** Something of ours, as an ensure answered it. */
export interface Held { tenantId: string, externalId: string }

interface Observed { externalId: string, id: string, address: string, name: string, aliases: string[] }

export interface ObservedMailbox extends Observed {
  quotaBytes: number | null
  usedBytes: number
  enabled: boolean
  /** External ids of the tenant's groups it may open. */
  groups: string[]
}
export interface ObservedGroup extends Observed { quotaBytes: number | null, usedBytes: number }
export interface ObservedList extends Observed { recipients: string[] }

/** `version`: null where it is told to nobody. `twin`: it says of itself that it is our stand-in. */
export interface Probed { version: string | null, twin: boolean }

/**
 * Every verb is idempotent and may throw MailUnavailable (ask again later) or MailRejected (a human must look). MailConflict means: the
 * name or address is taken by something without our marker of this very tenant; it is left as it is.
 * To observe answers null when it was asked and there is none of ours; to remove what is gone, or is not ours, does nothing.
 */
export interface Mail extends AsyncDisposable {
  /** What it is called: a name for people to read. */
  readonly product: string
  /** Whether it answers and takes our credentials; asks for nothing else. */
  probe(): Promise<Probed>

  /** Makes the domain, and has it sign with keys made automatically. An existing one of ours keeps its switches. */
  ensureDomain(domain: DomainRef): Promise<{ externalId: string }>
  observeDomain(domain: DomainRef): Promise<ObservedDomain | null>
  setDomainEnabled(domain: DomainRef, enabled: boolean): Promise<void>
  setRelaying(domain: DomainRef, relaying: boolean): Promise<void>
  /** What the domain's owner has to publish; SPF and DMARC as our policy has them, not the server. DKIM joins once the keys are there. */
  dnsRecords(domain: DomainRef, policy: DnsPolicy): Promise<DnsRecord[]>
  /**
   * ERASES the domain with every mailbox, group and list of this tenant in it, and takes its addresses from those elsewhere. When
   * something in it is not ours, this is a MailConflict and nothing was touched.
   */
  removeDomain(domain: DomainRef): Promise<void>

  ensureMailbox(wish: MailboxWish): Promise<{ externalId: string }>
  /** For whoever asked for it to be made and never heard the answer; it has the address that was wished. */
  findMailbox(wish: Pick<MailboxWish, 'tenantId' | 'id' | 'address'>): Promise<{ externalId: string } | null>
  observeMailbox(mailbox: Held): Promise<ObservedMailbox | null>
  /** Whether anybody can sign in to it, with whatever protocol. Mail still arrives. */
  setMailboxEnabled(mailbox: Held, enabled: boolean): Promise<void>
  /** The tenant's groups it may open, by difference; other groups stay as they are. */
  setGroups(mailbox: Held, groupExternalIds: string[]): Promise<void>
  /** ERASES the mailbox and the mail in it. */
  removeMailbox(mailbox: Held): Promise<void>

  ensureGroup(wish: GroupWish): Promise<{ externalId: string }>
  observeGroup(group: Held): Promise<ObservedGroup | null>
  /** ERASES the shared mailbox and the mail in it, and closes it for those who could open it. */
  removeGroup(group: Held): Promise<void>

  ensureList(wish: ListWish): Promise<{ externalId: string }>
  /** As `findMailbox` does. */
  findList(wish: Pick<ListWish, 'tenantId' | 'id' | 'address'>): Promise<{ externalId: string } | null>
  observeList(list: Held): Promise<ObservedList | null>
  removeList(list: Held): Promise<void>
}
