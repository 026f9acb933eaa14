import { expect, it } from 'vitest'
import { changesIn, contractStateOn, shareOf, statusOf } from './partner.ts'

it.each([
  [0, 20, 0], [30_000, 20, 6000], [999, 33.33, 333], [1, 50, 0], [3, 50, 2], [101, 100, 101],
  [Number.MAX_SAFE_INTEGER, 100, Number.MAX_SAFE_INTEGER],
])('of %i at %f %% is %i', (amount, margin, share) => {
  expect(shareOf(amount, margin)).toBe(share)
})

it('a change names only what differs', () => {
  const partner = {
    id: 'p', slug: 's', name: 'Old', domain: null, status: 'active' as const, marginPct: 20, contact: null, billing: {}, version: 1,
    contract: { startsOn: null, endsOn: null, terms: null },
    createdAt: '', terminatedAt: null,
  }
  expect(changesIn(partner, { name: 'New', marginPct: 20, billing: {} })).toEqual({ before: { name: 'Old' }, after: { name: 'New' } })
  expect([statusOf(partner), statusOf({ terminatedAt: '2026-01-01T00:00:00Z' })]).toEqual(['active', 'terminated'])
})

it.each([
  [null, null, null, 'running'], ['2026-02-01', null, null, 'upcoming'], ['2026-01-31', '2026-01-31', null, 'running'],
  [null, '2026-01-30', null, 'ended'], [null, null, '2026-01-01T00:00:00Z', 'ended'],
])('a contract from %s to %s, terminated %s, is %s', (startsOn, endsOn, terminatedAt, state) => {
  expect(contractStateOn('2026-01-31', { terminatedAt, contract: { startsOn, endsOn, terms: null } })).toBe(state)
})
