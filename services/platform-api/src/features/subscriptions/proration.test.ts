import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Terms } from './proration.ts'
import { dueOf, priceOf, prorate, shareOf } from './proration.ts'

const price = fc.integer({ min: 0, max: 1e13 })
const period = fc.constantFrom(28, 29, 30, 31, 365, 366)
  .chain(of => fc.record({ of: fc.constant(of), days: fc.integer({ min: 0, max: of }) }))
const terms = fc.record({ seats: fc.integer({ min: 1, max: 100_000 }), month: fc.integer({ min: 0, max: 100_000_000 }) })
  .map(({ seats, month }) => termsOf(seats, month))

describe('a share of a price', () => {
  it.each([
    [3000, 10, 30, 1000], [1000, 1, 3, 333], [1000, 2, 3, 667], [1, 1, 2, 0], [3, 1, 2, 2], [5, 1, 2, 2], [7, 1, 2, 4],
    [1200, 0, 31, 0], [1200, 31, 31, 1200], [0, 12, 31, 0],
  ])('of %i for %i of %i days is %i', (price, days, of, share) => {
    expect(shareOf(price, days, of)).toBe(share)
  })

  it('is a whole number, never more than half a unit away from the exact one', () => {
    fc.assert(fc.property(price, period, (price, { days, of }) => {
      const share = BigInt(shareOf(price, days, of))
      const doubled = (share * BigInt(of) - BigInt(price) * BigInt(days)) * 2n
      expect(doubled <= BigInt(of) && doubled >= -BigInt(of)).toBe(true)
    }))
  })

  it('of a whole period is the full price, and of no day is nothing', () => {
    fc.assert(fc.property(price, period, (price, { of }) => {
      expect([shareOf(price, of, of), shareOf(price, 0, of)]).toEqual([price, 0])
    }))
  })

  it('makes up the price with all the others, however the period is cut', () => {
    fc.assert(fc.property(price, period, fc.array(fc.integer({ min: 0, max: 366 }), { maxLength: 6 }), (price, { of }, cuts) => {
      const left = [of, ...cuts.map(cut => cut % (of + 1)).sort((a, b) => b - a), 0].map(days => shareOf(price, days, of))
      const parts = left.slice(1).map((share, index) => (left[index] ?? 0) - share)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(price)
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
    }))
  })
})

describe('a prorated change', () => {
  it('costs nothing when nothing changes', () => {
    fc.assert(fc.property(terms, period, (same, at) => {
      expect(dueOf(prorate(same, { ...same }, at))).toBe(0)
    }))
  })

  it('gives back on the way down what it cost on the way up', () => {
    fc.assert(fc.property(terms, terms, period, (a, b, at) => {
      expect(dueOf(prorate(a, b, at)) + dueOf(prorate(b, a, at))).toBe(0)
    }))
  })

  it('costs the same in one step and in several on the same day', () => {
    fc.assert(fc.property(terms, terms, terms, period, (a, b, c, at) => {
      expect(dueOf(prorate(a, b, at)) + dueOf(prorate(b, c, at))).toBe(dueOf(prorate(a, c, at)))
    }))
  })

  it('costs the difference of the full prices on the first day', () => {
    fc.assert(fc.property(terms, terms, period, (a, b, { of }) => {
      expect(dueOf(prorate(a, b, { days: of, of }))).toBe(priceOf(b).amount - priceOf(a).amount)
    }))
  })
})

function termsOf(seats: number, month: number): Terms {
  return {
    seats, interval: 'month',
    planVersion: {
      id: '', plan: { slug: 'any', name: 'Any', status: 'on_sale' }, version: 1, seats: 1, storagePerSeat: 0, features: [],
      price: { currency: 'EUR', month, year: month * 10 }, createdAt: '', usedAt: null,
    },
  }
}
