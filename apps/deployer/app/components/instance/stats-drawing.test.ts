import { expect, it } from 'vitest'
import { lineOf, topOf } from './stats-drawing.ts'

it.each([
  [[], 10, ''], [[5], 10, ''], [[0, 5, 10], 10, '0,100 50,50 100,0'], [[1, 2], 3, '0,66.67 100,33.33'],
])('draws %j up to %i', (values, top, line) => {
  expect(lineOf(values, top)).toBe(line)
})

it.each([[[], 2, 2.3], [[1], 2, 2.3], [[10, 20], 2, 23]])('leaves room above %j', (values, least, top) => {
  expect(topOf(values, least)).toBeCloseTo(top)
})
