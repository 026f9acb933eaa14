// Periods that are over are followed by the next, or end the subscription; one that was missed meanwhile is made up for.
import type { Handler, Work } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, readIn, workerScope } from '../../database/index.ts'
import { findSubscription, lockSubscription, tenantsDue } from './subscription.store.ts'
import { writeRollOver } from './subscription.write.ts'

const mostAtOnce = 500
const dayMs = 86_400_000
const hourMs = 3_600_000

/** `notify` is told when events have been written. */
export function subscriptionHandler({ db, notify }: { db: PlatformDatabase, notify: () => void }): Handler<Scoped> {
  return async (work) => {
    const due = await tenantsDue(readIn(db, workerScope()), new Date(), mostAtOnce)
    for (const tenantId of due) await rollOverOne(work, tenantId)
    if (due.length > 0) notify()
    return { requeueAfterMs: due.length === mostAtOnce ? 0 : untilNextLook(Date.now()) }
  }
}

/** In a transaction of its own: nobody waits for more than one. */
async function rollOverOne(work: Work<Scoped>, tenantId: string): Promise<void> {
  await work.commit(async (trx) => {
    await lockSubscription(trx, tenantId)
    const current = await findSubscription(trx, tenantId)
    if (current) await writeRollOver(trx, current, new Date())
  })
}

/** Periods end at midnight; the look in between is for those that were being changed just then. */
function untilNextLook(now: number): number {
  return Math.min(hourMs, dayMs - now % dayMs)
}

/** Once is enough: the handler asks for its own next run. */
export async function scheduleSubscriptions(db: PlatformDatabase): Promise<void> {
  await inScope(db, workerScope(), trx => wake(trx, { kind: 'subscriptions', key: 'platform' }))
}
