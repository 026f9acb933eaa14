// The ways in which a server says no that we use and do not run; each port gives them its own names.

/** It could not be asked, or not now. Nothing is known about what it holds. */
export class UpstreamUnavailable extends Error {
  /** When it said so itself: how long to leave it alone, in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { retryAfterMs?: number, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** It understood and refused; asking again the same way will not help. */
export class UpstreamRejected extends Error {}

/** What we were to make or change is there already, and not ours. */
export class UpstreamConflict extends Error {}
