import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedApiToken } from '@dezky/contracts'
import type { TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { createApp } from '../../app.ts'
import { allowance, bucketOf, waitAfter } from './throttle.ts'

const now = new Date('2026-06-01T12:00:00Z')
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)

describe('one place', () => {
  it.each<[string, string, boolean]>([
    ['192.0.2.7', '192.0.2.8', false],
    ['192.0.2.7', '::ffff:192.0.2.7', true],
    ['2001:db8::1', '2001:db8::ffff:1', true],
    ['2001:db8::1', '2001:db8:0:1::1', false],
  ])('%s and %s are the same: %s', (one, other, same) => {
    expect(bucketOf(one) === bucketOf(other)).toBe(same)
  })

  it.each<[string, number, number, number]>([
    ['has tries left', allowance.tries, 60, 0],
    ['has used them up', allowance.tries + 1, 60, 60_000],
    ['has waited', allowance.tries + 1, -1, 0],
  ])('that %s', (_, hits, seconds, wait) => {
    expect(waitAfter({ hits, windowEndsAt: inSeconds(seconds) }, now)).toBe(wait)
  })
})

describe('wrong tokens', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await startTestApi()
  })
  afterAll(() => api[Symbol.asyncDispose]())

  async function show(token: string, remoteAddress: string, app = api.app) {
    return app.inject({ url: '/v1/tenants', remoteAddress, headers: { authorization: `Bearer ${token}` } })
  }
  const unknown = 'dz_0000000000000000000000000000000000000000000000000'

  it.each([['of API tokens', unknown, '192.0.2.1'], ['of access tokens', 'eyJhbGciOiJub25lIn0.e30.', '192.0.2.2']])(
    'are refused for a while after many %s, on every replica, and nobody else pays', async (_, wrong, address) => {
      const olga = await api.as(operator)
      const { body: made } = await olga.post<CreatedApiToken>('/v1/api-tokens', {
        name: 'right', permissions: ['tenant:read'], expiresAt: new Date(Date.now() + 60_000).toISOString() })
      for (let tries = 0; tries < allowance.tries; tries += 1) expect((await show(wrong, address)).json().code).toBe('token_invalid')
      const refused = await show(wrong, address)
      expect(refused.json()).toMatchObject({ status: 429, code: 'too_many_requests' })
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      const replica = await createApp(api.services)
      expect((await show(wrong, address, replica)).statusCode).toBe(429)
      await replica.close()
      expect((await show(wrong, '203.0.113.9')).json().code).toBe('token_invalid')
      expect((await show(made.token ?? '', address)).statusCode).toBe(200)
      expect((await show(await api.tokenFor(operator), address)).statusCode).toBe(200)
    })
})
