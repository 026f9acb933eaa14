// How a decision is shown, and where it is taken.
import type { Decision, DecisionKind, Decisions } from '@dezky/contracts'
import { leadsTo } from '../palette/leads-to'

type Tone = 'warn' | 'fault' | 'busy'

export const decisionTones: Record<DecisionKind, Tone> = {
  trial_ends: 'warn', purge_due: 'warn', conflict: 'fault', repair_held: 'fault', ticket_due: 'warn', invitation_expires: 'busy',
  mail_failed: 'fault',
}

/** Where all of a kind are listed; not every kind has such a list. */
export const listsOf: Partial<Record<DecisionKind, string>> = {
  trial_ends: '/tenants?status=trial', purge_due: '/tenants?status=deleted', conflict: '/tenants?provisioning=error',
  repair_held: '/tenants?provisioning=drifted', ticket_due: '/support', mail_failed: '/outbox',
}

export function placeOf({ id, kind, tenant, ticket }: Decision): string {
  const at = leadsTo.tenant(tenant)
  switch (kind) {
    case 'conflict': case 'repair_held': return `${at}/resources`
    case 'invitation_expires': return `${at}/users`
    case 'ticket_due': return `/support/${ticket?.number}`
    case 'mail_failed': return `/outbox/${id}`
    default: return at
  }
}

/** What is wrong already comes first, then what is due, the next of it first. */
export function inOrder(groups: Decisions['groups']): Decision[] {
  return groups.flatMap(({ decisions }) => decisions).toSorted((a, b) => rank(a) - rank(b))
}

function rank({ kind, at }: Decision): number {
  return decisionTones[kind] === 'fault' ? 0 : Date.parse(at)
}
