// What subscriptions bring in a month, as SQL: nobody adds up money in a loop.
import type { Expression, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Money } from '@dezky/contracts'

/** Of one subscription, in minor units of `v.currency`; where `s` is a row of subscriptions and `v` its row of plan_versions. */
export const recurringRevenue: RawBuilder<bigint> =
  sql`recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year)`

/** Of all tenants of a partner, as a JSON list with one amount for each currency: a column for a list of partners. */
export function recurringRevenueOfPartner(partnerId: Expression<string>): RawBuilder<Money[]> {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('amount', amount, 'currency', currency) order by currency), '[]')
      from (select v.currency, sum(${recurringRevenue})::bigint as amount
              from tenants t join subscriptions s on s.tenant_id = t.id join plan_versions v on v.id = s.plan_version_id
             where t.partner_id = ${partnerId} group by v.currency) as revenue)`
}
