import { describe, expect, it } from 'vitest'
import type { UsablePlanVersion } from '../plans/index.ts'
import type { Terms } from './proration.ts'
import { dueOf } from './proration.ts'
import type { Wish } from './subscription.change.ts'
import { begun, changeOf } from './subscription.change.ts'
import { rollOver } from './subscription.rollover.ts'
import type { SubscriptionState } from './subscription.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const noon = (text: string) => new Date(`${text}T12:00:00Z`)

function planOf(slug: string, month: number, currency = 'EUR'): UsablePlanVersion {
  return {
    id: slug, plan: { slug, name: slug, status: 'on_sale' }, version: 1, seats: 5, storagePerSeat: 0, features: [],
    price: { currency, month, year: month * 10 }, createdAt: '', usedAt: null,
  }
}
const small = planOf('small', 600)
const large = planOf('large', 1200)
/** Ten seats at 6 euros, for the thirty days of November. */
const current: SubscriptionState = begun({ planVersion: small, seats: 10, interval: 'month' }, day('2026-11-01'))
const at = (now: Date, seatsInUse = 3) => ({ now, seatsInUse })

describe('a change', () => {
  it.each([
    ['of nothing', {}, '2026-11-11', 0],
    ['to the seats that are there', { seats: 10 }, '2026-11-11', 0],
    ['to more seats on the first day', { seats: 15 }, '2026-11-01', 3000],
    ['to more seats with twenty days left', { seats: 15 }, '2026-11-11', 2000],
    ['to more seats on the last day', { seats: 15 }, '2026-11-30', 100],
    ['to fewer seats with twenty days left', { seats: 5 }, '2026-11-11', -2000],
    ['to a dearer plan with twenty days left', { planVersion: large }, '2026-11-11', 4000],
    ['to a dearer plan with half the seats', { planVersion: large, seats: 5 }, '2026-11-11', 0],
    ['to a year with twenty days left', { interval: 'year' as const }, '2026-11-11', 60_000 - 4000],
    ['to an end with the period', { cancelAtPeriodEnd: true }, '2026-11-11', 0],
  ])('%s costs what its days cost', (_, wish, on, due) => {
    expect(dueOf(changeOf(current, wish, at(noon(on))).lines)).toBe(due)
  })

  it('leaves the period as it is, unless it is to another interval: then one begins that day', () => {
    expect(changeOf(current, { seats: 12 }, at(noon('2026-11-11'))).next).toEqual({ ...current, seats: 12 })
    expect(changeOf(current, { interval: 'year' }, at(noon('2026-11-11'))).next).toMatchObject({
      interval: 'year', anchor: day('2026-11-11'), period: { start: day('2026-11-11'), end: day('2027-11-11') },
    })
  })

  it('costs nothing on trial', () => {
    const trial: SubscriptionState = { ...current, status: 'trialing', anchor: null, period: null }
    expect(changeOf(trial, { planVersion: large, seats: 50, interval: 'year' }, at(noon('2026-11-11')))).toEqual({
      next: { ...trial, planVersion: large, seats: 50, interval: 'year' }, lines: [],
    })
  })

  it('that waits costs nothing before, adds to what waits already, and gives way to one at once', () => {
    const change = (state: SubscriptionState, wish: Wish) => changeOf(state, wish, at(noon('2026-11-11')))
    const waiting = change(current, { seats: 5, later: true })
    expect(waiting).toEqual({ next: { ...current, scheduled: { planVersion: small, seats: 5, interval: 'month' } }, lines: [] })
    const both = change(waiting.next, { planVersion: large, later: true })
    expect(both.next.scheduled).toEqual({ planVersion: large, seats: 5, interval: 'month' })
    expect(change(waiting.next, { seats: 10, later: true }).next.scheduled).toBeNull()
    expect(change(waiting.next, { seats: 12 }).next).toMatchObject({ seats: 12, scheduled: null })
    expect(change(waiting.next, { callOff: true }).next).toEqual(current)
    expect(change(waiting.next, { cancelAtPeriodEnd: true }).next).toMatchObject({ cancelAtPeriodEnd: true, scheduled: null })
    expect(change(waiting.next, {}).next).toEqual(waiting.next)
  })

  it.each([
    ['that waits for a next period, where there is none', { ...current, cancelAtPeriodEnd: true }, { seats: 5, later: true }, 'subscription_ending'],
    ['that waits, on trial', { ...current, status: 'trialing' as const }, { seats: 5, later: true }, 'subscription_on_trial'],
    ['that waits, to fewer seats than are in use', current, { seats: 2, later: true }, 'seats_in_use'],
    ['to fewer seats than are in use', current, { seats: 2 }, 'seats_in_use'],
    ['to another currency', current, { planVersion: planOf('krone', 900, 'DKK') }, 'plan_currency'],
    ['of what has ended', { ...current, status: 'canceled' as const }, { seats: 12 }, 'subscription_canceled'],
    ['of a trial to an end', { ...current, status: 'trialing' as const }, { cancelAtPeriodEnd: true }, 'subscription_on_trial'],
  ])('%s is refused', (_, state, wish, code) => {
    expect(() => changeOf(state, wish, at(noon('2026-11-11')))).toThrow(expect.objectContaining({ code, status: 422 }))
  })

  it('is not refused for seats that were too few before', () => {
    expect(changeOf(current, { planVersion: large, seats: 10 }, at(noon('2026-11-11'), 99)).next.planVersion).toBe(large)
  })
})

