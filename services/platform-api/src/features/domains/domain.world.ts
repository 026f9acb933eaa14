// The one look at the world outside: resolvers, and what the mail server wants published. Never within a transaction.
import type { DnsRecord, RecordsNoteReason } from '@dezky/contracts'
import type { Dns } from '@dezky/dns'
import { compareRecords, lookAtRecords } from '@dezky/dns'
import type { DnsPolicy, Mail } from '@dezky/mail'
import { MailConflict, MailRejected, MailUnavailable } from '@dezky/mail'
import type { Clock } from '@dezky/runtime'
import type { Look } from './domain.look.ts'
import type { DomainFacts } from './domain.ts'
import { challengeOf } from './domain.ts'

export interface DomainWorld {
  dns: Dns
  /** Null: nobody carries mail here. */
  mail: Mail | null
  dnsPolicy: DnsPolicy
  clock: Clock
}

/** Throws only what is a bug, or when `signal` aborts: what cannot be asked is unknown. */
export async function lookAt(world: DomainWorld, domain: DomainFacts, signal?: AbortSignal): Promise<Look> {
  const { dns, clock } = world
  const [at, since] = [clock.now(), domain.checkedAt]
  const options = { within: domain.name, ...signal && { signal } }
  const proof = await lookForProof(dns, domain, options)
  if (domain.state !== 'verified' && proof !== 'found') return { at, since, proof, records: null, recordsNote: 'not_verified' }
  const { expected, note } = await expectedOf(world, domain)
  const records = compareRecords(expected, await lookAtRecords(dns, expected, options))
  return { at, since, proof, records, recordsNote: note }
}

async function lookForProof(dns: Dns, domain: DomainFacts, options: { within: string, signal?: AbortSignal }): Promise<Look['proof']> {
  const { name, type, value } = challengeOf(domain)
  const accepts = (values: string[]) => values.some(found => found.trim() === value)
  const answer = await dns.lookup({ name, type }, { ...options, accepts })
  return answer.state === 'found' && !accepts(answer.values) ? 'absent' : answer.state
}

interface Expected { expected: DnsRecord[], note: RecordsNoteReason | null }

/** While the mail server cannot be asked, what it last wanted is still compared with. */
async function expectedOf({ mail, dnsPolicy }: DomainWorld, domain: DomainFacts): Promise<Expected> {
  if (!mail) return { expected: [], note: 'no_mail_server' }
  const ref = { tenantId: domain.tenant.id, name: domain.name }
  try {
    const observed = await mail.observeDomain(ref)
    if (!observed) return { expected: [], note: 'not_set_up' }
    return { expected: await mail.dnsRecords(ref, dnsPolicy), note: observed.signing === 'ready' ? null : 'keys_pending' }
  }
  catch (error) {
    if (![MailUnavailable, MailRejected, MailConflict].some(known => error instanceof known)) throw error
    return { expected: domain.records, note: 'mail_unavailable' }
  }
}
