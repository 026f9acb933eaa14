// What is kept only for a while, and has been kept long enough.
import type { Handler } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { deleteTokensEndedBefore } from '../api-tokens/index.ts'
import { discardExpired } from '../data-exports/index.ts'
import { deleteChangesBefore } from '../domains/index.ts'
import { deleteMailsBefore, giveUpQueuedBefore } from '../outbox/index.ts'
import { deleteSignInsBefore } from '../profile/index.ts'
import type { Settings } from '../settings/index.ts'
import { forgetPastThrottles } from '../throttle/index.ts'
import { closeResolved, deleteUnsentFilesBefore } from '../tickets/index.ts'
import { deleteDeliveriesBefore } from '../webhooks/index.ts'
import {
  deleteAnswersBefore, deleteAuditPersonalBefore, deleteEventsBefore, deleteJobsBefore, deleteKeysOfNothing,
} from './housekeeping.store.ts'

const everyMs = 3_600_000
const answersKeptMs = 24 * 3_600_000
const domainChangesKeptMs = 365 * 24 * 3_600_000
/** Longer than the queue tries. */
const mailsTriedMs = 3 * 24 * 3_600_000
const deliveriesKeptMs = 30 * 24 * 3_600_000
/** To be named in a message. */
const unsentFilesKeptMs = 24 * 3_600_000
/** So long one can look up what a token that has ended was; the audit trail knows it for ever. */
const endedTokensKeptMs = 90 * 24 * 3_600_000

/** As the access log says. */
const signInsKeptMs = 365 * 24 * 3_600_000

export function housekeepingHandler(settings: Pick<Settings, 'current'>): Handler<Scoped> {
  return async (work) => {
    const kept = settings.current()
    await work.commit(async (trx) => {
      await deleteAnswersBefore(trx, ago(answersKeptMs))
      await deleteTokensEndedBefore(trx, ago(endedTokensKeptMs))
      await deleteDeliveriesBefore(trx, ago(deliveriesKeptMs))
      await deleteChangesBefore(trx, ago(domainChangesKeptMs))
      await giveUpQueuedBefore(trx, ago(mailsTriedMs))
      await deleteMailsBefore(trx, daysAgo(kept['retention.outbox']))
      await forgetPastThrottles(trx, new Date())
      await deleteUnsentFilesBefore(trx, ago(unsentFilesKeptMs))
      await deleteSignInsBefore(trx, ago(signInsKeptMs))
      await closeResolved(trx, new Date())
      await discardExpired(trx, new Date())
      await deleteKeysOfNothing(trx)
      await deleteJobsBefore(trx, daysAgo(kept['retention.jobs']))
      await deleteAuditPersonalBefore(trx, daysAgo(kept['retention.audit_personal']))
      await deleteEventsBefore(trx, daysAgo(kept['retention.events']))
    })
    return { requeueAfterMs: everyMs }
  }
}

/** Once is enough: the handler asks for its own next run. */
export async function scheduleHousekeeping(db: PlatformDatabase): Promise<void> {
  await inScope(db, workerScope(), trx => wake(trx, { kind: 'housekeeping', key: 'platform' }))
}

function daysAgo(days: number): Date {
  return ago(days * 24 * 3_600_000)
}

function ago(ms: number): Date {
  return new Date(Date.now() - ms)
}
