import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSecret, makeSecret, signedHeaders } from './signature.ts'

const now = new Date('2026-06-01T12:00:00Z')

describe('a signature', () => {
  it('is the one of the Standard Webhooks specification\'s own example', () => {
    const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: new Date(1_614_265_330_000), body: '{"test": 2432232314}' }
    expect(signedHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
      'webhook-id': message.id, 'webhook-timestamp': '1614265330', 'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it('is there for every secret that is good', () => {
    const secrets = [makeSecret(), makeSecret()]
    const headers = signedHeaders({ id: 'i', timestamp: now, body: 'b' }, secrets)
    const expected = secrets.map(secret =>
      `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(`i.${now.getTime() / 1000}.b`).digest('base64')}`)
    expect(headers['webhook-signature']).toBe(expected.join(' '))
    expect(new Set(expected).size).toBe(2)
  })

  it.each([
    [makeSecret(), true], [`whsec_${Buffer.alloc(24).toString('base64')}`, true], [`whsec_${Buffer.alloc(23).toString('base64')}`, false],
    [`whsec_${Buffer.alloc(65).toString('base64')}`, false], ['whsec_', false], ['whsec_not base64 at all, I am afraid', false],
    [Buffer.alloc(32).toString('base64'), false],
  ])('can be made with %s: %s', (text, can) => {
    expect(isSecret(text)).toBe(can)
  })
})
