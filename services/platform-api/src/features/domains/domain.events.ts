import type { RecordChange } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { DomainFacts } from './domain.ts'

type Named = Pick<DomainFacts, 'id' | 'tenant' | 'name'>

type PlainEvent = `domain.${'claimed' | 'verified' | 'expired' | 'released'}`

export async function tellOfDomain(trx: Scoped, type: PlainEvent, domain: Named): Promise<void> {
  await tell(trx, type, about(domain))
}

export async function domainChanged(trx: Scoped, domain: Named, relaying: boolean): Promise<void> {
  const { data, ...event } = about(domain)
  await tell(trx, 'domain.changed', { ...event, data: { ...data, relaying } })
}

export async function recordsChanged(trx: Scoped, domain: Pick<DomainFacts, 'health'> & Named, records: RecordChange[]): Promise<void> {
  const { data, ...event } = about(domain)
  await tell(trx, 'domain.records_changed', { ...event, data: { ...data, health: domain.health, records } })
}

export async function proofChanged(trx: Scoped, domain: Pick<DomainFacts, 'proof'> & Named): Promise<void> {
  const { data, ...event } = about(domain)
  await tell(trx, 'domain.proof_changed', { ...event, data: { ...data, proof: domain.proof } })
}

function about({ id, tenant, name }: Named) {
  return { tenantId: tenant.id, subject: `domain:${id}`, data: { slug: tenant.slug, domainId: id, name } }
}
