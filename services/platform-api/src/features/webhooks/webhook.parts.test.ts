import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { matchesEventType } from '@dezky/contracts'
import { createCipher } from './webhook.cipher.ts'
import type { DestinationRules } from './webhook.destinations.ts'
import { createDestinations, isPublic } from './webhook.destinations.ts'
import type { Standing } from './webhook.schedule.ts'
import { judgeAttempt, patienceMs } from './webhook.schedule.ts'
import { makeSecret, signedHeaders } from './webhook.signature.ts'
import { cloudEvent } from './webhook.ts'

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
})

describe('a secret at rest', () => {
  const cipher = createCipher(Buffer.alloc(32, 1))
  const sealed = cipher.seal('whsec_x', 'one')

  it('is read again with the key, for the webhook it was sealed for', () => {
    expect(sealed.toString('latin1')).not.toContain('whsec_x')
    expect(cipher.unseal(sealed, 'one')).toBe('whsec_x')
    expect(() => cipher.unseal(sealed, 'another')).toThrow(/SECRETS_KEY/)
    expect(() => createCipher(Buffer.alloc(32, 2)).unseal(sealed, 'one')).toThrow(/SECRETS_KEY/)
  })
})

describe('an address that events may be sent to', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700:4700::1111', '2001:4860:4860::8888'])('is %s', (address) => {
    expect(isPublic(address)).toBe(true)
  })

  it.each([
    '127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255',
    '240.0.0.1', '192.0.2.1', '198.18.0.1', '192.0.0.1', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'fec0::1', 'ff02::1',
    '::ffff:8.8.8.8', '::ffff:127.0.0.1', '::7f00:1', '64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001:0::1', '2001:db8::1',
    '100::1', 'nonsense', '',
  ])('is not %s', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  const names: Record<string, string[]> = {
    'public.example': ['8.8.8.8'], 'private.example': ['10.0.0.1'], 'mixed.example': ['8.8.8.8', '127.0.0.1'], 'nowhere.example': [],
  }
  const resolve = async (name: string) => (names[name] ?? []).map(address => ({ address, family: 4 }))
  const strict = { allowHttp: false, allowPrivate: false }

  it.each<[string, Partial<DestinationRules>, string]>([
    ['https://public.example/hook', {}, '8.8.8.8'],
    ['http://public.example/hook', {}, 'scheme'],
    ['http://public.example/hook', { allowHttp: true }, '8.8.8.8'],
    ['https://private.example/', {}, 'address'],
    ['https://private.example/', { allowPrivate: true }, '10.0.0.1'],
    ['https://mixed.example/', {}, 'address'],
    ['https://nowhere.example/', {}, 'unresolved'],
    ['https://127.0.0.1/', {}, 'address'],
    ['https://2130706433/', {}, 'address'],
    ['https://0x7f.1/', {}, 'address'],
    ['https://017700000001/', {}, 'address'],
    ['https://[::1]/', {}, 'address'],
    ['https://[::ffff:169.254.169.254]/', {}, 'address'],
    ['https://8.8.8.8/', {}, '8.8.8.8'],
  ])('%s with %j leads to %s', async (url, rules, expected) => {
    const outcome = await createDestinations({ ...strict, ...rules }, resolve).addressesOf(new URL(url))
      .then(addresses => addresses.map(({ address }) => address).join(), (error: { why: string }) => error.why)
    expect(outcome).toBe(expected)
  })
})

describe('after an attempt', () => {
  const fresh: Standing = { tries: 0, failingSince: null }
  const failed = { status: 500, error: 'status' as const }
  const longAgo = new Date(now.getTime() - patienceMs)

  it.each<[string, Standing, Parameters<typeof judgeAttempt>[1], object]>([
    ['that was accepted, all is well', { tries: 3, failingSince: longAgo }, { status: 204, error: null },
      { delivery: { state: 'delivered', nextAttemptAt: null }, failingSince: null, disable: null }],
    ['that was not, there is another', fresh, failed,
      { delivery: { state: 'pending', nextAttemptAt: new Date(now.getTime() + 5000) }, failingSince: now, disable: null }],
    ['that reached nobody, there is another', fresh, { status: null, error: 'refused' }, { delivery: { state: 'pending' }, disable: null }],
    ['that was sent elsewhere, there is another', fresh, { status: 302, error: 'redirect' }, { delivery: { state: 'pending' } }],
    ['the tenth, there is none', { ...fresh, tries: 9 }, failed, { delivery: { state: 'failed', nextAttemptAt: null }, disable: null }],
    ['that says gone, it is over', fresh, { status: 410, error: 'status' }, { disable: 'gone' }],
    ['after days of failures, it is over', { tries: 0, failingSince: longAgo }, failed, { failingSince: longAgo, disable: 'failing' }],
    ['after a day of failures, it goes on', { tries: 0, failingSince: new Date(now.getTime() - 86_400_000) }, failed, { disable: null }],
  ])('%s', (_, standing, attempt, expected) => {
    expect(judgeAttempt(standing, attempt, { now, random: 0.5 })).toMatchObject(expected)
  })

  it('the waits grow, and end after about a day', () => {
    let waited = 0
    for (let tries = 0; tries < 9; tries += 1) {
      const { nextAttemptAt } = judgeAttempt({ ...fresh, tries }, failed, { now, random: 1 }).delivery
      const wait = (nextAttemptAt?.getTime() ?? 0) - now.getTime()
      expect(wait).toBeGreaterThan(0)
      waited += wait
    }
    expect(waited / 3_600_000).toBeGreaterThan(20)
    expect(waited / 3_600_000).toBeLessThan(28)
  })
})

it('an event is a CloudEvent', () => {
  const event = { id: 'e', type: 'tenant.created', subject: 'tenant:t', tenantId: 't', occurredAt: now, data: { slug: 'acme' } }
  expect(JSON.parse(cloudEvent(event, 'https://api.example').body)).toEqual({
    specversion: '1.0', id: 'e', source: 'https://api.example', type: 'tenant.created', subject: 'tenant:t', time: now.toISOString(),
    datacontenttype: 'application/json', tenantid: 't', data: { slug: 'acme' },
  })
})

it.each([
  ['tenant.created', 'tenant.created', true], ['tenant.*', 'tenant.created', true], ['*', 'member.added', true],
  ['tenant.*', 'member.added', false], ['tenant', 'tenant.created', false], ['tenant.*', 'tenants.created', false],
])('%s covers %s: %s', (pattern, type, covered) => {
  expect(matchesEventType(pattern, type)).toBe(covered)
})
