import { expect, it } from 'vitest'
import { outcomeOf } from './sign-in-answer.ts'

it.each([
  ['the right password', 200, { user: {} }, null, { kind: 'in' }],
  ['the right password of somebody with a second factor', 200, { twoFactorRedirect: true }, null, { kind: 'code' }],
  ['a wrong password', 401, { code: 'INVALID_USERNAME_OR_PASSWORD' }, null, { kind: 'refused', why: 'wrong', minutes: 1 }],
  ['a name that cannot be one', 422, { code: 'USERNAME_TOO_SHORT' }, null, { kind: 'refused', why: 'wrong', minutes: 1 }],
  ['too many wrong ones for one account', 429, { code: 'account_locked' }, '870', { kind: 'refused', why: 'locked', minutes: 15 }],
  ['too many from one address', 429, { message: 'Too many requests' }, '48', { kind: 'refused', why: 'throttled', minutes: 1 }],
  ['an account that is shut', 403, { code: 'ACCOUNT_DISABLED' }, null, { kind: 'refused', why: 'disabled', minutes: 1 }],
  ['a server that is unwell', 503, null, null, { kind: 'refused', why: 'failed', minutes: 1 }],
  ['a proxy that says when in its own words', 429, '', 'Wed, 21 Oct', { kind: 'refused', why: 'throttled', minutes: 1 }],
])('%s', (_, status, body, retryAfter, outcome) => {
  expect(outcomeOf({ status, body, retryAfter }, 'password')).toEqual(outcome)
})

it('says of a code that it was the code', () => {
  expect(outcomeOf({ status: 401, body: { code: 'INVALID_CODE' }, retryAfter: null }, 'code')).toMatchObject({ why: 'wrongCode' })
})
