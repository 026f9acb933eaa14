// A place in the log: after everything of earlier epochs, then of earlier transactions, then of earlier positions.
import { CursorInvalid } from './errors.ts'

export interface Cursor {
  epoch: number
  xid: bigint
  position: bigint
}

const limits = { epoch: 2n ** 31n, xid: 2n ** 64n, position: 2n ** 63n }

/** Before the first event ever. */
export const beginning = '0.0.0'

export function encodeCursor({ epoch, xid, position }: Cursor): string {
  return [epoch, xid, position].map(part => part.toString(36)).join('.')
}

/** Throws CursorInvalid for anything `encodeCursor` cannot have made. */
export function decodeCursor(text: string): Cursor {
  if (!/^[0-9a-z]{1,6}\.[0-9a-z]{1,13}\.[0-9a-z]{1,13}$/.test(text)) throw new CursorInvalid('malformed')
  const [epoch = 0n, xid = 0n, position = 0n] = text.split('.').map(parseBase36)
  const cursor = { epoch: Number(epoch), xid, position }
  const inRange = epoch < limits.epoch && xid < limits.xid && position < limits.position
  if (!inRange || encodeCursor(cursor) !== text) throw new CursorInvalid('malformed')
  return cursor
}

/** Whether `encodeCursor` can have made this; whether it lies ahead of the log is seen when it is used. */
export function isCursor(text: string): boolean {
  try {
    return Boolean(decodeCursor(text))
  }
  catch {
    return false
  }
}

/** Negative when `a` comes first, positive when `b` does, 0 when they are the same place. */
export function compareCursors(a: Cursor, b: Cursor): number {
  return Math.sign(a.epoch - b.epoch) || order(a.xid, b.xid) || order(a.position, b.position)
}

function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function parseBase36(digits: string): bigint {
  return [...digits].reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
}
