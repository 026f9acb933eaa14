import { hostname } from 'node:os'
import type { Database, Scope, Transaction } from '@dezky/database'
import { openDoorbell } from '@dezky/database'
import type { Clock, Logger } from '@dezky/runtime'
import { newId, systemClock } from '@dezky/runtime'
import type { Handlers } from './handler.ts'
import { postgresLedger } from './ledger.postgres.ts'
import { Worker } from './worker.ts'

export interface ReconcilerOptions<Tables> {
  db: Database<Tables>
  /** What to do for each kind of key. Kinds without a handler here are left to other processes. */
  handlers: Handlers<Transaction<Tables>>
  log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
  /** On whose behalf statements and `commit` run; without one, as the connection's role. */
  scope?: Scope
  /** Names this process; default host name and a fresh id. */
  owner?: string
  clock?: Clock
  /** Runs at once: for every kind the same number (default 10), or a number for each, the rest having 10. */
  concurrency?: number | Readonly<Record<string, number>>
  /** Milliseconds after which the keys of a worker that died are taken over; default 30 000. Renewed three times as often. */
  leaseMs?: number
  /** Milliseconds between two looks when nobody hints; default 1000, jittered by ±20 %. */
  pollMs?: number
  /** Milliseconds a run may take; default 300 000. */
  timeoutMs?: number
  /** Milliseconds before the second attempt (default 1000) and at the most (default 300 000). */
  backOff?: { firstMs?: number, mostMs?: number }
}

export interface Reconciler extends AsyncDisposable {
  start(): void
  /** Stops claiming; what is in hand has `graceMs` (default 5000) to finish and is then handed back to other processes. */
  stop(options?: { graceMs?: number }): Promise<void>
  /** Says that a transaction that woke keys has committed: here at once, to other processes within 50 ms. Never inside the transaction. */
  hint(): void
  /** For tests and tools: runs what is due now to its end; answers how many keys that were. */
  runOnce(): Promise<number>
}

export function createReconciler<Tables>(options: ReconcilerOptions<Tables>): Reconciler {
  const { db, handlers, log, scope, concurrency = 10, leaseMs = 30_000, pollMs = 1000, timeoutMs = 300_000 } = options
  const worker = new Worker({
    ledger: postgresLedger(db, scope),
    handlers,
    owner: options.owner ?? `${hostname()} ${newId()}`,
    clock: options.clock ?? systemClock,
    log,
    concurrencyOf: kind => typeof concurrency === 'number' ? concurrency : concurrency[kind] ?? 10,
    leaseMs, pollMs, timeoutMs,
    pace: { firstMs: options.backOff?.firstMs ?? 1000, mostMs: options.backOff?.mostMs ?? 300_000, random: Math.random },
  })
  const doorbell = openDoorbell({ pool: db.pool, channel: 'dezky_reconcile', onRing: () => worker.ring(), log })
  let stopped: Promise<void> | undefined

  async function close(graceMs: number): Promise<void> {
    await Promise.all([doorbell[Symbol.asyncDispose](), worker.stop(graceMs)])
  }

  return {
    start: () => worker.start(),
    stop: ({ graceMs = 5000 } = {}) => stopped ??= close(graceMs),
    hint: () => doorbell.ring(),
    runOnce: () => worker.runOnce(),
    [Symbol.asyncDispose]() {
      return this.stop()
    },
  }
}
