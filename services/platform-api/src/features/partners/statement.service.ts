import type { PartnerStatement } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { csvOf } from '../../http/csv.ts'
import { PartnerNotFound } from './partner.errors.ts'
import { findPartnerRef } from './partner.store.ts'
import { namesOf, spansOf, termsOf } from './statement.store.ts'
import { closesAt, isoDay, monthOf, settle } from './statement.ts'

/** Throws PartnerNotFound. */
export async function readStatement(db: Readable, { slug, month: wanted }: Wanted, now: Date): Promise<PartnerStatement> {
  const partner = await findPartnerRef(db, slug)
  if (!partner) throw new PartnerNotFound()
  const month = monthOf(wanted, now)
  const until = new Date(month.first.getTime() + month.days * 86_400_000)
  const [spans, terms] = await Promise.all([spansOf(db, partner.id, { since: month.first, until }), termsOf(db, partner.id)])
  const { customers, totals } = settle(month, spans, terms)
  const names = await namesOf(db, customers.map(({ tenantId }) => tenantId))
  const unknown = { slug: null, name: null }
  const closes = closesAt(month)
  return {
    partner, month: wanted, daysInMonth: month.days, through: month.through > 0 ? isoDay(month, month.through - 1) : null,
    status: closes <= now ? 'closed' : 'open', closesAt: closes.toISOString(), totals,
    customers: customers.map(({ tenantId, ...own }) => ({ tenant: { id: tenantId, ...names.get(tenantId) ?? unknown }, ...own }))
      .toSorted((a, b) => (a.tenant.name ?? '\uFFFF').localeCompare(b.tenant.name ?? '\uFFFF')),
  }
}

interface Wanted { slug: string, month: string }

const columns = ['month', 'tenant', 'name', 'from', 'to', 'days', 'currency', 'monthly', 'revenue', 'margin', 'share'] as const

/** A line for each line; amounts in minor units. */
export function statementAsCsv({ month, customers }: PartnerStatement): string {
  const rows = customers.flatMap(({ tenant, lines }) => lines.map(({ from, to, days, monthly, revenue, marginPct, share }) => ({
    month, tenant: tenant.slug ?? tenant.id, name: tenant.name ?? '', from, to, days, currency: revenue.currency, monthly: monthly.amount,
    revenue: revenue.amount, margin: marginPct, share: share.amount,
  })))
  return csvOf(rows, { columns, first: true })
}
