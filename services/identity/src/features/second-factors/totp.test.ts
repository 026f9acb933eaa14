import { describe, expect, test } from 'vitest'
import { base32, codeAt, stepAt, stepOf, totpAddress } from './totp.ts'

const secret = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

// RFC 6238, appendix B, SHA-1: eight digits there, of which ours are the last six.
const vectors: [seconds: number, code: string][] = [
  [59, '94287082'], [1_111_111_109, '07081804'], [1_111_111_111, '14050471'], [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'], [20_000_000_000, '65353130'],
]

test.each(vectors)('the code at %i is that of RFC 6238', (seconds, code) => {
  expect(codeAt(secret, stepAt(at(seconds)))).toBe(code.slice(-6))
})

// RFC 4648, section 10.
test.each([
  ['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI'],
])('"%s" in base32', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded)
})

describe('a code', () => {
  const now = at(1_111_111_111)
  const step = stepAt(now)

  test.each([
    [-2, null], [-1, step - 1], [0, step], [1, step + 1], [2, null],
  ])('of %i steps away', (away, found) => {
    expect(stepOf(secret, codeAt(secret, step + away), now)).toBe(found)
  })

  test('may be written with a space, and nothing else is one', () => {
    expect(stepOf(secret, '050 471', now)).toBe(step)
    for (const other of ['', '050472', '50471', '0050471', 'abcdef']) expect(stepOf(secret, other, now)).toBeNull()
  })
})

test('the address of a secret names issuer and account', () => {
  expect(totpAddress(Buffer.from('foobar'), 'anna+x@acme.test'))
    .toBe('otpauth://totp/Dezky%3Aanna%2Bx%40acme.test?secret=MZXW6YTBOI&issuer=Dezky&algorithm=SHA1&digits=6&period=30')
})
