import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backOff } from './back-off.ts'
import { LeaseLost, NeedsHumanError, RetryableError, Stopping } from './errors.ts'
import { judge } from './outcome.ts'

const pace = { firstMs: 1000, mostMs: 60_000, random: () => 0.999 }

describe('back-off', () => {
  it('doubles up to its limit', () => {
    expect([1, 2, 3, 6, 7, 50].map(attempt => backOff(attempt, pace))).toEqual([1000, 1999, 3998, 31_984, 59_970, 59_970])
  })

  it('is never less than half of that, and never more', () => {
    const random = fc.float({ min: 0, max: Math.fround(0.9999), noNaN: true })
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), random, (attempt, chance) => {
      const full = Math.min(1000 * 2 ** Math.min(attempt - 1, 30), 60_000)
      const ms = backOff(attempt, { ...pace, random: () => chance })
      expect(ms).toBeGreaterThanOrEqual(full / 2)
      expect(ms).toBeLessThanOrEqual(full)
    }))
  })

  it('gives the upstream at least the time it asked for', () => {
    expect(backOff(1, { ...pace, random: () => 0 }, 90_000)).toBe(90_000)
    expect(backOff(1, pace, 90_000)).toBeGreaterThan(90_000)
  })
})

describe('judge', () => {
  const withCode = (code: string) => Object.assign(new Error('raw'), { code })

  it.each([
    [new RetryableError('Mail is away.', { code: 'mail' }), {
      type: 'failed', error: { kind: 'retryable', code: 'mail', message: 'Mail is away.' },
    }],
    [new RetryableError('Slow down.', { retryAfterMs: 5000 }), { type: 'failed', retryAfterMs: 5999 }],
    [new NeedsHumanError('Name taken.', { code: 'taken' }), {
      type: 'stuck', error: { kind: 'needs_human', code: 'taken', message: 'Name taken.' },
    }],
    [withCode('40P01'), { type: 'failed', error: { kind: 'retryable', code: 'database_unavailable' } }],
    [withCode('08006'), { type: 'failed', error: { kind: 'retryable' } }],
    [withCode('23505'), { type: 'failed', error: { kind: 'bug', code: 'unexpected' } }],
    [new TypeError('secret detail'), { type: 'failed', error: { kind: 'bug', message: expect.not.stringContaining('secret') } }],
    ['not even an error', { type: 'failed', error: { kind: 'bug' } }],
    [new LeaseLost({ kind: 'tenant', key: 'a' }), { type: 'lost' }],
    [new Stopping(), { type: 'handed_back' }],
  ])('%s', (error, outcome) => {
    expect(judge(error, 1, pace)).toMatchObject(outcome)
  })
})
