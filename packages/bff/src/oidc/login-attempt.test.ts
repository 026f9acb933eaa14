import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { createKeyring } from '@dezky/runtime'
import { ATTEMPT_SECONDS, attemptNameOf, newState, openAttempt, sealAttempt } from './login-attempt.ts'

const keyring = createKeyring([randomBytes(32)])
const startedAt = Date.parse('2030-01-01T12:00:00Z')
const attempt = { state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/', maxAge: null, startedAt }
const after = (seconds: number) => new Date(startedAt + seconds * 1000)

it('names an attempt by the state that travels through the issuer', () => {
  const state = newState()
  expect(state.startsWith(`${attemptNameOf(state)}.`)).toBe(true)
  for (const foreign of [null, '', 'abc', `${state}x`, state.replace('.', ';')]) expect(attemptNameOf(foreign)).toBeNull()
})

it('lasts as long as signing in may take, and no longer', () => {
  const sealed = sealAttempt(keyring, 'dz_portal_login_a', attempt)
  expect(openAttempt(keyring, 'dz_portal_login_a', sealed, after(ATTEMPT_SECONDS))).toEqual(attempt)
  expect(openAttempt(keyring, 'dz_portal_login_a', sealed, after(ATTEMPT_SECONDS + 1))).toBeNull()
})

it('is bound to its cookie: not to another attempt, nor to the other surface', () => {
  const sealed = sealAttempt(keyring, 'dz_portal_login_a', attempt)
  for (const cookie of ['dz_portal_login_b', 'dz_op_login_a']) expect(openAttempt(keyring, cookie, sealed, after(1))).toBeNull()
  for (const broken of [undefined, '', 'a', 'a.b', `${sealed}A`]) {
    expect(openAttempt(keyring, 'dz_portal_login_a', broken, after(1))).toBeNull()
  }
})
