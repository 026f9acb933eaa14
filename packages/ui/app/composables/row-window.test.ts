import { describe, expect, it } from 'vitest'
import { fewRows, shownOf } from './row-window.ts'

const sight = (top: number) => ({ top, height: 900, row: 50 })

describe('the rows of a table that are in the page', () => {
  it.each([0, 1, fewRows])('are all of %i', (count) => {
    expect(shownOf(count, sight(0))).toEqual({ first: 0, end: count })
  })

  it.each([-500, 0, 700, 4321, 100_000, 5_000_000 - 900])('are those in sight and some more, %i pixels down a hundred thousand', (top) => {
    const { first, end } = shownOf(100_000, sight(top))
    expect(first).toBeLessThanOrEqual(Math.max(0, top) / 50)
    expect(end).toBeGreaterThanOrEqual(Math.min(100_000, (Math.max(0, top) + 900) / 50))
    expect(end - first).toBeLessThan(120)
  })

  it('are there also when the table has become shorter than one had scrolled', () => {
    const { first, end } = shownOf(200, sight(1_000_000))
    expect(end).toBe(200)
    expect(first).toBeLessThan(200)
  })
})
