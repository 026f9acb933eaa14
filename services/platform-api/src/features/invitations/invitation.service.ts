// Links to choose a password with, made and withdrawn by hand.
import type { Invitation } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { PlatformScope, Scoped } from '../../database/index.ts'
import { asPlatform, inScope, workerScope } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { appendAudit } from '../audit/index.ts'
import type { Keeping } from '../departures/index.ts'
import type { Acting, MemberRecord, TenantRef } from '../members/index.ts'
import {
  hasCome, hasMoreThan, judgeInvitation, judgeRevocation, letGo, lockMember, noteInvitation, refuse, requireMember, requireOpenTenant,
  tellOfMember,
} from '../members/index.ts'
import type { Imprint, Link } from '../notices/index.ts'
import { writeInvitation } from '../notices/index.ts'
import type { Announce, NewMail } from '../outbox/index.ts'
import { beginByHand, endByHand } from '../outbox/index.ts'
import { findTenantById } from '../tenants/index.ts'
import { DirectoryPending } from './invitation.errors.ts'
import type { Handling } from './invitation.policy.ts'
import { handlingOf } from './invitation.policy.ts'
import { lockPersonForLink, markLinkShown, ownsDomainOf } from './invitation.store.ts'

export interface InvitationWorld extends Pick<Services, 'db' | 'directory' | 'mailer' | 'outbox'> {
  expiresInSeconds: number
  imprint: Imprint
}

export interface InvitationWish extends Acting {
  memberId: string
  /** Operators answer for all tenants, and so may make a link for somebody who is in several. */
  isOperator: boolean
}

interface Invitee { tenant: TenantRef, tenantName: string, member: MemberRecord, externalId: string, handling: Handling }

/** A new link, which voids those before it: to be shown, or to be mailed to whom it is for and to nobody else. */
export async function makeInvitation(world: InvitationWorld, scope: PlatformScope, wish: InvitationWish): Promise<Invitation> {
  const { db, mailer, outbox } = world
  const invitee = await inScope(db, scope, trx => findInvitee(trx, wish, mailer !== null))
  if (invitee.handling.shown) return showLink(world, scope, { wish, invitee })
  await inScope(db, scope, trx => askForMail(trx, outbox.announce, { wish, invitee }))
  return { url: null, expiresAt: null, mailed: true }
}

interface Asked { wish: InvitationWish, invitee: Invitee }
interface ByHand { mail: Omit<NewMail, 'state'> & { id: string }, written: ReturnType<typeof writeInvitation> }
interface Made { link: Link, letter: ByHand | null }

/** The directory is asked outside any transaction; what was done is recorded after it. */
async function showLink(world: InvitationWorld, scope: PlatformScope, asked: Asked): Promise<Invitation> {
  const { db, directory, expiresInSeconds, imprint } = world
  const { externalId } = asked.invitee
  const link = await directory.invitationLink(externalId, { expiresInSeconds, returnTo: `${imprint.portalUrl}/` })
  const letter = letterTo(world, asked.invitee, link)
  const isNoted = await inScope(db, scope, trx => recordInvitation(trx, asked, { link, letter }))
  if (!isNoted) {
    await directory.voidInvitations(externalId)
    return makeInvitation(world, scope, asked.wish)
  }
  return { url: link.url, expiresAt: link.expiresAt.toISOString(), mailed: letter !== null && await mailed(world, letter) }
}

/** The link is made when the mail is sent. */
async function askForMail(trx: Scoped, announce: Announce, { wish, invitee: { tenant, member } }: Asked): Promise<void> {
  const { personId } = member
  await announce(trx, { kind: 'invitation', tenantId: tenant.id, to: { personId }, cause: `asked for ${newId()}`, facts: {} })
  await appendAudit(trx, {
    tenantId: tenant.id, actor: wish.actor, action: 'member.invite', subject: `membership:${member.id}`, details: { personId, by: 'mail' },
  })
}

