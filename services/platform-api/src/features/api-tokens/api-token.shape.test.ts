import { describe, expect, it } from 'vitest'
import { isAllowedFrom } from './addresses.ts'
import { hashOf, isWellFormed, looksLikeApiToken, makeToken } from './api-token.ts'

describe('the shape of an API token', () => {
  it('is the same length whatever was drawn, and never the same token', () => {
    const tokens = [makeToken(Buffer.alloc(32)), makeToken(Buffer.alloc(32, 255)), makeToken(), makeToken()]
    for (const token of tokens) expect(token).toMatch(/^dz_[0-9A-Za-z]{49}$/)
    expect(new Set(tokens.map(token => hashOf(token).toString('hex'))).size).toBe(4)
    expect(tokens.every(isWellFormed)).toBe(true)
  })

  it.each<[string, (token: string) => string]>([
    ['one letter is another', token => token.replace(/^dz_(.)/, (_, first) => `dz_${first === 'a' ? 'b' : 'a'}`)],
    ['two letters have changed places', token => `${token.slice(0, 10)}${token[11]}${token[10]}${token.slice(12)}`],
    ['it is cut off', token => token.slice(0, -1)],
    ['something follows', token => `${token}\n`],
    ['it has no prefix', token => token.slice(3)],
  ])('is not kept when %s', (_, spoil) => {
    const token = `dz_${makeToken().slice(3)}`
    if (spoil(token) !== token) expect(isWellFormed(spoil(token))).toBe(false)
  })

  it('tells it from an access token', () => {
    expect([makeToken(), 'dz_', 'eyJhbGciOi.e30.x'].map(looksLikeApiToken)).toEqual([true, true, false])
  })
})

describe('from where a token may be used', () => {
  it.each<[string, string[], boolean]>([
    ['192.0.2.7', [], true],
    ['192.0.2.7', ['192.0.2.7'], true],
    ['192.0.2.8', ['192.0.2.7'], false],
    ['192.0.2.8', ['198.51.100.0/24', '192.0.2.0/28'], true],
    ['192.0.2.99', ['192.0.2.0/28'], false],
    ['::ffff:192.0.2.7', ['192.0.2.0/24'], true],
    ['192.0.2.7', ['::ffff:192.0.2.7'], true],
    ['2001:db8::1', ['2001:db8::/32'], true],
    ['2001:db9::1', ['2001:db8::/32'], false],
    ['2001:db8::1', ['0.0.0.0/0'], false],
    ['192.0.2.7', ['::/0'], false],
    ['not an address', ['0.0.0.0/0', '::/0'], false],
  ])('%s is within %j: %s', (address, ranges, allowed) => {
    expect(isAllowedFrom(address, ranges)).toBe(allowed)
  })
})
