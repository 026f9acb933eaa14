import { expect, it } from 'vitest'
import { safeReturnTo } from './return-to.ts'

it.each([
  ['/', '/'],
  ['/tenants/acme?tab=mail#top', '/tenants/acme?tab=mail#top'],
  ['/a/../b', '/b'],
  ['/?next=//evil.example', '/?next=//evil.example'],
  ['/%2F%2Fevil.example', '/%2F%2Fevil.example'],
  ['/authors', '/authors'],
  ['/søg?q=å', '/s%C3%B8g?q=%C3%A5'],
])('%s is a path of ours', (value, expected) => {
  expect(safeReturnTo(value)).toBe(expected)
})

it.each([
  '//evil.example', '/\\evil.example', '\\\\evil.example', '/\\/evil.example', '/path\\..\\..', '///evil.example',
  '/.//evil.example', '/./\\evil.example', '/a/..//evil.example', '/\t/evil.example', '/\n/evil.example',
  '\t//evil.example', ' //evil.example',
  '/\u0000/evil.example', '%2F%2Fevil.example', '%5C%5Cevil.example', 'https://evil.example', 'https:evil.example', 'javascript:alert(1)',
  'evil.example', '', '/auth/oidc/login', '/auth', '/api/v1/users/me', '/x/../auth/oidc/login', `/${'a'.repeat(2_000)}`,
  undefined, null, 7, ['/a', '/b'], { href: '/a' },
])('%j is not', (value) => {
  expect(safeReturnTo(value)).toBe('/')
})
