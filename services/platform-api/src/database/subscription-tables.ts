// The tables of plans, of what tenants subscribe to, and of what that entitles them to.
import type { ColumnType, Generated } from 'kysely'
import type { BillingInterval, PlanStatus, SubscriptionStatus } from '@dezky/contracts'

type Timestamp = ColumnType<Date, Date | undefined, Date>
type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface PlanTable {
  slug: string
  name: string
  status: Generated<PlanStatus>
  version: Generated<number>
  created_at: Timestamp
}

export interface PlanVersionTable {
  id: string
  plan: string
  version: number
  seats: number
  storage_per_seat: ColumnType<bigint, number | bigint, number | bigint>
  features: string[]
  currency: string
  price_month: number
  price_year: number
  used_at: NullableTimestamp
  created_at: Timestamp
}

export interface SubscriptionTable {
  tenant_id: string
  plan_version_id: string
  status: SubscriptionStatus
  seats: number
  billing_interval: BillingInterval
  period_anchor: NullableTimestamp
  period_start: NullableTimestamp
  period_end: NullableTimestamp
  cancel_at_period_end: Generated<boolean>
  next_plan_version_id: string | null
  next_seats: number | null
  next_billing_interval: BillingInterval | null
  stripe_customer_id: string | null
  stripe_subscription_id: string | null
  version: Generated<number>
  created_at: Timestamp
}

export interface SubscriptionChangeTable {
  id: string
  tenant_id: string
  effective_at: Timestamp
  plan_version_id: string
  seats: number
  billing_interval: BillingInterval
  status: SubscriptionStatus
  mrr: bigint
  currency: string
  partner_id: string | null
  recorded_at: Timestamp
}

export interface EntitlementOverrideTable {
  tenant_id: string
  key: string
  value: ColumnType<bigint, number | bigint, number | bigint>
  note: string
  expires_at: NullableTimestamp
  created_by: string | null
  created_at: Timestamp
}

export interface SubscriptionTables {
  plans: PlanTable
  plan_versions: PlanVersionTable
  subscriptions: SubscriptionTable
  subscription_changes: SubscriptionChangeTable
  entitlement_overrides: EntitlementOverrideTable
}
