// Whether what a mail was to say is still so. No input or output here.
import type { MailKind, SupportState, Tenant } from '@dezky/contracts'
import type { MemberRecord } from '../members/index.ts'
import type { KeptMail } from '../outbox/index.ts'
import { isOpen } from '../people/index.ts'
import type { SecondFactorStanding } from './notice.store.ts'

/** How things are when a mail's turn comes. */
export interface Standing {
  tenant: Pick<Tenant, 'status' | 'suspension' | 'deletedAt' | 'purgeAfter' | 'domains'>
  /** Null: they do not belong to it any more. */
  member: Pick<MemberRecord, 'role' | 'state' | 'joined' | 'hasAccount' | 'invitation'> | null
  /** A later mail of the same kind takes the place of this one. */
  isReplaced: boolean
  /** They were never told of what has ended now. */
  isUntold: boolean
  /** Of the operator's visit it is about; null when it is about none. */
  visit: SupportState | null
  secondFactor: SecondFactorStanding
}

type Mail = Pick<KeptMail, 'kind' | 'facts' | 'queuedAt'>

export function isOvertaken({ kind, facts, queuedAt }: Mail, standing: Standing, now: Date): boolean {
  const { tenant, member, isReplaced, isUntold, visit, secondFactor } = standing
  if (!member) return true
  switch (kind) {
    case 'invitation':
      return isReplaced || !isOpen(tenant) || !member.joined || member.state === 'active' || hasBeenHandedOne(member, queuedAt)
    case 'member_added': return !isOpen(tenant) || member.state === 'active'
    case 'welcome': return !isOpen(tenant)
    // Whoever is shut out may have asked why.
    case 'ticket_answered': return tenant.status !== 'suspended' && !isOpen(tenant)
    case 'access_requested': return visit !== 'requested'
    // What is over is told of as a whole.
    case 'access_started': return visit !== 'active'
    case 'access_ended': case 'second_factor_reset': return false
    case 'second_factor_reminder': return !isOpen(tenant) || secondFactor.has
    case 'second_factor_required': return !isOpen(tenant) || secondFactor.has || secondFactor.requiredFrom !== facts['from']
    case 'domain_verified':
      return !isOpen(tenant) || !tenant.domains.some(({ name, verifiedAt }) => name === facts['domain'] && verifiedAt !== null)
    case 'tenant_suspended': return tenant.status !== 'suspended' || tenant.suspension?.since !== facts['since']
    case 'tenant_resumed': return !isOpen(tenant) || isUntold
    case 'tenant_deleted': case 'purge_due':
      return tenant.status !== 'deleted' || tenant.deletedAt !== facts['deletedAt'] || isPast(tenant.purgeAfter, now)
  }
}

/** Somebody who has come elsewhere meanwhile gets no link: it would be taking over their account. */
export function kindNow(kind: MailKind, { member }: Standing): MailKind {
  return kind === 'invitation' && member?.hasAccount ? 'member_added' : kind
}

/** A link that somebody gave them since would be void by the one in a mail that was late. */
function hasBeenHandedOne({ invitation }: NonNullable<Standing['member']>, queuedAt: Date): boolean {
  return invitation !== null && new Date(invitation.madeAt) > queuedAt
}

function isPast(time: string | null, now: Date): boolean {
  return time !== null && new Date(time) <= now
}
