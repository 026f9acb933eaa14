import type { Member, MemberCounts, MemberFilter, MemberQuery, RemoveMember, Role } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Decision, Keeping } from '../departures/index.ts'
import { depart, inWords, requireFreeAddress } from '../departures/index.ts'
import { ensurePeople, isOpen } from '../people/index.ts'
import { takeSeat } from '../subscriptions/index.ts'
import { AlreadyMember, MemberNotFound, refuse, TenantNotOpen, TenantUnknown } from './member.errors.ts'
import { memberRoleChanged, tellOfMember } from './member.events.ts'
import { judgeAdding, judgeRemoval, judgeRoleChange } from './member.policy.ts'
import type { SignInPosition } from './member.store.ts'
import { countMembers, findMember, findTenantRef, pageOfMembers, pageOfUsers } from './member.store.ts'
import type { MemberRecord, NewMember, TenantRef } from './member.ts'
import { toMember } from './member.ts'
import {
  deleteMembership, emailsOfMembers, insertMemberships, lockMembership, lockOwners, updateRole, welcomeAnew,
} from './membership.store.ts'

export { isMembershipOf } from './membership.store.ts'

/** Who asks, as what, and for which tenant. */
export interface Acting {
  slug: string
  /** The directory by whose names people are known. */
  issuer: string
  role: Role
  actor: Actor
}

/** The first person of a new tenant; somebody who already is a member stays what they are. */
export async function addMember(
  trx: Scoped, tenant: TenantRef, { name, email, role, locale = 'en' }: NewMember, actor: Actor,
): Promise<string | null> {
  const people = await asPlatform(trx, platform => ensurePeople(platform, tenant.id, [{ name, email, locale }]))
  const personId = people.get(email.toLowerCase())
  if (!personId) throw new Error('A person can be neither inserted nor found.')
  const [membership] = await insertMemberships(trx, tenant.id, [{ personId, role, name }])
  if (!membership) return null
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'member.add', subject: `membership:${membership.id}`, details: { personId, role },
    personal: [{ personId, data: { name, email } }],
  })
  await tellOfMember(trx, 'member.added', tenant, personId)
  return membership.id
}

/** Adds a person who takes a seat; the invitation follows when the directory has them. */
export async function inviteMember(trx: Scoped, { slug, issuer, role, actor }: Acting, wish: NewMember): Promise<Member> {
  const tenant = await requireOpenTenant(trx, slug)
  refuse(judgeAdding(role, wish.role))
  const known = await emailsOfMembers(trx, tenant.id, [wish.email])
  if (known.size > 0) throw new AlreadyMember()
  await requireFreeAddress(trx, tenant.id, wish.email)
  await takeSeat(trx, tenant.id)
  const id = await addMember(trx, tenant, wish, actor)
  if (!id) throw new AlreadyMember()
  await wake(trx, { kind: 'tenant', key: tenant.id })
  return getMember(trx, { slug, issuer, memberId: id })
}

/** Nobody comes into a tenant that is suspended or on its way out. */
export async function requireOpenTenant(db: Readable, slug: string): Promise<TenantRef> {
  const tenant = await requireTenant(db, slug)
  if (!isOpen(tenant)) throw new TenantNotOpen(tenant.status)
  return tenant
}

export async function requireTenant(db: Readable, slug: string) {
  const tenant = await findTenantRef(db, slug)
  if (!tenant) throw new TenantUnknown()
  return tenant
}

export interface MemberRef { slug: string, issuer: string, memberId: string }

export async function getMember(db: Readable, ref: MemberRef): Promise<Member> {
  return toMember((await requireMember(db, ref)).member)
}

interface Found { tenant: TenantRef, member: MemberRecord }

export async function requireMember(db: Readable, { slug, issuer, memberId }: MemberRef): Promise<Found> {
  const tenant = await requireTenant(db, slug)
  const member = await findMember(db, tenant.id, memberId, issuer)
  if (!member) throw new MemberNotFound()
  return { tenant, member }
}

interface Page<At> { items: Member[], next: At | null }
type Wanted<At> = Omit<MemberQuery, 'cursor'> & { slug: string, issuer: string, after: At | null }

export async function membersPage(db: Readable, { slug, issuer, limit, ...wanted }: Wanted<string>): Promise<Page<string>> {
  const tenant = await requireTenant(db, slug)
  const found = await pageOfMembers(db, tenant.id, issuer, { ...wanted, limit: limit + 1 })
  return toPage(found, limit, ({ id }) => id)
}

