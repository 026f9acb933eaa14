import { expect, it } from 'vitest'
import { createRestraint } from './restraint.ts'

it('leaves a server alone for as long as it asked, the longest time counting', () => {
  let now = 1000
  const restraint = createRestraint(ms => new Error(`in ${ms}`), () => now)
  restraint.require()
  restraint.note(500)
  restraint.note(100)
  restraint.note(undefined)
  expect(() => restraint.require()).toThrow('in 500')
  now += 500
  restraint.require()
})
