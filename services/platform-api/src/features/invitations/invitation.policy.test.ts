import { describe, expect, it } from 'vitest'
import type { Circumstances, Handling } from './invitation.policy.ts'
import { handlingOf } from './invitation.policy.ts'

const stranger: Circumstances = { isOperator: false, isOwnDomain: false, hasMailServer: true }

describe('a link to an account', () => {
  it.each<[string, Circumstances, Handling]>([
    ['for an address of somebody else\'s domain goes to that address alone', stranger, { shown: false, mailed: true, marked: false }],
    ['without a mail server is shown, and that is remembered', { ...stranger, hasMailServer: false },
      { shown: true, mailed: false, marked: true }],
    ['for an address of the tenant\'s own domain is theirs to hand out', { ...stranger, isOwnDomain: true },
      { shown: true, mailed: true, marked: true }],
    ['for an address of their own domain is so without a mail server, too', { ...stranger, isOwnDomain: true, hasMailServer: false },
      { shown: true, mailed: false, marked: true }],
    ['that an operator asks for is the operator\'s to answer for', { ...stranger, isOperator: true },
      { shown: true, mailed: true, marked: false }],
    ['that an operator asks for is so without a mail server, too', { ...stranger, isOperator: true, hasMailServer: false },
      { shown: true, mailed: false, marked: false }],
  ])('%s', (_, circumstances, expected) => {
    expect(handlingOf(circumstances)).toEqual(expected)
  })
})
