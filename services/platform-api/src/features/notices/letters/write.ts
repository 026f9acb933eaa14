// Which letter is written of what; the same for a mail that is sent and for one that is only looked at.
import type { MailKind } from '@dezky/contracts'
import type { FactsOf } from '../../outbox/index.ts'
import type { Letter } from '../letter.ts'
import { accessEnded } from './access-ended.ts'
import { accessRequested } from './access-requested.ts'
import { accessStarted } from './access-started.ts'
import { domainVerified } from './domain-verified.ts'
import type { Ground } from './ground.ts'
import { invitation } from './invitation.ts'
import { memberAdded } from './member-added.ts'
import { secondFactorReminder, secondFactorRequired } from './second-factor.ts'
import { secondFactorReset } from './second-factor-reset.ts'
import { purgeDue, tenantDeleted } from './tenant-deleted.ts'
import { tenantResumed } from './tenant-resumed.ts'
import { tenantSuspended } from './tenant-suspended.ts'
import { ticketAnswered } from './ticket-answered.ts'
import { welcome } from './welcome.ts'

export interface Occasion {
  kind: MailKind
  /** As they were kept: those of the kind. */
  facts: object
  isCaretaker: boolean
  link: { url: string, expiresAt: Date } | null
}

export function write(ground: Ground, { kind, facts, isCaretaker, link }: Occasion): Letter {
  switch (kind) {
    case 'invitation': return invitation(ground, link)
    case 'member_added': return memberAdded(ground)
    case 'welcome': return welcome(ground, { isCaretaker })
    case 'domain_verified': return domainVerified(ground, facts as FactsOf['domain_verified'])
    case 'tenant_suspended': return tenantSuspended(ground, facts as FactsOf['tenant_suspended'])
    case 'tenant_resumed': return tenantResumed(ground)
    case 'tenant_deleted': return tenantDeleted(ground, facts as FactsOf['tenant_deleted'])
    case 'purge_due': return purgeDue(ground, facts as FactsOf['purge_due'])
    case 'ticket_answered': return ticketAnswered(ground, facts as FactsOf['ticket_answered'])
    case 'access_requested': return accessRequested(ground, facts as FactsOf['access_requested'])
    case 'access_started': return accessStarted(ground, facts as FactsOf['access_started'])
    case 'second_factor_required': return secondFactorRequired(ground, facts as FactsOf['second_factor_required'])
    case 'second_factor_reminder': return secondFactorReminder(ground)
    case 'second_factor_reset': return secondFactorReset(ground)
    case 'access_ended': return accessEnded(ground, facts as FactsOf['access_ended'])
  }
}
