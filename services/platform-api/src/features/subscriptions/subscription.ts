import type { BillingInterval, SubscriptionStatus } from '@dezky/contracts'
import type { UsablePlanVersion } from '../plans/index.ts'
import type { Period } from './period.ts'

/** What one tenant subscribes to. */
export interface SubscriptionRecord {
  tenant: { id: string, slug: string, name: string }
  planVersion: UsablePlanVersion
  status: SubscriptionStatus
  seats: number
  interval: BillingInterval
  /** Where its periods are counted from; null while nothing is billed yet. */
  anchor: Date | null
  period: Period | null
  cancelAtPeriodEnd: boolean
  stripeCustomerId: string | null
  stripeSubscriptionId: string | null
  version: number
}

/** What of it is written; everything else follows. */
export type SubscriptionState = Pick<
  SubscriptionRecord, 'planVersion' | 'status' | 'seats' | 'interval' | 'anchor' | 'period' | 'cancelAtPeriodEnd'
>
