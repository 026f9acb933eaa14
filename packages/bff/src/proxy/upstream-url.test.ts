import { expect, it } from 'vitest'
import { browserLocation, upstreamUrl } from './upstream-url.ts'

it.each([
  ['/api/v1/tenants?limit=5&cursor=a%2Fb', 'http://localhost:4110', 'http://localhost:4110/v1/tenants?limit=5&cursor=a%2Fb'],
  ['/api/v1/tenants', 'https://api.example.org/platform/', 'https://api.example.org/platform/v1/tenants'],
  ['/api/v1//evil.example/x', 'http://localhost:4110', 'http://localhost:4110/v1//evil.example/x'],
])('%s at %s is %s', (path, base, expected) => {
  expect(upstreamUrl(path, base)?.href).toBe(expected)
})

it.each([
  '/api/../admin', '/api/v1/../../admin', '/api/%2e%2e/admin', '/api/\\..\\..\\admin', '/api', '/api@evil.example/', '/apix/v1',
  '/api//evil.example/x', '/api/@evil.example/x', '/api/health', '/api/v2/tenants', '/api/v1', '/api/v1x/', '/api/v1/%2e%2e/health',
])('%s leads nowhere', (path) => {
  expect(upstreamUrl(path, 'https://api.example.org/platform')).toBeNull()
})

it('tells the browser where something is only when it can get there', () => {
  const base = 'https://api.example.org/platform'
  const target = new URL('https://api.example.org/platform/v1/tenants')
  expect(browserLocation('/platform/v1/tenants/acme?x=1', target, base)).toBe('/api/v1/tenants/acme?x=1')
  expect(browserLocation('tenants/acme', target, base)).toBe('/api/v1/tenants/acme')
  expect(browserLocation('https://evil.example/platform/v1', target, base)).toBeNull()
  expect(browserLocation('/elsewhere', target, base)).toBeNull()
})
