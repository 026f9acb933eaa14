// The three ways a file server says no; what is none of them is a bug.

/** It could not be asked, or not now. Nothing is known about what it holds. */
export class FilesUnavailable extends Error {
  override readonly name = 'FilesUnavailable'
  /** When the server said so itself: how long to leave it alone, in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { retryAfterMs?: number, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** It understood and refused; asking again the same way will not help. */
export class FilesRejected extends Error {
  override readonly name = 'FilesRejected'
}

/** What we were to make or change is there already, and not ours; or there are two of it, and only a human can choose. */
export class FilesConflict extends Error {
  override readonly name = 'FilesConflict'
}
