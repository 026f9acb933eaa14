import { describe, expect, it } from 'vitest'
import { matchesEventType } from '@dezky/contracts'
import { createCipher } from './webhook.cipher.ts'
import type { Standing } from './webhook.schedule.ts'
import { judgeAttempt, patienceMs } from './webhook.schedule.ts'
import { cloudEvent } from './webhook.ts'

const now = new Date('2026-06-01T12:00:00Z')

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
