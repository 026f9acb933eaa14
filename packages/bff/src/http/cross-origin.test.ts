import { expect, it } from 'vitest'
import { isFromOwnPage } from './cross-origin.ts'

const own = 'https://portal.example.org'

it.each([
  ['GET', 'cross-site', 'https://evil.example', true],
  ['HEAD', undefined, undefined, true],
  ['POST', 'same-origin', undefined, true],
  ['POST', 'same-origin', own, true],
  ['POST', 'same-site', 'https://files.example.org', false],
  ['POST', 'cross-site', 'https://evil.example', false],
  ['POST', 'none', undefined, false],
  ['DELETE', 'cross-site', own, false],
  ['PUT', undefined, own, true],
  ['PATCH', undefined, 'https://portal.example.org.evil.example', false],
  ['PATCH', undefined, 'http://portal.example.org', false],
  ['POST', undefined, 'null', false],
  ['POST', undefined, undefined, false],
  ['POST', '', own, false],
  ['MADE-UP', undefined, undefined, false],
])('%s with Sec-Fetch-Site %s and Origin %s: %s', (method, secFetchSite, origin, allowed) => {
  expect(isFromOwnPage({ method, secFetchSite, origin }, own)).toBe(allowed)
})
