import { describe, expect, test } from 'vitest'
import { judgePassword, normalisePassword } from './password-rules.ts'

const owner = { email: 'alice.ager@acme.test', name: 'Alice Ager' }

describe('passwords', () => {
  test.each([
    ['short', 'tooShort'],
    ['elevenchars', 'tooShort'],
    ['x'.repeat(257), 'tooLong'],
    ['alice.ager@acme.test', 'namesYou'],
    ['AliceAger-2026!', 'namesYou'],
    ['my name is alice ager', 'namesYou'],
    ['password1234', 'guessable'],
    ['Password-2026!', 'guessable'],
    ['passwordpassword', 'guessable'],
    ['aaaaaaaaaaaa', 'guessable'],
    ['123456789012', 'guessable'],
    ['abcdefghijklm', 'guessable'],
    ['Velkommen2026!', 'guessable'],
  ])('%j is %s', (password, fault) => {
    expect(judgePassword(password, owner)).toBe(fault)
  })

  test.each([
    'correct horse battery', 'rød grød med fløde', 'x9$kLm2#qRt7', 'twelve chars', 'a password for my sister',
  ])('%j will do', (password) => {
    expect(judgePassword(password, owner)).toBeNull()
  })

  test('twelve is counted in characters, not in bytes', () => {
    expect(judgePassword('🌱🌻🌲🌴🌵🌾🌿🍀🍁🍂🍃🌼', owner)).toBeNull()
  })

  test('the same letters typed in two ways are one password', () => {
    expect(normalisePassword('re\u0301sume\u0301')).toBe(normalisePassword('r\u00e9sum\u00e9'))
  })
})
