// A domain as a tenant claims it, and as it is shown. No input or output here.
import { domainToUnicode } from 'node:url'
import type { CheckedRecord, Domain, DomainHealth, DomainProof, DomainState, DomainSummary, RecordsNoteReason } from '@dezky/contracts'

export interface TenantRef { id: string, slug: string }

/** All that is kept of one. */
export interface DomainFacts {
  id: string
  tenant: TenantRef
  name: string
  token: string
  version: number
  state: DomainState
  relaying: boolean
  claimedAt: Date
  verifiedAt: Date | null
  expiresAt: Date
  proof: DomainProof
  proofAbsentSince: Date | null
  health: DomainHealth
  records: CheckedRecord[]
  recordsNote: RecordsNoteReason | null
  checkedAt: Date | null
  answered: boolean | null
  nextCheckAt: Date | null
}

/** What its owner publishes to prove it. */
export function challengeOf({ name, token }: Pick<DomainFacts, 'name' | 'token'>): Domain['challenge'] {
  return { name: `_dezky-challenge.${name}`, type: 'TXT', value: `dezky-verification=${token}` }
}

export function summaryOf(facts: DomainFacts): DomainSummary {
  const { id, name, state, proof, health, relaying, version, checkedAt, answered } = facts
  return {
    id, name, unicodeName: domainToUnicode(name) || name, state, proof, health, relaying, version,
    claimedAt: facts.claimedAt.toISOString(), verifiedAt: isoOrNull(facts.verifiedAt),
    expiresAt: state === 'verified' ? null : facts.expiresAt.toISOString(),
    proofMissingSince: isoOrNull(facts.proofAbsentSince),
    lastCheck: checkedAt && { at: checkedAt.toISOString(), answered: answered ?? false },
    nextCheckAt: state === 'expired' ? null : isoOrNull(facts.nextCheckAt),
  }
}

export function domainOf(facts: DomainFacts): Domain {
  const { records, recordsNote: reason } = facts
  return {
    ...summaryOf(facts), challenge: challengeOf(facts), records, recordsNote: reason && { reason, message: sentences[reason] },
  }
}

/** All that its owner has to publish, the proof first. */
export function publishedBy(facts: DomainFacts): Pick<CheckedRecord, 'name' | 'type' | 'value'>[] {
  return [challengeOf(facts), ...facts.records]
}

const sentences: Record<RecordsNoteReason, string> = {
  not_verified: 'The records are known once the domain has been proven to be yours.',
  no_mail_server: 'This platform has no mail server configured, so there is nothing to publish for it.',
  not_set_up: 'The mail server does not have the domain yet; its records follow as soon as it does, if mail is part of the plan.',
  keys_pending: 'The keys that sign mail are being made; their records follow in a moment.',
  mail_unavailable: 'The mail server cannot be asked now; its records follow when it answers.',
}

function isoOrNull(time: Date | null): string | null {
  return time === null ? null : time.toISOString()
}
