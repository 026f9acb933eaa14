import { expect, it } from 'vitest'
import { isFresh } from './fresh-sign-in.ts'

const now = new Date('2026-06-01T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

it.each<[string, Date | null, boolean]>([
  ['that nobody knows of', null, false],
  ['a moment ago', ago(1), true],
  ['as long ago as it may be', ago(600), true],
  ['longer ago', ago(601), false],
  ['by a clock that is a little ahead', ago(-59), true],
  ['in the future', ago(-61), false],
])('a sign-in %s', (_, authenticatedAt, expected) => {
  expect(isFresh(authenticatedAt, 600, now)).toBe(expected)
})