async function findInvitee(trx: Scoped, wish: InvitationWish, hasMailServer: boolean): Promise<Invitee> {
  await requireOpenTenant(trx, wish.slug)
  const { tenant, member } = await requireMember(trx, wish)
  const isElsewhere = await asPlatform(trx, platform => hasMoreThan(platform, member.personId, tenant.id))
  const hasAccount = wish.isOperator ? member.hasAccount : isElsewhere
  refuse(judgeInvitation(wish.role, { role: member.role, hasAccount }))
  if (!member.joined || !member.directory?.externalId) throw new DirectoryPending()
  const tenantName = (await findTenantById(trx, tenant.id))?.name ?? tenant.slug
  const isOwnDomain = await ownsDomainOf(trx, tenant.id, member.email)
  const handling = handlingOf({ isOperator: wish.isOperator, isOwnDomain, hasMailServer })
  return { tenant, tenantName, member, externalId: member.directory.externalId, handling }
}

/** False when the person has been removed meanwhile, is something else by now, or has found a place elsewhere. */
async function recordInvitation(trx: Scoped, { wish, invitee }: Asked, { link, letter }: Made): Promise<boolean> {
  const { tenant, member, handling } = invitee
  if (handling.marked && !await asPlatform(trx, platform => markShown(platform, member.personId, tenant.id))) return false
  if (!await noteInvitation(trx, member, { madeAt: new Date(), expiresAt: link.expiresAt })) return false
  await appendAudit(trx, {
    tenantId: tenant.id, actor: wish.actor, action: 'member.invite', subject: `membership:${member.id}`,
    details: { personId: member.personId, expiresAt: link.expiresAt.toISOString() },
  })
  await tellOfMember(trx, 'member.invited', tenant, member.personId)
  if (letter) await beginByHand(trx, letter.mail)
  return true
}

async function markShown(platform: Scoped, personId: string, tenantId: string): Promise<boolean> {
  await lockPersonForLink(platform, personId)
  if (await hasMoreThan(platform, personId, tenantId)) return false
  await markLinkShown(platform, personId, tenantId)
  return true
}

/** The link is in the caller's hands already: no job could mail it, since it is kept nowhere. */
function letterTo({ mailer, imprint }: InvitationWorld, { tenant, tenantName, member }: Invitee, link: Link): ByHand | null {
  if (!mailer) return null
  const { id, personId, email, name } = member
  const locale = member.locale === 'da' ? 'da' : 'en'
  const written = writeInvitation({ locale, name, tenantName, ...imprint }, link)
  const cause = `shown ${id} ${newId()}`
  const mail = { id: newId(), tenantId: tenant.id, personId, kind: 'invitation', cause, facts: {}, locale, to: email } as const
  return { mail: { ...mail, subject: written.subject }, written }
}

/** They have the link in any case: a mail server that does not take it now is no reason to fail, nor is that it cannot be noted. */
async function mailed({ db, mailer }: InvitationWorld, { mail, written }: ByHand): Promise<boolean> {
  const error = await mailer?.send({ ...written, to: mail.to }).then(() => null, (failure: Error) => failure.message)
  await inScope(db, workerScope(), trx => endByHand(trx, mail, error ?? null)).catch(() => undefined)
  return error === null
}

/** Withdraws what was offered to somebody who has not come yet: they are no member any more, and the reconciler voids their link. */
export async function revokeInvitation(trx: Scoped, wish: Acting & { memberId: string }, keeping: Keeping): Promise<string> {
  const { tenant, member, owners } = await lockMember(trx, wish)
  refuse(judgeRevocation(wish.role, { role: member.role, owners, isActive: hasCome(member) }))
  await appendAudit(trx, {
    tenantId: tenant.id, actor: wish.actor, action: 'member.revoke_invitation', subject: `membership:${member.id}`,
    details: { personId: member.personId }, before: { role: member.role },
    personal: [{ personId: member.personId, data: { name: member.name, email: member.email } }],
  })
  await tellOfMember(trx, 'member.invitation_revoked', tenant, member.personId)
  await letGo(trx, tenant, member, keeping)
  return member.personId
}
