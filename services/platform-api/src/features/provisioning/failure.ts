// What an upstream's refusal means: to the people who look at the resource, and to the loop. No input or output here.
import type { Resource } from '@dezky/contracts'
import { RetryableError } from '@dezky/reconcile'
import { UpstreamConflict, UpstreamRejected, UpstreamUnavailable } from '@dezky/runtime'
import type { Settled } from './resource.ts'

/** Without an error to try again for, a human has to look; and whether they have is looked at once in a while. */
export interface Failure { settled: Settled, retry: RetryableError | null }

const named = { directory: 'The directory', mail: 'The mail server', files: 'The file server' }

/** Null for what is none of an upstream's ways to say no. */
export function judgeFailure(error: unknown, upstream: Resource['upstream'], wasSettled: boolean): Failure | null {
  if (error instanceof UpstreamUnavailable) {
    const message = `${named[upstream]} cannot be reached; trying again.`
    return {
      settled: { state: wasSettled ? 'unknown' : 'pending', reason: 'upstream_unavailable', message },
      retry: new RetryableError(error.message, { code: 'upstream_unavailable', retryAfterMs: error.retryAfterMs, cause: error }),
    }
  }
  if (error instanceof UpstreamConflict) return refused('upstream_conflict', error)
  if (error instanceof UpstreamRejected) return refused('upstream_refused', error)
  return null
}

function refused(reason: 'upstream_conflict' | 'upstream_refused', { message }: Error): Failure {
  return { settled: { state: 'error', reason, message }, retry: null }
}
