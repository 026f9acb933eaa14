// The three ways a directory says no; what is none of them is a bug.

/** It could not be asked, or not now. Nothing is known about what it holds. */
export class DirectoryUnavailable extends Error {
  override readonly name = 'DirectoryUnavailable'
  /** When the directory said so itself: how long to leave it alone, in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { retryAfterMs?: number, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** It understood and refused; asking again the same way will not help. */
export class DirectoryRejected extends Error {
  override readonly name = 'DirectoryRejected'
}

/** The name, the address or the account belongs to something we did not make. */
export class DirectoryConflict extends Error {
  override readonly name = 'DirectoryConflict'
}
