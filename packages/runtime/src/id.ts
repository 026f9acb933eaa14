import { v7 } from 'uuid'

/** A new identifier: UUID version 7 (RFC 9562), which sorts by the time it was made. */
export function newId(): string {
  return v7()
}

/** The smallest identifier of a moment: whatever was made before it sorts below. Milliseconds since 1970, or a date. */
export function firstIdAt(time: number | Date): string {
  const hex = Math.min(Math.max(Number(time), 0), 2 ** 48 - 1).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}
