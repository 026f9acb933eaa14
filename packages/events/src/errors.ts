/** The cursor was not given out by this log, or lies ahead of it (the log was restored from an older backup). */
export class CursorInvalid extends Error {
  override readonly name = 'CursorInvalid'
  readonly code = 'cursor_invalid'
  readonly reason: 'malformed' | 'future'

  constructor(reason: 'malformed' | 'future') {
    super(reason === 'malformed'
      ? 'The cursor is not one this event log gave out. Start again without it.'
      : 'The cursor is ahead of the event log. Reload what you show, then start again without it.')
    this.reason = reason
  }
}

/** The subscriber fell so far behind that its buffer overflowed; it may resume from its last cursor. */
export class ConsumerTooSlow extends Error {
  override readonly name = 'ConsumerTooSlow'
  readonly code = 'consumer_too_slow'

  constructor(bufferSize: number) {
    super(`The subscriber left more than ${bufferSize} events unread.`)
  }
}
