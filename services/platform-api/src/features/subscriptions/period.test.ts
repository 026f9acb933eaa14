import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, monthsAfter, periodAt, startOfDay } from './period.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const days = fc.date({ min: day('2020-01-01'), max: day('2040-01-01'), noInvalidDate: true }).map(startOfDay)
const intervals = fc.constantFrom('month' as const, 'year' as const)

describe('a period', () => {
  it.each([
    ['2026-01-15', 'month', '2026-01-15', '2026-01-15', '2026-02-15'],
    ['2026-01-15', 'month', '2026-02-14', '2026-01-15', '2026-02-15'],
    ['2026-01-15', 'month', '2026-02-15', '2026-02-15', '2026-03-15'],
    ['2026-01-31', 'month', '2026-02-01', '2026-01-31', '2026-02-28'],
    ['2026-01-31', 'month', '2026-02-28', '2026-02-28', '2026-03-31'],
    ['2026-01-31', 'month', '2026-04-30', '2026-04-30', '2026-05-31'],
    ['2028-01-31', 'month', '2028-02-29', '2028-02-29', '2028-03-31'],
    ['2028-02-29', 'year', '2029-02-27', '2028-02-29', '2029-02-28'],
    ['2028-02-29', 'year', '2032-06-01', '2032-02-29', '2033-02-28'],
    ['2026-12-31', 'month', '2027-01-05', '2026-12-31', '2027-01-31'],
    ['2026-03-10', 'month', '2026-01-01', '2026-03-10', '2026-04-10'],
  ] as const)('counted from %s by the %s holds, on %s, %s to %s', (anchor, interval, at, start, end) => {
    expect(periodAt(day(anchor), interval, day(at))).toEqual({ start: day(start), end: day(end) })
  })

  it('holds the moment it was asked for, and is followed by the next without a gap', () => {
    fc.assert(fc.property(days, intervals, fc.integer({ min: 0, max: 4000 }), (anchor, interval, ahead) => {
      const at = new Date(anchor.getTime() + ahead * 86_400_000 + 12_345)
      const { start, end } = periodAt(anchor, interval, at)
      expect(start <= at && at < end).toBe(true)
      expect(periodAt(anchor, interval, end).start).toEqual(end)
      expect(daysBetween(start, end)).toBeGreaterThanOrEqual(interval === 'month' ? 28 : 365)
    }))
  })

  it('comes back to the day it was counted from after a year', () => {
    fc.assert(fc.property(days, (anchor) => {
      expect(monthsAfter(monthsAfter(anchor, 0), 48)).toEqual(periodAt(anchor, 'month', monthsAfter(anchor, 48)).start)
    }))
  })
})
