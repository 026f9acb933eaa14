// The list of tenants as a file for spreadsheets: one line a tenant.
import type { Tenant } from '@dezky/contracts'
import type { CsvRow } from '../../http/csv.ts'
import { csvOf } from '../../http/csv.ts'

/** A piece of text for each page, so that no more than one is held. */
export async function* commaSeparated(pages: AsyncIterable<Tenant[]>): AsyncGenerator<string> {
  yield csvOf([], { columns, first: true })
  for await (const page of pages) yield csvOf(page.map(toRow), { columns, first: false })
}

const columns = [
  'slug', 'name', 'status', 'plan', 'seats', 'seatsInUse', 'interval', 'subscription', 'domains', 'partner', 'partnerName', 'provisioning',
  'createdAt', 'activatedAt', 'trialEndsAt', 'suspendedAt', 'suspensionReason', 'deletedAt', 'purgeAfter', 'purgedAt',
  'legalName', 'vatNumber', 'country', 'id',
] as const

function toRow(tenant: Tenant): CsvRow<(typeof columns)[number]> {
  const { id, slug, name, status, createdAt, activatedAt, trialEndsAt, deletedAt, purgeAfter, purgedAt } = tenant
  const { subscription, seatsInUse, partner, suspension, company, provisioning, domains } = tenant
  return {
    id, slug, name, status, provisioning, seatsInUse, createdAt, activatedAt, trialEndsAt, deletedAt, purgeAfter, purgedAt,
    plan: subscription.plan.slug, seats: subscription.seats, interval: subscription.interval, subscription: subscription.status,
    domains: domains.map(domain => domain.name).join(' '), partner: partner?.slug, partnerName: partner?.name,
    suspendedAt: suspension?.since, suspensionReason: suspension?.reason,
    legalName: company.legalName, vatNumber: company.vatNumber, country: company.country,
  }
}
