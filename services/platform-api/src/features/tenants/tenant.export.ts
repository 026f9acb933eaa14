// The list of tenants as a file for spreadsheets: one line a tenant.
import { stringify } from 'csv-stringify/sync'
import type { Tenant } from '@dezky/contracts'

/** A piece of text for each page, so that no more than one is held. */
export async function* commaSeparated(pages: AsyncIterable<Tenant[]>): AsyncGenerator<string> {
  yield write([], true)
  for await (const page of pages) yield write(page.map(toRow), false)
}

/** Marked as text where a spreadsheet would calculate; the byte order mark tells it that these are not letters of its own alphabet. */
function write(rows: object[], first: boolean): string {
  return stringify(rows, { columns: [...columns], header: first, bom: first, record_delimiter: 'windows', escape_formulas: true })
}

const columns = [
  'slug', 'name', 'status', 'plan', 'seats', 'seatsInUse', 'interval', 'subscription', 'domains', 'partner', 'partnerName', 'provisioning',
  'createdAt', 'activatedAt', 'trialEndsAt', 'suspendedAt', 'suspensionReason', 'deletedAt', 'purgeAfter', 'purgedAt',
  'legalName', 'vatNumber', 'country', 'id',
] as const

function toRow(tenant: Tenant): Record<(typeof columns)[number], string | number | null | undefined> {
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