export async function usersPage(db: Readable, { slug, issuer, limit, ...wanted }: Wanted<SignInPosition>): Promise<Page<SignInPosition>> {
  const tenant = await requireTenant(db, slug)
  const found = await pageOfUsers(db, tenant.id, issuer, { ...wanted, limit: limit + 1 })
  return toPage(found, limit, ({ id, lastSignInAt }) => ({ id, at: lastSignInAt === null ? null : new Date(lastSignInAt) }))
}

export async function memberCounts(db: Readable, slug: string, filter: MemberFilter): Promise<MemberCounts> {
  const tenant = await requireTenant(db, slug)
  return countMembers(db, tenant.id, filter)
}

function toPage<At>(found: MemberRecord[], limit: number, positionOf: (member: MemberRecord) => At): Page<At> {
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items: items.map(toMember), next: last ? positionOf(last) : null }
}

/** `check` sees the member as they are under the lock, and may object. */
export async function changeRole(
  trx: Scoped, acting: Acting & { memberId: string }, role: Role, check: (current: Member) => void,
): Promise<Member> {
  const { tenant, member, owners } = await lockMember(trx, acting)
  refuse(judgeRoleChange(acting.role, { role: member.role, owners }, role))
  check(toMember(member))
  if (member.role === role) return toMember(member)
  const { id, personId, role: previous } = member
  await updateRole(trx, id, role)
  // Whoever was handed their link for a lesser role must not come in by it.
  if (!member.hasAccount) await welcomeAnew(trx, id)
  await appendAudit(trx, {
    tenantId: tenant.id, actor: acting.actor, action: 'member.change_role', subject: `membership:${id}`, details: { personId },
    before: { role: previous }, after: { role },
  })
  await memberRoleChanged(trx, tenant, { personId, role, previous })
  if (!member.hasAccount) await wake(trx, { kind: 'tenant', key: tenant.id })
  return getMember(trx, acting)
}

/** Ends a membership; the upstreams follow. Returns whose it was. */
export async function removeMember(
  trx: Scoped, acting: Acting & { memberId: string }, { callerId, ...parting }: Parting & { callerId: string | null },
): Promise<string> {
  const { tenant, member, owners } = await lockMember(trx, acting)
  refuse(judgeRemoval(acting.role, { role: member.role, owners }, member.personId === callerId))
  const decision = await letGo(trx, tenant, member, parting)
  await appendAudit(trx, {
    tenantId: tenant.id, actor: acting.actor, action: 'member.remove', subject: `membership:${member.id}`,
    details: { personId: member.personId, ...inWords(decision) }, before: { role: member.role },
    personal: [{ personId: member.personId, data: { name: member.name, email: member.email } }],
  })
  return member.personId
}

/** What is to become of what they leave behind. */
export interface Parting extends Keeping { wish?: RemoveMember }

/** The row, what is to become of their things, the event and the wake-up; the audit entry says why and is the caller's. */
export async function letGo(trx: Scoped, tenant: TenantRef, member: MemberRecord, parting: Parting): Promise<Decision> {
  await deleteMembership(trx, tenant.id, member.id)
  const decision = await depart(trx, tenant.id, { ...member, signedIn: hasCome(member) }, parting)
  await tellOfMember(trx, 'member.removed', tenant, member.personId)
  await wake(trx, { kind: 'tenant', key: tenant.id })
  return decision
}

/** Somebody who has signed in since they were added: what they have is theirs. */
export function hasCome({ state }: Pick<Member, 'state'>): boolean {
  return state === 'active' || state === 'disabled'
}

/** First the owners, then the member: in one order for everybody. An owner who is kept out counts only when it is about them. */
export async function lockMember(trx: Scoped, ref: MemberRef): Promise<Found & { owners: number }> {
  const tenant = await requireTenant(trx, ref.slug)
  const owners = await lockOwners(trx, tenant.id)
  if (!await lockMembership(trx, tenant.id, ref.memberId)) throw new MemberNotFound()
  const found = await requireMember(trx, ref)
  const isLeftOut = found.member.role === 'owner' && found.member.state === 'disabled'
  return { ...found, owners: isLeftOut ? owners + 1 : owners }
}
