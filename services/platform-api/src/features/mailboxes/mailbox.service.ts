// Members' mailboxes as their administrators give them. What is written here is made true by each mailbox's own resource.
import { isDeepStrictEqual } from 'node:util'
import type { EntitlementKey, GiveMailbox, Mailbox } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { requireVersionIfAny } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { entitlementsOfTenant, QuotaTooLarge } from '../entitlements/index.ts'
import type { Acting, MemberRecord, TenantRef } from '../members/index.ts'
import { judgeAdding, lockMember, refuse, requireMember, requireOpenTenant, requireTenant } from '../members/index.ts'
import { requireAddresses } from './mail-address.service.ts'
import { lockAddresses } from './mail-address.store.ts'
import { MailboxNotFound } from './mailbox.errors.ts'
import { tellOfMailbox } from './mailbox.events.ts'
import { listMailboxes } from './mailbox.list.store.ts'
import type { MailboxGrounds } from './mailbox.store.ts'
import { findGrounds, saveMailbox } from './mailbox.store.ts'
import type { GivenMailbox } from './mailbox.ts'
import { allowedBytes, mailboxOf } from './mailbox.ts'

export interface MailboxRef { slug: string, memberId: string, issuer: string }

type Asking = Acting & { memberId: string }
interface Found { tenant: TenantRef, member: MemberRecord }

/** Throws MemberNotFound, MailboxNotFound. */
export async function getMailbox(db: Readable, ref: MailboxRef): Promise<Mailbox> {
  return show(db, await requireMember(db, ref))
}

type ListWanted = Parameters<typeof listMailboxes>[2]

export async function pageOfMailboxes(db: Readable, slug: string, { limit, ...wanted }: ListWanted) {
  const tenant = await requireTenant(db, slug)
  const found = await listMailboxes(db, tenant.id, { ...wanted, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.memberId ?? null : null }
}

/** Throws MailNotEntitled, QuotaTooLarge, AddressDomainUnverified, AddressTaken; an order that changes nothing leaves no trace. */
export async function giveMailbox(trx: Scoped, asking: Asking, wish: GiveMailbox & { version: number | null }): Promise<Mailbox> {
  await requireOpenTenant(trx, asking.slug)
  const found = await hold(trx, asking)
  const { version, ...given } = wish
  const grounds = await groundsOf(trx, found)
  requireVersionIfAny(grounds, version)
  await requireAllowed(trx, found, given)
  if (isDeepStrictEqual(grounds.given, given)) return show(trx, found)
  await write(trx, asking, found, { before: grounds.given, given })
  return show(trx, found)
}

/** The mail in it is erased. Throws MailboxNotFound. */
export async function removeMailbox(trx: Scoped, asking: Asking): Promise<void> {
  const found = await hold(trx, asking)
  await show(trx, found)
  const before = (await groundsOf(trx, found)).given
  await write(trx, asking, found, { before, given: { address: null, aliases: [], quotaBytes: null } })
}

/** Only of those whose role the caller could give. */
async function hold(trx: Scoped, asking: Asking): Promise<Found> {
  const found = await lockMember(trx, asking)
  refuse(judgeAdding(asking.role, found.member.role))
  await lockAddresses(trx, found.tenant.id)
  return found
}

async function requireAllowed(trx: Scoped, { tenant, member }: Found, given: GiveMailbox): Promise<void> {
  const { address, aliases, quotaBytes } = given
  const { storage } = await entitledTo(trx, tenant.id)
  const named = [{ field: 'address', address }, ...aliases.map(alias => ({ field: 'aliases', address: alias }))]
  await requireAddresses(trx, { tenantId: tenant.id, holderId: member.personId }, named)
  if (quotaBytes !== null && quotaBytes > storage) throw new QuotaTooLarge(storage)
}

interface Change { before: GivenMailbox | null, given: GivenMailbox }

async function write(trx: Scoped, { actor }: Asking, { tenant, member }: Found, { before, given }: Change): Promise<void> {
  const { id: tenantId, slug } = tenant
  const { id: memberId, personId } = member
  const isRemoved = given.address === null
  await saveMailbox(trx, { tenantId, personId }, given)
  await appendAudit(trx, {
    tenantId, actor, action: isRemoved ? 'mailbox.remove' : 'mailbox.change', subject: `membership:${memberId}`, details: { personId },
    before: factsOf(before), after: factsOf(given), ...isRemoved ? {} : { personal: [{ personId, data: { ...given } }] },
  })
  await tellOfMailbox(trx, isRemoved ? 'mailbox.removed' : 'mailbox.changed', { id: tenantId, slug }, personId)
  await wake(trx, { kind: 'tenant', key: tenantId })
}

/** Addresses are kept where they can be erased. */
function factsOf(mailbox: GivenMailbox | null) {
  return { given: Boolean(mailbox?.address), aliases: mailbox?.aliases.length ?? 0, quotaBytes: mailbox?.quotaBytes ?? null }
}

async function show(db: Readable, found: Found): Promise<Mailbox> {
  const { id: memberId, personId } = found.member
  const grounds = await groundsOf(db, found)
  const mailbox = mailboxOf(grounds, new Set(grounds.domains))
  if (!mailbox) throw new MailboxNotFound()
  const { address, aliases, quotaBytes, isGiven: given } = mailbox
  const entitled = await entitledTo(db, found.tenant.id)
  const allowed = entitled.mail ? allowedBytes(quotaBytes, entitled) : null
  return { memberId, personId, address, aliases, quotaBytes, given, allowedBytes: allowed, version: grounds.version }
}

async function groundsOf(db: Readable, { tenant, member }: Found): Promise<MailboxGrounds> {
  const grounds = await findGrounds(db, { tenantId: tenant.id, personId: member.personId })
  if (!grounds) throw new MailboxNotFound()
  return grounds
}

async function entitledTo(db: Readable, tenantId: string): Promise<Record<EntitlementKey, number>> {
  const entitlements = await entitlementsOfTenant(db, tenantId)
  return Object.fromEntries(entitlements.map(({ key, value }) => [key, Number(value)])) as Record<EntitlementKey, number>
}
