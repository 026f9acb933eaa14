// Links to choose a password with, made and withdrawn by hand.
import type { Invitation } from '@dezky/contracts'
import type { Directory } from '@dezky/directory'
import type { Mailer } from '@dezky/runtime/mailer'
import type { PlatformDatabase, PlatformScope, Scoped } from '../../database/index.ts'
import { asPlatform, inScope } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Acting, MemberRecord, TenantRef } from '../members/index.ts'
import {
  hasMoreThan, judgeInvitation, judgeRevocation, letGo, lockMember, noteInvitation, refuse, requireMember, requireOpenTenant, tellOfMember,
} from '../members/index.ts'
import { findTenantById } from '../tenants/index.ts'
import { DirectoryPending } from './invitation.errors.ts'
import { invitationMail } from './invitation.mail.ts'

export interface InvitationWorld {
  db: PlatformDatabase
  directory: Directory
  mailer: Mailer | null
  expiresInSeconds: number
  /** Where the person goes with their new password. */
  returnTo: string
}

export interface InvitationWish extends Acting {
  memberId: string
  /** Operators answer for all tenants, and so may make a link for somebody who is in several. */
  isOperator: boolean
}

interface Link { url: string, expiresAt: Date }
interface Invitee { tenant: TenantRef, tenantName: string, member: MemberRecord, externalId: string }

/** A new link, which voids those before it. The directory is asked outside any transaction; what was done is recorded after it. */
export async function makeInvitation(world: InvitationWorld, scope: PlatformScope, wish: InvitationWish): Promise<Invitation> {
  const { db, directory, expiresInSeconds, returnTo } = world
  const invitee = await inScope(db, scope, trx => findInvitee(trx, wish))
  const link = await directory.invitationLink(invitee.externalId, { expiresInSeconds, returnTo })
  const isNoted = await inScope(db, scope, trx => recordInvitation(trx, wish, invitee, link))
  if (!isNoted) {
    await directory.voidInvitations(invitee.externalId)
    return makeInvitation(world, scope, wish)
  }
  return { url: link.url, expiresAt: link.expiresAt.toISOString(), mailed: await mailed(world, invitee, link) }
}

async function findInvitee(trx: Scoped, wish: InvitationWish): Promise<Invitee> {
  await requireOpenTenant(trx, wish.slug)
  const { tenant, member } = await requireMember(trx, wish)
  const isElsewhere = await asPlatform(trx, platform => hasMoreThan(platform, member.personId, tenant.id))
  const hasAccount = wish.isOperator ? member.hasAccount : isElsewhere
  refuse(judgeInvitation(wish.role, { role: member.role, hasAccount }))
  if (!member.joined || !member.directory?.externalId) throw new DirectoryPending()
  const tenantName = (await findTenantById(trx, tenant.id))?.name ?? tenant.slug
  return { tenant, tenantName, member, externalId: member.directory.externalId }
}

/** False when the person has been removed meanwhile, or is something else by now. */
async function recordInvitation(
  trx: Scoped, { actor }: InvitationWish, { tenant, member }: Invitee, { expiresAt }: { expiresAt: Date },
): Promise<boolean> {
  if (!await noteInvitation(trx, member, { madeAt: new Date(), expiresAt })) return false
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'member.invite', subject: `membership:${member.id}`,
    details: { personId: member.personId, expiresAt: expiresAt.toISOString() },
  })
  await tellOfMember(trx, 'member.invited', tenant, member.personId)
  return true
}

/** The caller has the link in hand: a mail server that does not take it now is no reason to fail. */
async function mailed({ mailer }: InvitationWorld, { tenantName, member }: Invitee, link: Link): Promise<boolean> {
  if (!mailer) return false
  return mailer.send(invitationMail({ ...member, tenantName, ...link })).then(() => true, () => false)
}

/** Withdraws what was offered to somebody who has not come yet: they are no member any more, and the reconciler voids their link. */
export async function revokeInvitation(trx: Scoped, wish: Acting & { memberId: string }): Promise<string> {
  const { tenant, member, owners } = await lockMember(trx, wish)
  refuse(judgeRevocation(wish.role, { role: member.role, owners, isActive: member.state === 'active' }))
  await appendAudit(trx, {
    tenantId: tenant.id, actor: wish.actor, action: 'member.revoke_invitation', subject: `membership:${member.id}`,
    details: { personId: member.personId }, before: { role: member.role },
    personal: [{ personId: member.personId, data: { name: member.name, email: member.email } }],
  })
  await tellOfMember(trx, 'member.invitation_revoked', tenant, member.personId)
  await letGo(trx, tenant, member)
  return member.personId
}
