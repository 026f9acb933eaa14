// What stays upstream of those who have left, and until when. No input or output here.
import { domainOf } from '../mailboxes/index.ts'
import { wantedAccounts } from './mail/wanted.ts'
import type { Wanted } from './resource.ts'
import type { TenantFacts } from './tenant-facts.ts'

/** It stays as it was last; only an address that is handed over is given up. What is not spoken of is removed at once. */
export function keptResources({ departures }: TenantFacts): Wanted[] {
  return departures.flatMap<Wanted>(({ personId, mail: { until, address, heirId }, files }) => {
    const kept = { subject: personId, waits: false }
    const lies = address && (heirId ? { address: asideFor(personId, address), formerAddress: address } : { address })
    return [
      ...(until ? [{ ...kept, kind: 'mail.account' as const, wish: { ...lies }, removeAfter: until }] : []),
      ...(files.until ? [{ ...kept, kind: 'files.member' as const, wish: {}, removeAfter: files.until }] : []),
    ]
  })
}

/** Where the mailbox lies while its address is somebody else's: nobody is called so, and nobody is told. */
export function asideFor(personId: string, address: string): string {
  return `left-${personId}@${domainOf(address)}`
}

/** Mail for an address that was handed over goes on: by a list, for nobody can sign in to a list. It stays when the mailbox is erased. */
export function wantedForwards(facts: TenantFacts): Wanted[] {
  return facts.departures.flatMap<Wanted>(({ id, personId, name, mail: { address, heirId } }) => {
    const to = heirId && addressOf(facts, heirId)
    if (!address || !to || !isOurs(facts, address)) return []
    return [{ kind: 'mail.forward', subject: personId, wish: { id, address, recipients: [to], name }, waits: false }]
  })
}

/** Of a person's mailbox: what is sent there still arrives while it is kept. */
function addressOf(facts: TenantFacts, personId: string): string | null {
  const account = wantedAccounts(facts).find(({ subject }) => subject === personId)
  if (account) return String(account.wish['address'])
  const departed = facts.departures.find(candidate => candidate.personId === personId)
  return departed?.mail.until ? departed.mail.address : null
}

function isOurs({ domains }: TenantFacts, address: string): boolean {
  return domains.some(({ name }) => name === domainOf(address))
}
