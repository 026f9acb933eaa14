// Mailing lists as a workspace's administrators want them. What is written here is made true by each list's own resource.
import { isDeepStrictEqual } from 'node:util'
import type { ChangeMailingList, CreateMailingList, MailingList } from '@dezky/contracts'
import { mostMailingLists } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import { requireVersion } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor, Facts } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { lockAddresses, requireAddresses } from '../mailboxes/index.ts'
import type { TenantRef } from '../members/index.ts'
import { requireOpenTenant, requireTenant } from '../members/index.ts'
import { MailingListNotFound, RecipientIsList, RecipientUnknown, TooManyMailingLists } from './mailing-list.errors.ts'
import { tellOfMailingList } from './mailing-list.events.ts'
import * as store from './mailing-list.store.ts'

export async function getMailingList(db: Readable, slug: string, id: string): Promise<MailingList> {
  return find(db, await requireTenant(db, slug), id)
}

interface Wanted { slug: string, limit: number, before: string | null }

export async function pageOfMailingLists(db: Readable, { slug, limit, before }: Wanted) {
  const tenant = await requireTenant(db, slug)
  const found = await store.listMailingLists(db, tenant.id, { limit: limit + 1, before })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

interface Asking { slug: string, actor: Actor }

/** Throws what requireAddresses throws, RecipientUnknown, RecipientIsList, TooManyMailingLists. */
export async function createMailingList(trx: Scoped, { slug, actor }: Asking, wish: CreateMailingList): Promise<MailingList> {
  const tenant = await requireOpenTenant(trx, slug)
  const id = newId()
  await lockAddresses(trx, tenant.id)
  if (await store.countMailingLists(trx, tenant.id) >= mostMailingLists) throw new TooManyMailingLists()
  await requireFit(trx, tenant, id, wish)
  await store.insertMailingList(trx, { tenantId: tenant.id, id }, wish)
  await setMembers(trx, tenant, id, wish.memberIds)
  const created = await find(trx, tenant, id)
  await note(trx, { tenant, actor, action: 'mailing_list.create', id, details: factsOf(created) })
  await tellOfMailingList(trx, 'mailing_list.created', tenant, id)
  return created
}

type Changing = Asking & { id: string, version: number }

/** As createMailingList, and MailingListNotFound; a change that changes nothing leaves no trace. */
export async function changeMailingList(
  trx: Scoped, { slug, actor, id, version }: Changing, { memberIds, ...change }: ChangeMailingList,
): Promise<MailingList> {
  const tenant = await requireOpenTenant(trx, slug)
  await lockAddresses(trx, tenant.id)
  const before = await find(trx, tenant, id)
  requireVersion(before, version)
  const wish = { ...contentOf(before), ...change, memberIds: memberIds ?? idsOf(before) }
  if (isDeepStrictEqual(wish, { ...contentOf(before), memberIds: idsOf(before) })) return before
  await requireFit(trx, tenant, id, wish)
  await store.updateMailingList(trx, { tenantId: tenant.id, id }, wish)
  await setMembers(trx, tenant, id, wish.memberIds)
  const after = await find(trx, tenant, id)
  await note(trx, { tenant, actor, action: 'mailing_list.change', id, before: factsOf(before), after: factsOf(after) })
  await tellOfMailingList(trx, 'mailing_list.changed', tenant, id)
  return after
}

/** Throws MailingListNotFound. */
export async function removeMailingList(trx: Scoped, { slug, actor, id }: Asking & { id: string }): Promise<void> {
  const tenant = await requireTenant(trx, slug)
  await lockAddresses(trx, tenant.id)
  const list = await find(trx, tenant, id)
  await store.deleteMailingList(trx, { tenantId: tenant.id, id })
  await note(trx, { tenant, actor, action: 'mailing_list.delete', id, details: factsOf(list) })
  await tellOfMailingList(trx, 'mailing_list.deleted', tenant, id)
}

type Wish = Pick<CreateMailingList, 'address' | 'others'>

async function requireFit(trx: Scoped, tenant: TenantRef, id: string, { address, others }: Wish): Promise<void> {
  if (others.includes(address)) throw new RecipientIsList()
  await requireAddresses(trx, { tenantId: tenant.id, holderId: id }, [{ field: 'address', address }])
}

async function setMembers(trx: Scoped, { id: tenantId }: TenantRef, id: string, memberIds: string[]): Promise<void> {
  if (await store.setMembers(trx, { tenantId, id }, memberIds) < memberIds.length) throw new RecipientUnknown()
}

interface Noted { tenant: TenantRef, actor: Actor, action: string, id: string, details?: Facts, before?: Facts, after?: Facts }

/** The trail, and the wake-up of what makes it so. */
async function note(trx: Scoped, { tenant, actor, id, details = {}, ...noted }: Noted): Promise<void> {
  await appendAudit(trx, { tenantId: tenant.id, actor, subject: `mailing_list:${id}`, details, ...noted })
  await wake(trx, { kind: 'tenant', key: tenant.id })
}

/** Addresses are kept where they can be erased. */
function factsOf({ members, others }: MailingList): Facts {
  return { members: members.map(({ personId }) => personId).toSorted(), others: others.length }
}

function contentOf({ address, name, others }: MailingList) {
  return { address, name, others }
}

function idsOf({ members }: MailingList): string[] {
  return members.map(({ memberId }) => memberId)
}

async function find(db: Readable, { id: tenantId }: TenantRef, id: string): Promise<MailingList> {
  const list = await store.findMailingList(db, tenantId, id)
  if (!list) throw new MailingListNotFound()
  return list
}
