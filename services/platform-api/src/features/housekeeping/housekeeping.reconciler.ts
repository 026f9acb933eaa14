// What is kept only for a while, and has been kept long enough.
import type { Handler } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { deleteAnswersBefore } from './housekeeping.store.ts'

const everyMs = 3_600_000
const answersKeptMs = 24 * 3_600_000

export function housekeepingHandler(): Handler<Scoped> {
  return async (work) => {
    await work.commit(trx => deleteAnswersBefore(trx, new Date(Date.now() - answersKeptMs)))
    return { requeueAfterMs: everyMs }
  }
}

/** Once is enough: the handler asks for its own next run. */
export async function scheduleHousekeeping(db: PlatformDatabase): Promise<void> {
  await inScope(db, workerScope(), trx => wake(trx, { kind: 'housekeeping', key: 'platform' }))
}
