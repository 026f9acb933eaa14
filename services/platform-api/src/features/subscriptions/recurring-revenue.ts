// What subscriptions bring in a month, as SQL: nobody adds up money in a loop.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'

/**
 * Of one subscription, in minor units of `v.currency`; where `s` is a row of subscriptions, `v` its row of plan_versions
 * and `t` its tenant. Nothing comes of a tenant that is deleted, until it is restored.
 */
export const recurringRevenue: RawBuilder<bigint> =
  sql`case when t.deleted_at is null
    then recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year) else 0 end`