describe('time', () => {
  const lateJanuary = begun({ planVersion: small, seats: 1, interval: 'month' }, day('2026-01-31'))

  it.each([
    ['nothing before the period is over', current, noon('2026-11-30'), null],
    ['the next period from its first moment on', current, day('2026-12-01'), ['2026-12-01', '2027-01-01']],
    ['the period of today after months that nobody looked', current, noon('2027-03-15'), ['2027-03-01', '2027-04-01']],
    ['a short month\'s last day', lateJanuary, day('2026-02-28'), ['2026-02-28', '2026-03-31']],
    ['the day it was counted from again afterwards', lateJanuary, day('2026-03-31'), ['2026-03-31', '2026-04-30']],
    ['a new period when payment is late, too', { ...current, status: 'past_due' }, day('2026-12-01'), ['2026-12-01', '2027-01-01']],
    ['nothing of a trial', { ...current, status: 'trialing' as const, period: null, anchor: null }, noon('2027-03-15'), null],
    ['nothing of what has ended', { ...current, status: 'canceled' as const }, noon('2027-03-15'), null],
  ] as const)('makes %s', (_, state, now, expected) => {
    const period = rollOver(state, now)?.next.period
    expect(period ? [period.start, period.end] : null).toEqual(expected && expected.map(day))
  })

  it('ends what was to end with its period, as of then', () => {
    expect(rollOver({ ...current, cancelAtPeriodEnd: true }, noon('2027-03-15'))).toMatchObject({
      next: { status: 'canceled', cancelAtPeriodEnd: false }, effectiveAt: day('2026-12-01'),
    })
  })

  it('begins the next period on what was agreed on for it, counted anew when its length is another', () => {
    const agreed = { planVersion: small, seats: 5, interval: 'month' as const }
    const waits = (terms: Partial<Terms>) => ({ ...current, scheduled: { ...agreed, ...terms } })
    expect(rollOver(waits({}), noon('2027-01-15'))).toMatchObject({
      next: { seats: 5, scheduled: null, anchor: day('2026-11-01'), period: { start: day('2027-01-01') } },
      effectiveAt: day('2026-12-01'),
    })
    expect(rollOver(waits({ planVersion: large, interval: 'year' }), noon('2026-12-05'))).toMatchObject({
      next: { planVersion: large, anchor: day('2026-12-01'), period: { start: day('2026-12-01'), end: day('2027-12-01') } } })
  })

  it('does nothing the second time', () => {
    const rolled = rollOver(current, noon('2026-12-05'))?.next
    expect(rolled && rollOver(rolled, noon('2026-12-05'))).toBeNull()
  })
})
