import type { Scoped } from '../../database/index.ts'
import { choosePlan } from '../plans/index.ts'
import { periodAt, startOfDay } from './period.ts'
import { insertSubscription, recordChange } from './subscription.store.ts'

/** The first subscription of a new tenant. Throws PlanUnknown, PlanRetired. */
export async function beginSubscription(trx: Scoped, tenantId: string, plan: string): Promise<void> {
  const planVersion = await choosePlan(trx, plan)
  const anchor = startOfDay(new Date())
  await insertSubscription(trx, tenantId, {
    planVersion, status: 'active', seats: planVersion.seats, interval: 'month', anchor, period: periodAt(anchor, 'month', anchor),
    cancelAtPeriodEnd: false,
  })
  await recordChange(trx, tenantId)
}
