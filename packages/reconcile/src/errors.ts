/** The world would not cooperate just now: try again later, after `retryAfterMs` when the upstream said so. */
export class RetryableError extends Error {
  override readonly name = 'RetryableError'
  readonly code: string
  readonly retryAfterMs: number | undefined

  /** `message` is shown to people. */
  constructor(message: string, options: { code?: string, retryAfterMs?: number, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = options.code ?? 'unavailable'
    this.retryAfterMs = options.retryAfterMs
  }
}

/** Trying again would change nothing: the key rests until somebody has acted and it is woken. */
export class NeedsHumanError extends Error {
  override readonly name = 'NeedsHumanError'
  readonly code: string

  /** `message` is shown to people: say what they can do. */
  constructor(message: string, options: { code?: string, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = options.code ?? 'needs_human'
  }
}

/** Another worker has taken the key over, or the run is over: nothing more may be written on its behalf. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
  readonly code = 'lease_lost'

  constructor({ kind, key }: { kind: string, key: string }) {
    super(`The lease on ${kind} ${key} is no longer ours.`)
  }
}

/** The reconciler stops; what is in hand goes back to the others. */
export class Stopping extends Error {
  override readonly name = 'Stopping'
}
