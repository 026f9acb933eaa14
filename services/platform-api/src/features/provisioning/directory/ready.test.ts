import { describe, expect, it } from 'vitest'
import type { ObservedPerson } from '@dezky/directory'
import { planReadiness } from './ready.ts'

const there: ObservedPerson = {
  externalId: 'x', email: 'a@b.example', name: 'A', locale: 'en', enabled: true, groups: [], ready: false,
  secondFactor: false, secondFactorRequired: false,
}
const differences = (wanted: boolean) => [{ field: 'ready', wanted, found: !wanted }]

describe('a person\'s way into mail and files', () => {
  it.each([
    ['is granted', true, there, [{ do: 'grant', differences: differences(true) }]],
    ['is there already', true, { ...there, ready: true }, []],
    ['is withdrawn, with care when nobody of us did it', false, { ...there, ready: true },
      [{ do: 'withdraw', differences: differences(false), destroys: true }]],
    ['is gone already', false, there, []],
    ['is nothing without an account', true, null, []],
  ])('%s', (_, ready, observed, steps) => {
    expect(planReadiness({ externalId: 'x', ready, phase: { is: 'open', since: null } }, observed)).toEqual(steps)
  })
})
