import { expect, test } from 'vitest'
import { newRecoveryCodes, recoveryDigest } from './recovery-code.ts'

const key = Buffer.alloc(32, 7)

test('ten codes, none like another, easy to read', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^(?:[2-9b-df-hj-km-np-tv-z]{4}-){3}[2-9b-df-hj-km-np-tv-z]{4}$/)
})

test.each(['bcdf-2345-ghjk-6789', 'BCDF-2345-GHJK-6789', ' bcdf 2345 ghjk 6789 ', 'bcdf2345ghjk6789'])('"%s" is the same code', (typed) => {
  expect(recoveryDigest(typed, 'anna', key)).toEqual(recoveryDigest('bcdf-2345-ghjk-6789', 'anna', key))
})

test('is another for another person, and under another key', () => {
  const one = recoveryDigest('bcdf', 'anna', key)
  expect(recoveryDigest('bcdf', 'bo', key)).not.toEqual(one)
  expect(recoveryDigest('bcdf', 'anna', Buffer.alloc(32, 8))).not.toEqual(one)
})
