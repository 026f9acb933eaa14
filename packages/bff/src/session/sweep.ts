// Takes expired rows away, a bounded number at a time, now and then.
import type { Database } from '@dezky/database'
import type { Clock, Logger } from '@dezky/runtime'
import { deleteExpiredLogoutTokens } from '../oidc/logout-token.store.ts'
import type { BffTables } from '../tables.ts'
import { deleteExpiredSessions } from './session.store.ts'

const BATCH = 1_000
const BATCHES_A_SWEEP = 20

/** Returns how many rows went. What is left over waits for the next sweep. */
export async function sweep(db: Database<BffTables>, now: Date): Promise<number> {
  let gone = await deleteExpiredLogoutTokens(db, now, BATCH)
  for (let batch = 0; batch < BATCHES_A_SWEEP; batch++) {
    const removed = await deleteExpiredSessions(db, now, BATCH)
    gone += removed
    if (removed < BATCH) break
  }
  return gone
}

interface SweepParts {
  db: Database<BffTables>
  clock: Clock
  log: Logger
  everyMs: number
  signal: AbortSignal
}

/** Sweeps until `signal` aborts. Jitter keeps replicas from sweeping in step. */
export async function sweepRegularly({ db, clock, log, everyMs, signal }: SweepParts): Promise<void> {
  while (await pause(clock, everyMs * (0.5 + Math.random()), signal)) {
    const gone = await sweep(db, clock.now()).catch((error: unknown) => log.warn({ err: error }, 'expired sessions could not be removed'))
    if (gone) log.info({ gone }, 'expired sessions removed')
  }
}

async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<boolean> {
  await clock.sleep(ms, signal).catch(() => undefined)
  return !signal.aborted
}
