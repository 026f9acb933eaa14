import { sql } from 'kysely'
import type { Readable } from '../../database/index.ts'
import type { Span, Terms } from './statement.ts'

interface SpanRow { tenant_id: string, begins: Date, ends: Date | null, mrr: bigint, currency: string }

/** What the partner's customers brought in, as it touches this time; of their time with somebody else it tells nothing. */
export async function spansOf(db: Readable, partnerId: string, { since, until }: { since: Date, until: Date }): Promise<Span[]> {
  const { rows } = await sql<SpanRow>`
    select tenant_id, begins, ends, mrr, currency from partner_spans(${partnerId}::uuid, ${since}, ${until})`.execute(db)
  return rows.map(({ tenant_id: tenantId, begins, ends, mrr, currency }) => ({ tenantId, begins, ends, mrr: Number(mrr), currency }))
}

/** In the order in which it was agreed. */
export async function termsOf(db: Readable, partnerId: string): Promise<Terms[]> {
  const { rows } = await sql<Omit<Terms, 'marginPct'> & { margin: string }>`
    select recorded_at as "recordedAt", margin_percent as margin, starts_on::text as "startsOn", ends_on::text as "endsOn", active
      from partner_terms where partner_id = ${partnerId} order by recorded_at, id`.execute(db)
  return rows.map(({ margin, ...terms }) => ({ ...terms, marginPct: Number(margin) }))
}

/** Those the scope still shows. */
export async function namesOf(db: Readable, tenantIds: string[]): Promise<Map<string, { slug: string, name: string }>> {
  if (tenantIds.length === 0) return new Map()
  const rows = await db.selectFrom('tenants').select(['id', 'slug', 'name']).where('id', 'in', tenantIds).execute()
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]))
}
