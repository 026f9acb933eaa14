import { describe, expect, it } from 'vitest'
import type { Drift, Judgement } from './drift.ts'
import { isHeld, judgeDrift } from './drift.ts'

const difference = [{ field: 'name', wanted: 'a', found: 'b' }]
const changed = { do: 'ensure', differences: difference }
const taken = { do: 'remove', destroys: true as const }
const drifted: Drift = { isSettled: true, isAskedFor: false, mode: 'repair', steps: [changed], reason: null, driftedForMs: 0 }

describe('what is not as it was left', () => {
  it.each<[string, Partial<Drift>, Judgement]>([
    ['is no drift while what is wanted is new', { isSettled: false, steps: [taken] }, 'converge'],
    ['is no drift when nothing differs that we set', { steps: [{ do: 'welcome' }] }, 'converge'],
    ['is repaired', {}, 'repair'],
    ['is only shown when the mode says so', { mode: 'report' }, 'report'],
    ['is left alone when the mode says so', { mode: 'ignore' }, 'ignore'],
    ['is repaired in any mode when somebody asks for it', { mode: 'report', isAskedFor: true, steps: [taken] }, 'repair'],
    ['is looked at twice when a repair takes something away', { steps: [taken] }, 'confirm'],
    ['waits between the two looks', { steps: [taken], reason: 'repair_waits', driftedForMs: 59_999 }, 'confirm'],
    ['goes past the breaker at the second', { steps: [taken], reason: 'repair_waits', driftedForMs: 60_000 }, 'ask-breaker'],
    ['asks the breaker again when it was held', { steps: [taken], reason: 'repair_held', driftedForMs: 300_000 }, 'ask-breaker'],
    ['begins anew when it had drifted in another way', { steps: [taken], reason: 'differs', driftedForMs: 300_000 }, 'confirm'],
  ])('%s', (_, drift, judgement) => {
    expect(judgeDrift({ ...drifted, ...drift })).toBe(judgement)
  })
})

describe('the breaker', () => {
  it.each([
    [3, 3, false], [4, 4, true], [5, 100, false], [6, 100, true], [50, 1000, false], [51, 1000, true],
  ])('of %i drifted among %i tenants holds: %s', (drifted, tenants, held) => {
    expect(isHeld({ drifted, tenants }, 5)).toBe(held)
  })
})
