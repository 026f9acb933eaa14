// The ways this API says no that more than one noun has.
import { Problem } from '@dezky/runtime'

export function nameTaken(name: string): Problem {
  return new Problem({ code: 'name_taken', status: 409, title: 'The name is taken',
    detail: `There is a “${name}” already. Choose another name.` })
}

export function inUse(detail: string): Problem {
  return new Problem({ code: 'in_use', status: 409, title: 'Still in use', detail })
}

export function unfit(code: string, detail: string): Problem {
  return new Problem({ code, status: 422, title: 'That does not fit', detail })
}

/** Postgres' code for a value that must be unique and is not. */
export function isTaken(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === '23505'
}

/** Postgres' code for a row that others still refer to. */
export function isReferredTo(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503'
}
