/** One run for one key. */
export interface Work<Trx> {
  readonly key: string
  /** What was asked for when the run began; for the log, not for decisions: read both worlds afresh. */
  readonly generation: bigint
  /** 1 for the first run since the last one that succeeded. */
  readonly attempt: number
  /** Aborts when the lease is lost, the run takes too long, or the process stops: pass it to every remote call. */
  readonly signal: AbortSignal
  /**
   * Runs `write` in a transaction that commits only while the key is still this run's; throws LeaseLost otherwise.
   * Never make a remote call inside it.
   */
  commit<Result>(write: (trx: Trx) => Promise<Result>): Promise<Result>
}

/**
 * Makes the world match what is wanted for one key, and does nothing the second time. Throw RetryableError or NeedsHumanError for what
 * can be expected to fail; anything else counts as a bug of ours. Answer with `requeueAfterMs` to look again even if nobody wakes the key.
 */
export type Handler<Trx> = (work: Work<Trx>) => Promise<{ requeueAfterMs?: number } | void>
export type Handlers<Trx> = Readonly<Record<string, Handler<Trx>>>
