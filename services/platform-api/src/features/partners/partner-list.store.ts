// Finding partners, in an order of one's own.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Partner, PartnerCounts, PartnerSortKey, PartnersQuery } from '@dezky/contracts'
import type { Place } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'
import type { PartnerRow } from './partner.store.ts'
import { selectPartners, toPartner } from './partner.store.ts'

export type PartnersWanted = Pick<PartnersQuery, 'limit' | 'search' | 'status' | 'sort'> & { after: Place | null }

type Expression = RawBuilder<unknown>
interface Order { key: Expression, shown: Expression, read: (key: string) => Expression }

/** Times travel as microseconds, so that none are lost. */
const orders: Record<PartnerSortKey, Order> = {
  slug: { key: sql`p.slug`, shown: sql`p.slug`, read: key => sql`${key}::text` },
  name: { key: sql`lower(p.name)`, shown: sql`lower(p.name)`, read: key => sql`${key}::text` },
  createdAt: {
    key: sql`p.created_at`, shown: sql`(extract(epoch from p.created_at) * 1000000)::bigint::text`,
    read: key => sql`'1970-01-01 00:00:00+00'::timestamptz + ${key}::bigint * interval '1 microsecond'`,
  },
  customers: { key: sql`c.customers`, shown: sql`c.customers::text`, read: key => sql`${key}::int` },
  marginPct: { key: sql`p.margin_percent`, shown: sql`p.margin_percent::text`, read: key => sql`${key}::numeric` },
}

export async function listPartners(db: Readable, { limit, search, status, sort, after }: PartnersWanted): Promise<(Partner & Place)[]> {
  const { key, shown, read } = orders[sort.replace('-', '') as PartnerSortKey]
  const down = sort.startsWith('-')
  const direction = sql.raw(down ? 'desc' : 'asc')
  const beyond = after ? sql`(${key}, p.id) ${sql.raw(down ? '<' : '>')} (${read(after.key)}, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<PartnerRow & { key: string }>`${selectPartners(sql`, ${shown} as key`)}
     where ${matches(search)} and ${beyond}
       and (${status ?? null}::text is null or (p.terminated_at is null) = (${status ?? null} = 'active'))
     order by ${key} ${direction}, p.id ${direction} limit ${limit}`.execute(db)
  return rows.map(row => ({ ...toPartner(row), key: row.key }))
}

export async function countPartners(db: Readable, search: string | undefined): Promise<PartnerCounts> {
  const { rows: [row] } = await sql<PartnerCounts>`
    select count(*)::int as "all", count(*) filter (where p.terminated_at is null)::int as active,
           count(*) filter (where p.terminated_at is not null)::int as terminated
      from partners p where ${matches(search)}`.execute(db)
  return row ?? { all: 0, active: 0, terminated: 0 }
}

function matches(search: string | undefined): RawBuilder<unknown> {
  if (!search) return sql`true`
  const words = `%${search.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql`p.slug || ' ' || lower(p.name) || ' ' || coalesce(p.domain, '') like ${words}`
}
