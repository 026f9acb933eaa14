// The people who work for a partner, and what they see.
import type { PartnerMember, TenantQuery } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Caller } from '../people/index.ts'
import { readTenantList } from '../tenants/index.ts'
import { PartnerNotFound, PersonUnknown, WorksForPartner } from './partner.errors.ts'
import { tellStaff } from './partner.events.ts'
import { getPartner, lockedContract, subjectOf } from './partner.service.ts'
import { findPartnerRef } from './partner.store.ts'
import type { StaffWanted } from './partner-staff.store.ts'
import { deletePartnerMember, insertPartnerMember, listPartnerMembers } from './partner-staff.store.ts'

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
  if (!await findPartnerRef(db, slug)) throw new PartnerNotFound()
  return readTenantList(db, { ...query, partner: slug }, caller)
}
