import type { ChangePartner, CreatePartner, Partner, PartnerMember, TenantQuery } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import { requireVersion } from '../../http/if-match.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Caller } from '../people/index.ts'
import { isReservedSlug } from '../settings/index.ts'
import { readTenantList, SlugReserved } from '../tenants/index.ts'
import { PartnerNotFound, PartnerSlugTaken, PartnerTerminated, PersonUnknown, WorksForPartner } from './partner.errors.ts'
import { tellPartner, tellStaff } from './partner.events.ts'
import type { PartnersWanted, StaffWanted } from './partner.store.ts'
import {
  deletePartnerMember, findPartner, insertPartner, insertPartnerMember, isVisible, listPartnerMembers, listPartners, lockPartner,
  terminatePartner, updatePartner,
} from './partner.store.ts'
import { changesIn, withoutPeople } from './partner.ts'

export async function createPartner(trx: Scoped, input: CreatePartner, actor: Actor): Promise<Partner> {
  if (await isReservedSlug(trx, input.slug)) throw new SlugReserved(input.slug)
  if (!await insertPartner(trx, input)) throw new PartnerSlugTaken(input.slug)
  const partner = await getPartner(trx, input.slug)
  const { slug, name, domain, marginPct } = partner
  const details = { slug, name, domain, marginPct }
  await appendAudit(trx, { tenantId: null, actor, action: 'partner.create', subject: subjectOf(partner), details })
  await tellPartner(trx, 'partner.created', partner)
  return partner
}

export async function getPartner(db: Readable, slug: string): Promise<Partner> {
  const partner = await findPartner(db, slug)
  if (!partner) throw new PartnerNotFound()
  return partner
}

interface PartnerPage { items: Partner[], last: Partner | null }

export async function pageOfPartners(db: Readable, query: PartnersWanted): Promise<PartnerPage> {
  const found = await listPartners(db, { ...query, limit: query.limit + 1 })
  const items = found.slice(0, query.limit)
  return { items, last: found.length > query.limit ? items.at(-1) ?? null : null }
}

export async function changePartner(trx: Scoped, slug: string, change: ChangePartner, { version, actor }: Change): Promise<Partner> {
  const partner = await lockedContract(trx, slug)
  requireVersion(partner, version)
  const { before, after } = changesIn(partner, change)
  if (Object.keys(after).length === 0) return partner
  await updatePartner(trx, partner.id, change)
  await appendAudit(trx, {
    tenantId: null, actor, action: 'partner.update', subject: subjectOf(partner), details: { changed: Object.keys(after) },
    before: withoutPeople(before), after: withoutPeople(after),
  })
  const changed = await getPartner(trx, slug)
  await tellPartner(trx, 'partner.updated', changed)
  return changed
}

interface Change { version: number, actor: Actor }

/** Its tenants still point to it, so that nobody loses their history; it only takes no new ones. */
export async function endPartner(trx: Scoped, slug: string, actor: Actor): Promise<Partner> {
  const partner = await lockedContract(trx, slug)
  await terminatePartner(trx, partner.id)
  await appendAudit(trx, { tenantId: null, actor, action: 'partner.terminate', subject: subjectOf(partner), details: {} })
  await tellPartner(trx, 'partner.terminated', partner)
  return getPartner(trx, slug)
}

export async function addPartnerMember(trx: Scoped, slug: string, personId: string, actor: Actor): Promise<void> {
  const partner = await lockedContract(trx, slug)
  const outcome = await insertPartnerMember(trx, partner.id, personId)
  if (outcome === 'unknown') throw new PersonUnknown()
  if (outcome === 'elsewhere') throw new WorksForPartner()
  if (outcome === 'already-here') return
  await appendAudit(trx, { tenantId: null, actor, action: 'partner.member_add', subject: subjectOf(partner), details: { personId } })
  await tellStaff(trx, 'partner.member_added', partner, personId)
}

export async function removePartnerMember(trx: Scoped, slug: string, personId: string, actor: Actor): Promise<void> {
  const partner = await getPartner(trx, slug)
  if (!await deletePartnerMember(trx, partner.id, personId)) throw new PartnerNotFound()
  await appendAudit(trx, { tenantId: null, actor, action: 'partner.member_remove', subject: subjectOf(partner), details: { personId } })
  await tellStaff(trx, 'partner.member_removed', partner, personId)
}

interface StaffPage { items: PartnerMember[], last: string | null }

export async function membersOfPartner(db: Readable, slug: string, { limit, after }: StaffWanted): Promise<StaffPage> {
  const { id } = await getPartner(db, slug)
  const found = await listPartnerMembers(db, id, { after, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.personId ?? null : null }
}

/** What a scope does not show is not there: a partner's people know of no other partner. */
export async function tenantsOfPartner(db: Readable, slug: string, query: Omit<TenantQuery, 'partner'>, caller: Caller) {
  if (!await isVisible(db, slug)) throw new PartnerNotFound()
  return readTenantList(db, { ...query, partner: slug }, caller)
}

async function lockedContract(trx: Scoped, slug: string): Promise<Partner> {
  const partner = await lockPartner(trx, slug)
  if (!partner) throw new PartnerNotFound()
  if (partner.status === 'terminated') throw new PartnerTerminated()
  return partner
}

function subjectOf({ id }: { id: string }): string {
  return `partner:${id}`
}
