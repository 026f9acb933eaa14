import type { Facts } from './audit.ts'

/**
 * As JSON will give it back: times as text, no members that are undefined, no text that Postgres cannot keep.
 * An entry is hashed as it was written and checked as it is read, so both must be the same.
 */
export function plain(facts: object): Facts {
  return JSON.parse(JSON.stringify(facts, (name, value: unknown) => {
    if (name === '__proto__') return undefined
    if (typeof value === 'bigint') return value.toString()
    return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value
  }))
}
