import type { Invitation, Member, Role } from '@dezky/contracts'
import type { Directory } from '@dezky/directory'
import type { PlatformDatabase, PlatformScope, Readable, Scoped } from '../../database/index.ts'
import { inScope } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { findPersonIdByEmail, insertPerson } from '../people/index.ts'
import { DirectoryPending, MemberActive, MemberNotFound, TenantUnknown } from './member.errors.ts'
import { memberAdded, memberInvited } from './member.events.ts'
import type { TenantRef } from './member.store.ts'
import { findTenantRef, insertMembership, listMembers } from './member.store.ts'

export interface NewMember { name: string, email: string, role: Role }

/** Adds a person to a tenant; somebody who already is a member stays what they are. */
export async function addMember(trx: Scoped, tenant: TenantRef, { name, email, role }: NewMember, actor: Actor): Promise<void> {
  const personId = await ensurePerson(trx, name, email)
  const membershipId = await insertMembership(trx, { tenantId: tenant.id, personId, role })
  if (!membershipId) return
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'member.add', subject: `membership:${membershipId}`, details: { personId, role },
  })
  await memberAdded(trx, tenant, { personId, name })
}

/** Somebody the platform already knows by that e-mail address is not made twice. */
async function ensurePerson(trx: Scoped, name: string, email: string): Promise<string> {
  const personId = await insertPerson(trx, { name, email, locale: 'en' }) ?? await findPersonIdByEmail(trx, email)
  if (!personId) throw new Error('A person can be neither inserted nor found.')
  return personId
}

export async function membersOf(db: Readable, slug: string, issuer: string): Promise<Member[]> {
  const tenant = await findTenantRef(db, slug)
  if (!tenant) throw new TenantUnknown()
  const members = await listMembers(db, tenant.id, issuer)
  return members.map(({ directory: _, locale: __, ...member }) => member)
}

export interface InvitationWish {
  slug: string
  memberId: string
  actor: Actor
  expiresInSeconds: number
  /** Where the person goes with their new password. */
  returnTo: string
}

/** Makes a link to set a password with. The directory is asked outside any transaction; what was done is recorded after it. */
export async function inviteMember(
  { db, directory }: { db: PlatformDatabase, directory: Directory }, scope: PlatformScope, wish: InvitationWish,
): Promise<Invitation> {
  const { tenant, member } = await inScope(db, scope, trx => findMember(trx, wish, directory.issuer))
  if (member.state === 'active') throw new MemberActive()
  if (!member.directory?.externalId) throw new DirectoryPending()
  const { expiresInSeconds, returnTo } = wish
  const link = await directory.invitationLink(member.directory.externalId, { expiresInSeconds, returnTo })
  await inScope(db, scope, async (trx) => {
    await appendAudit(trx, {
      tenantId: tenant.id, actor: wish.actor, action: 'member.invite', subject: `membership:${member.id}`,
      details: { personId: member.personId, expiresAt: link.expiresAt.toISOString() },
    })
    await memberInvited(trx, tenant, member.personId)
  })
  return { url: link.url, expiresAt: link.expiresAt.toISOString() }
}

async function findMember(trx: Scoped, wish: Pick<InvitationWish, 'slug' | 'memberId'>, issuer: string) {
  const tenant = await findTenantRef(trx, wish.slug)
  if (!tenant) throw new TenantUnknown()
  const member = (await listMembers(trx, tenant.id, issuer)).find(({ id }) => id === wish.memberId)
  if (!member) throw new MemberNotFound()
  return { tenant, member }
}
