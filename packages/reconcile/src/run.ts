import type { BackOff } from './back-off.ts'
import { LeaseLost, RetryableError } from './errors.ts'
import type { Handler } from './handler.ts'
import type { Claim } from './key.ts'
import type { Ledger } from './ledger.ts'
import type { Outcome } from './outcome.ts'
import { judge } from './outcome.ts'

/** A claim being worked on. */
export class Run<Trx> {
  readonly claim: Claim
  readonly #ledger: Ledger<Trx>
  readonly #over = new AbortController()

  constructor(claim: Claim, ledger: Ledger<Trx>) {
    this.claim = claim
    this.#ledger = ledger
  }

  get signal(): AbortSignal {
    return this.#over.signal
  }

  /** Ends the run whether the handler listens or not. `reason` decides what becomes of the key. */
  end(reason: Error): void {
    this.#over.abort(reason)
  }

  takeTooLong(afterMs: number): void {
    this.end(new RetryableError(`It was not finished within ${Math.round(afterMs / 1000)} s.`, { code: 'timed_out' }))
  }

  /** Runs the handler to its end, or to the run's; never rejects. The error is what the handler threw, for the log. */
  async perform(handler: Handler<Trx>, pace: BackOff): Promise<{ outcome: Outcome, error?: unknown }> {
    try {
      this.signal.throwIfAborted()
      const result = await Promise.race([this.#start(handler), this.#ended()])
      return { outcome: { type: 'converged', requeueAfterMs: result?.requeueAfterMs } }
    }
    catch (thrown) {
      const error = this.signal.aborted ? this.signal.reason : thrown
      return { outcome: judge(error, this.claim.attempt, pace), error }
    }
    finally {
      // A handler that goes on regardless finds every door closed.
      this.#over.abort(new LeaseLost(this.claim))
    }
  }

  async #start(handler: Handler<Trx>) {
    const { key, generation, attempt } = this.claim
    return handler({ key, generation, attempt, signal: this.signal, commit: write => this.#commit(write) })
  }

  async #commit<Result>(write: (trx: Trx) => Promise<Result>): Promise<Result> {
    this.signal.throwIfAborted()
    return this.#ledger.commit(this.claim, write)
  }

  #ended(): Promise<never> {
    return new Promise((_, reject) => this.signal.addEventListener('abort', () => reject(this.signal.reason), { once: true }))
  }
}
