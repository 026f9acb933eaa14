import type { EventType } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { SubscriptionRecord } from './subscription.ts'
import { summaryOf } from './subscription.ts'

export type SubscriptionEvent = Extract<EventType, `subscription.${string}`>

export async function subscriptionTold(trx: Scoped, type: SubscriptionEvent, subscription: SubscriptionRecord): Promise<void> {
  const { id, slug } = subscription.tenant
  await tell(trx, type, { tenantId: id, subject: `subscription:${id}`, data: { slug, ...summaryOf(subscription) } })
}
