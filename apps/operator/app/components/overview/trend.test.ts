import { describe, expect, it } from 'vitest'
import { growthOf, placesOf, scaleOf, trendsOf } from './trend'

const line = (month: string, amount: number, currency = 'EUR') => ({ month, subscriptions: 1, recurring: { amount, currency } })
const points = [100, 0, 50].map((amount, index) => ({ month: `2026-0${index + 1}`, amount, subscriptions: 1 }))

describe('a trend', () => {
  it('is one for each currency, the one that brings in most now first', () => {
    const trends = trendsOf([line('2026-01', 900, 'DKK'), line('2026-01', 1), line('2026-02', 5, 'DKK'), line('2026-02', 10)])
    expect(trends.map(({ currency, points }) => [currency, ...points.map(({ amount }) => amount)]))
      .toEqual([['EUR', 1, 10], ['DKK', 900, 5]])
  })

  it.each([
    [0, [0, 0, 0]], [7, [0, 4, 8]], [10, [0, 5, 10]], [11, [0, 10, 20]], [99_999, [0, 50_000, 100_000]], [340_000, [0, 200_000, 400_000]],
  ])('up to %d has a scale of round numbers', (highest, scale) => expect(scaleOf(highest)).toEqual(scale))

  it('places each month in the middle of its column, nothing at the bottom', () => {
    expect(placesOf(points, 100, { width: 300, height: 80 })).toEqual([[50, 0], [150, 80], [250, 40]])
    expect(placesOf(points, 0, { width: 300, height: 80 }).every(([, y]) => y === 80)).toBe(true)
  })

  it('grows by a share of the month before, if that had anything', () => {
    expect([0, 1, 2].map(index => growthOf(points, index))).toEqual([null, -1, null])
  })
})
