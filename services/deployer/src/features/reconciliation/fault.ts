// What the loop makes of a host or a proxy that says no: whether to ask again, or to wait for somebody.
import { NeedsHumanError, RetryableError } from '@dezky/reconcile'
import { UpstreamUnavailable } from '@dezky/runtime'
import { SecretMissing } from '../../database/seal.ts'

export function asFault(error: unknown): unknown {
  if (error instanceof SecretMissing) return new NeedsHumanError(error.message, { code: 'secret_missing', cause: error })
  return error instanceof UpstreamUnavailable ? new RetryableError(error.message, { cause: error }) : error
}
