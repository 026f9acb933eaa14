// What a run's end means for its key. Pure: the same end, the same outcome.
import type { BackOff } from './back-off.ts'
import { backOff } from './back-off.ts'
import { LeaseLost, NeedsHumanError, RetryableError, Stopping } from './errors.ts'
import type { RunError } from './key.ts'

export type Outcome =
  /** It matches; look again after `requeueAfterMs`, or when woken. */
  | { type: 'converged', requeueAfterMs?: number }
  | { type: 'failed', error: RunError, retryAfterMs: number }
  | { type: 'stuck', error: RunError }
  /** Not finished and not to blame: whoever is free takes it at once. */
  | { type: 'handed_back' }
  /** Somebody else's by now: nothing to write. */
  | { type: 'lost' }

export function judge(error: unknown, attempt: number, pace: BackOff): Outcome {
  if (error instanceof LeaseLost) return { type: 'lost' }
  if (error instanceof Stopping) return { type: 'handed_back' }
  if (error instanceof NeedsHumanError) {
    return { type: 'stuck', error: { kind: 'needs_human', code: error.code, message: error.message } }
  }
  const again = (kind: RunError['kind'], code: string, message: string, atLeastMs?: number): Outcome =>
    ({ type: 'failed', error: { kind, code, message }, retryAfterMs: backOff(attempt, pace, atLeastMs) })
  if (error instanceof RetryableError) return again('retryable', error.code, error.message, error.retryAfterMs)
  if (isPassingDatabaseFault(error)) return again('retryable', 'database_unavailable', 'The database did not answer.')
  return again('bug', 'unexpected', 'Something unexpected went wrong; the log of the service says what. It will be tried again.')
}

/** Deadlock, serialisation failure, connection lost, server shutting down or out of resources (Postgres, appendix A). */
function isPassingDatabaseFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(40001|40P01|57P0[1-3]|08...|53...|ECONNREFUSED|ECONNRESET)$/.test(code)
}
