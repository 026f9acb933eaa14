// What there is to say to people, in the words of whoever has it said. What it says is in features/notices.
import type { MailKind, Role, SupportEndReason, SuspensionOwner, SuspensionReason } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'

/** What was so when it was said, and may not be so any more. Never a secret. */
export interface FactsOf {
  invitation: object
  member_added: object
  welcome: object
  domain_verified: { domain: string }
  tenant_suspended: { since: string, reason: SuspensionReason, owner: SuspensionOwner, note: string | null, trialEnded: boolean }
  tenant_resumed: object
  tenant_deleted: { deletedAt: string, purgeAfter: string }
  purge_due: { deletedAt: string, purgeAfter: string }
  ticket_answered: { number: number, subject: string }
  access_requested: VisitFacts & { minutes: number, answerBy: string }
  access_started: VisitFacts & { startedAt: string, expiresAt: string }
  access_ended: VisitFacts & { startedAt: string, endedAt: string, endReason: SupportEndReason, opened: number, changed: number }
  second_factor_required: { from: string }
  second_factor_reminder: object
  second_factor_reset: object
}

/** Of an operator's visit; without their name once they have been erased. */
interface VisitFacts { accessId: string, operatorId: string, operator: string | null, reason: string, ticket: string | null }

export type Notice = { [Kind in MailKind]: {
  kind: Kind
  tenantId: string
  /** One of its people, some of them, or all who have one of these roles. */
  to: { personId: string } | { personIds: readonly string[] } | { roles: readonly Role[] }
  /** What has happened, once: nobody is told of the same cause twice. */
  cause: string
  facts: FactsOf[Kind]
} }[MailKind]

/** Writes the mails and has them sent, all in the transaction of the change. */
export type Announce = (trx: Scoped, notice: Notice) => Promise<void>
