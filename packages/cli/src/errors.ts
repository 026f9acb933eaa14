// The ways a command ends that are no surprise; the message says what to do.
import { exitCodes } from './exit-codes.ts'

/** `code` is the exit code. */
export class CommandFailed extends Error {
  override readonly name: string = 'CommandFailed'
  readonly code: number

  constructor(message: string, code: number) {
    super(message)
    this.code = code
  }
}

export class UsageError extends CommandFailed {
  override readonly name = 'UsageError'

  constructor(message: string) {
    super(message, exitCodes.usage)
  }
}

export class Refused extends CommandFailed {
  override readonly name = 'Refused'

  constructor(message: string) {
    super(message, exitCodes.refused)
  }
}

export class Unreachable extends CommandFailed {
  override readonly name = 'Unreachable'

  constructor(message: string) {
    super(message, exitCodes.unreachable)
  }
}
