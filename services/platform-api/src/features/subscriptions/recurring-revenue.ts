// What subscriptions bring in a month, as SQL: nobody adds up money in a loop.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'

/** Of one subscription, in minor units of `v.currency`; where `s` is a row of subscriptions and `v` its row of plan_versions. */
export const recurringRevenue: RawBuilder<bigint> =
  sql`recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year)`
