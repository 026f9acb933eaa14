// The three ways a mail server says no; what is none of them is a bug.

/** It could not be asked, or not now. Nothing is known about what it holds. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable'
  /** When the server said so itself: how long to leave it alone, in milliseconds. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, options: { retryAfterMs?: number, cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.retryAfterMs = options.retryAfterMs
  }
}

/** It understood and refused; asking again the same way will not help. */
export class MailRejected extends Error {
  override readonly name = 'MailRejected'
}

/** The domain or the address belongs to something we did not make. */
export class MailConflict extends Error {
  override readonly name = 'MailConflict'
}
