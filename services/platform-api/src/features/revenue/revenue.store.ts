import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Revenue } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { recurringRevenue } from '../subscriptions/index.ts'

export interface RevenueRow {
  plan?: string
  partner?: Revenue['partner']
  month?: string
  subscriptions: number
  amount: bigint
  currency: string
}

const groups = {
  total: { columns: sql``, grouping: sql`v.currency` },
  plan: { columns: sql`v.plan, `, grouping: sql`v.plan, v.currency` },
  partner: {
    columns: sql`case when p.id is not null then jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) end as partner, `,
    grouping: sql`p.id, v.currency`,
  },
} satisfies Record<string, { columns: RawBuilder<unknown>, grouping: RawBuilder<unknown> }>

/** As it is now, what brings in most first. */
export async function revenueBy(db: Readable, by: keyof typeof groups): Promise<RevenueRow[]> {
  const { columns, grouping } = groups[by]
  const { rows } = await sql<RevenueRow>`
    select ${columns}v.currency, count(*) filter (where ${recurringRevenue} > 0)::int as subscriptions,
           sum(${recurringRevenue})::bigint as amount
      from subscriptions s join plan_versions v on v.id = s.plan_version_id
           join tenants t on t.id = s.tenant_id left join partners p on p.id = t.partner_id
     group by ${grouping} order by amount desc, ${grouping}`.execute(db)
  return rows
}

/** As it stood at the end of each month, and stands now, from the history; the oldest month first. */
export async function revenueByMonth(db: Readable, months: number): Promise<RevenueRow[]> {
  const { rows } = await sql<RevenueRow>`
    with months as (
      select to_char(first, 'YYYY-MM') as month, least((first + interval '1 month') at time zone 'UTC', clock_timestamp()) as ends
        from generate_series(date_trunc('month', now() at time zone 'UTC') - make_interval(months => ${months - 1}::int),
                             date_trunc('month', now() at time zone 'UTC'), interval '1 month') as first),
    spans as (
      select effective_at as begins, lead(effective_at) over (partition by tenant_id order by effective_at, id) as ends, mrr, currency
        from subscription_changes)
    select m.month, c.currency, count(s.mrr) filter (where s.mrr > 0)::int as subscriptions, coalesce(sum(s.mrr), 0)::bigint as amount
      from months m cross join (select distinct currency from spans) c
           left join spans s on s.currency = c.currency and s.begins < m.ends and (s.ends is null or s.ends >= m.ends)
     group by m.month, c.currency order by m.month, c.currency`.execute(db)
  return rows
}
