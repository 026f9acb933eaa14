import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Verdict, verify, type WebhookHeaders, type WebhookSource, webhookSources } from '../src/index.ts'

const secret = 'geheim'
const now = new Date('2026-11-20T12:00:00Z')
const seconds = now.getTime() / 1000
const body = Buffer.from('{"image":"acme/shop","tag":"v1"}')

function hmac(content: string | Buffer, key = secret): string {
  return createHmac('sha256', key).update(content).digest('hex')
}

function timed(at: number | string, key = secret, of: Buffer | string = body): WebhookHeaders {
  return { 'x-timestamp': String(at), 'x-signature-256': `sha256=${hmac(`${at}.${of}`, key)}` }
}

const good = hmac(body)
const wrong = hmac(body, 'other')

describe('a delivery', () => {
  test.each<[WebhookSource, WebhookHeaders, Verdict]>([
    ['github', { 'x-hub-signature-256': `sha256=${good}` }, 'ok'],
    ['github', { 'x-hub-signature-256': `sha256=${good.toUpperCase()}` }, 'ok'],
    ['github', { 'x-hub-signature-256': `sha256=${wrong}` }, 'wrong'],
    ['github', { 'x-hub-signature-256': `sha256=${good.slice(0, -1)}` }, 'wrong'],
    ['github', { 'x-hub-signature-256': 'sha256=' }, 'wrong'],
    ['github', { 'x-hub-signature-256': '' }, 'missing'],
    ['github', { 'x-hub-signature': 'sha1=0' }, 'missing'],
    ['github', { 'x-hub-signature-256': [`sha256=${good}`, `sha256=${good}`] }, 'missing'],
    ['github', { authorization: `Bearer ${secret}` }, 'missing'],
    ['github', {}, 'missing'],

    ['gitea', { 'x-gitea-signature': good }, 'ok'],
    ['gitea', { 'x-forgejo-signature': good }, 'ok'],
    ['gitea', { 'x-hub-signature-256': `sha256=${good}` }, 'ok'],
    ['gitea', { 'x-gitea-signature': wrong }, 'wrong'],
    ['gitea', { 'x-gitea-signature': '', 'x-hub-signature-256': 'sha256=' }, 'wrong'],
    ['gitea', { 'x-hub-signature-256': 'sha256=', authorization: `Bearer ${secret}` }, 'ok'],
    ['gitea', { authorization: 'Bearer other' }, 'wrong'],
    ['gitea', {}, 'missing'],

    ['distribution', { authorization: `Bearer ${secret}` }, 'ok'],
    ['distribution', { authorization: `bearer ${secret}` }, 'ok'],
    ['distribution', { authorization: secret }, 'ok'],
    ['distribution', { authorization: `Bearer ${secret} ` }, 'wrong'],
    ['distribution', { authorization: 'Bearer other' }, 'wrong'],
    ['distribution', { 'x-hub-signature-256': `sha256=${good}` }, 'missing'],
    ['harbor', { authorization: secret }, 'ok'],
    ['harbor', { authorization: `Basic ${secret}` }, 'wrong'],
    ['harbor', {}, 'missing'],

    ['hub', {}, 'unsigned'],
    ['hub', { 'x-hub-signature-256': `sha256=${good}` }, 'unsigned'],
    ['hub', { authorization: 'Bearer other' }, 'wrong'],
    ['hub', { authorization: `Bearer ${secret}` }, 'ok'],

    ['generic', { authorization: `Bearer ${secret}` }, 'ok'],
    ['generic', { authorization: 'Bearer other' }, 'wrong'],
    ['generic', { authorization: secret }, 'missing'],
    ['generic', {}, 'missing'],
    ['generic', timed(seconds), 'ok'],
    ['generic', timed(seconds - 300), 'ok'],
    ['generic', timed(seconds + 300), 'ok'],
    ['generic', timed(seconds - 301), 'old'],
    ['generic', timed(seconds + 301), 'old'],
    ['generic', timed(0), 'old'],
    ['generic', timed(seconds - 301, 'other'), 'wrong'],
    ['generic', timed(seconds, 'other'), 'wrong'],
    ['generic', timed(seconds, secret, 'another body'), 'wrong'],
    ['generic', { ...timed(seconds), 'x-timestamp': String(seconds + 1) }, 'wrong'],
    ['generic', { ...timed(seconds), 'x-timestamp': undefined }, 'missing'],
    ['generic', timed('now'), 'missing'], ['generic', timed('-5'), 'missing'], ['generic', timed('1e9'), 'missing'],
    ['generic', { 'x-timestamp': String(seconds), 'x-signature-256': `sha256=${good}` }, 'wrong'],
    ['generic', { ...timed(seconds, 'other'), authorization: `Bearer ${secret}` }, 'wrong'],
  ])('of %s with %j: %s', (source, headers, verdict) => {
    expect(verify(source, headers, body, secret, now)).toBe(verdict)
  })

  test.each(webhookSources)('of %s is never verified by an empty secret', (source) => {
    const signature = hmac(body, '')
    const headers = {
      ...timed(seconds, ''), 'x-hub-signature-256': `sha256=${signature}`, 'x-gitea-signature': signature, authorization: 'Bearer ',
    }
    expect(verify(source, headers, body, '', now)).toBe('wrong')
  })

  test('is signed byte for byte', () => {
    const spaced = Buffer.from('{ "image":"acme/shop","tag":"v1"}')
    expect(verify('github', { 'x-hub-signature-256': `sha256=${good}` }, spaced, secret, now)).toBe('wrong')
    const binary = Buffer.from([0xff, 0xfe, 0x00])
    expect(verify('github', { 'x-hub-signature-256': `sha256=${hmac(binary)}` }, binary, secret, now)).toBe('ok')
  })

  test('of Gitea is signed in its JSON, of GitHub as it comes, when they send a form', () => {
    const form = Buffer.from(new URLSearchParams({ payload: body.toString() }).toString())
    const sent = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(verify('gitea', { ...sent, 'x-gitea-signature': hmac(body) }, form, secret, now)).toBe('ok')
    expect(verify('gitea', { ...sent, 'x-gitea-signature': hmac(form) }, form, secret, now)).toBe('wrong')
    expect(verify('github', { ...sent, 'x-hub-signature-256': `sha256=${hmac(form)}` }, form, secret, now)).toBe('ok')
  })
})
