import { expect, it } from 'vitest'
import { longestGap } from './crowd.ts'

it.each([[[], 0], [[5], 0], [[1, 4, 6], 3], [[9, 1, 2], 7]])('finds the longest of the gaps in %j', (times, gap) => {
  expect(longestGap(times)).toBe(gap)
})
