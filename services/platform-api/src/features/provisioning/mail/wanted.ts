// What a tenant must have on the mail server. No input or output here.
import { allowedBytes, domainOf, mailboxOf } from '../../mailboxes/index.ts'
import { phaseFor } from '../phase.ts'
import type { Wanted } from '../resource.ts'
import type { MemberFacts, TenantFacts } from '../tenant-facts.ts'
import type { AccountWish } from './account.plan.ts'
import type { DomainWish } from './domain.plan.ts'

export function wantedDomains({ domains, phase, entitled }: TenantFacts): Wanted[] {
  return domains.map(({ name, relaying }) => {
    const wish: DomainWish = { phase, entitled: phase.is !== 'open' || entitled.mail > 0, relaying }
    return { kind: 'mail.domain', subject: name, wish: { ...wish }, waits: false }
  })
}

export function wantedAccounts(facts: TenantFacts): Wanted[] {
  const domains = new Set(facts.domains.map(({ name }) => name))
  return facts.members.flatMap((member) => {
    const wish = accountOf(member, facts, domains)
    return wish ? [{ kind: 'mail.account', subject: member.personId, wish: { ...wish }, waits: true }] : []
  })
}

/** Only where somebody gets its mail, and only while its domain is the tenant's. */
export function wantedLists(facts: TenantFacts): Wanted[] {
  const domains = new Set(facts.domains.map(({ name }) => name))
  const addresses = new Map(wantedAccounts(facts).map(({ subject, wish }) => [subject, String(wish['address'])]))
  return facts.mailingLists.flatMap(({ id, address, name, personIds, others }) => {
    const recipients = [...new Set([...personIds.flatMap(personId => arrivesAt(facts, addresses, personId)), ...others])].toSorted()
    if (recipients.length === 0 || !domains.has(domainOf(address))) return []
    return [{ kind: 'mail.list', subject: id, wish: { id, address, name, recipients }, waits: true }]
  })
}

/** Whoever has no mailbox here reads their mail where they sign in, once somebody has vouched for that address. */
function arrivesAt({ members }: TenantFacts, addresses: Map<string, string>, personId: string): string[] {
  const mailbox = addresses.get(personId)
  const member = members.find(candidate => candidate.personId === personId)
  return mailbox ? [mailbox] : member?.emailTrusted ? [member.email] : []
}

/** What a tenant that is shut would pay for is not known; it is not asked either. */
function accountOf(member: MemberFacts, { phase, entitled }: TenantFacts, domains: ReadonlySet<string>): AccountWish | null {
  const { personId, name, disabled } = member
  const mailbox = mailboxOf({ email: member.emailTrusted ? member.email : null, given: member.mailbox, held: member.heldAddress }, domains)
  if (!mailbox) return null
  const { address, aliases } = mailbox
  const isEntitled = phase.is !== 'open' || entitled.mail > 0
  const quotaBytes = phase.is === 'open' && isEntitled ? allowedBytes(mailbox.quotaBytes, entitled) : null
  return { personId, name, address, aliases, disabled, phase: phaseFor(member, phase), entitled: isEntitled, quotaBytes }
}
