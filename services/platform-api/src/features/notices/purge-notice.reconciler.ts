// Looks every hour for deleted tenants whose owners are to be reminded.
import type { Handler } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { Clock } from '@dezky/runtime'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Announce } from '../outbox/index.ts'
import { tenantsBeforePurge } from './notice.store.ts'
import { isReminderDue } from './purge-notice.ts'

const everyMs = 3_600_000

export function purgeNoticeHandler({ announce, clock }: { announce: Announce, clock: Clock }): Handler<Scoped> {
  return async (work) => {
    await work.commit(async (trx) => {
      for (const { id, ...deletion } of await tenantsBeforePurge(trx)) {
        if (!isReminderDue(deletion, clock.now())) continue
        const [deletedAt, purgeAfter] = [deletion.deletedAt.toISOString(), deletion.purgeAfter.toISOString()]
        const facts = { deletedAt, purgeAfter }
        await announce(trx, { kind: 'purge_due', tenantId: id, to: { roles: ['owner'] }, cause: deletedAt, facts })
      }
    })
    return { requeueAfterMs: everyMs }
  }
}

/** Once is enough: the handler asks for its own next run. */
export async function schedulePurgeNotices(db: PlatformDatabase): Promise<void> {
  await inScope(db, workerScope(), trx => wake(trx, { kind: 'purge-notices', key: 'platform' }))
}
