// The way a step ends a deployment; what is none of this is tried again, or is a bug.
import type { FailureCode } from '@dezky/contracts/deployer'

/** This release cannot go on: what was is put back. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed'
  readonly code: FailureCode
  readonly instanceId: string | null

  /** `message` is shown to people: what happened, and what they can do. */
  constructor(code: FailureCode, message: string, options: { instanceId?: string, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.instanceId = options.instanceId ?? null
  }
}
