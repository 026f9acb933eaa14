import { describe, expect, it } from 'vitest'
import type { ChannelOptions, NotificationMessage } from '@dezky/contracts/deployer'
import { faultOf, faultOfSecret, secretsOf, takesSecretAnew, wants } from './channel.ts'
import { type Sent, type Standing, verdictOf } from './delivery.ts'
import { plainMessage } from './message.ts'
import { discordParcel } from './send/discord.ts'
import { ntfyParcel } from './send/ntfy.ts'
import { shorten } from './send/shorten.ts'
import { slackParcel } from './send/slack.ts'

const now = new Date('2026-06-01T12:00:00Z')
const message: NotificationMessage = { groups: [], level: 'error', title: 'Title', sentences: ['One.'], lines: [], link: null }
const outgoing = (change: Partial<NotificationMessage>) =>
  ({ id: 'i', eventType: 't', subject: 's', occurredAt: now, message: { ...message, ...change } })
const email: ChannelOptions = {
  kind: 'email', host: 'mail.example', port: 587, security: 'starttls', username: 'u', from: 'a@b.example', to: ['c@d.example'],
}
const ntfy: ChannelOptions = { kind: 'ntfy', url: 'https://ntfy.example', topic: 't' }

describe('text that is shortened', () => {
  it.each<[string, number, Parameters<typeof shorten>[2], string]>([
    ['short', 5, {}, 'short'], ['longer', 5, {}, 'long…'], ['👩🏽‍🚀', 3, {}, '👩…'], ['', 5, {}, ''],
    ['a<b', 6, { escape: c => c === '<' ? '&lt;' : c }, 'a&lt;b'], ['a<b', 5, { escape: c => c === '<' ? '&lt;' : c }, 'a…'],
    ['æøå', 6, { sizeOf: text => Buffer.byteLength(text) }, 'æøå'], ['æøåæ', 7, { sizeOf: text => Buffer.byteLength(text) }, 'æø…'],
  ])('%s to %i', (text, most, writing, expected) => {
    expect(shorten(text, most, writing)).toBe(expected)
  })
})

describe('what is kept of a message', () => {
  it('is plain, of one line each, without secrets even where one would be cut', () => {
    const secret = 'kanariefugl'
    const redact = (text: string) => text.replaceAll(secret, '•••')
    const plain = plainMessage({
      ...message, title: `${'x'.repeat(245)}${secret}`, lines: ['y'.repeat(1_000)],
      sentences: ['\u001b[31mred\u001b[0m\r\nBcc: e\u202evil'],
    }, redact)
    expect(plain.title).toBe(`${'x'.repeat(245)}•••`)
    expect(plain.sentences).toEqual(['red Bcc: e vil'])
    expect(plain.lines[0]).toHaveLength(300)
  })
})

describe('the longest message', () => {
  const most = outgoing({
    title: '*<&'.repeat(80), link: 'https://d.example/',
    sentences: Array.from({ length: 6 }, () => '[`<@&_'.repeat(160)), lines: Array.from({ length: 8 }, () => '`<&'.repeat(99)),
  })

  it('fits into an embed of Discord', () => {
    const { embeds: [embed] } = JSON.parse(discordParcel('https://d.example', most).body)
    expect(embed.title.length).toBeLessThanOrEqual(256)
    expect(embed.description.length).toBeLessThanOrEqual(4_096)
    expect(embed.title.length + embed.description.length).toBeLessThanOrEqual(6_000)
    expect(embed.description.split('```')).toHaveLength(3)
  })

  it('fits into blocks of Slack', () => {
    const { blocks } = JSON.parse(slackParcel('https://s.example', most).body)
    for (const { text } of blocks.slice(0, 2)) expect(text.text.length).toBeLessThanOrEqual(3_000)
    expect(blocks[0].text.text.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[<>&]/)
  })

  it('fits into a message of ntfy', () => {
    const { title, message: text } = JSON.parse(ntfyParcel({ url: 'https://n.example', topic: 't' }, '', most).body)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4_096)
    expect(Buffer.byteLength(title)).toBeLessThanOrEqual(250)
  })
})

describe('after an attempt', () => {
  const fresh: Standing = { attempts: 0, createdAt: now }
  const failed: Sent = { ok: false, again: true, answer: '500' }
  const after = (ms: number) => ({ state: 'waiting', nextAttemptAt: new Date(now.getTime() + ms) })
  const over = { state: 'failed', nextAttemptAt: null }

  it.each<[string, Standing, Sent, object]>([
    ['that was taken, all is done', fresh, { ok: true, again: false, answer: '' }, { state: 'delivered', nextAttemptAt: null }],
    ['that was not, there is another soon', fresh, failed, after(5_000)],
    ['the sixth, there is another in an hour', { ...fresh, attempts: 5 }, failed, after(3_600_000)],
    ['the seventh, there is none', { ...fresh, attempts: 6 }, failed, over],
    ['that cannot succeed, there is none', fresh, { ...failed, again: false }, over],
    ['of what is a day old, there is none', { ...fresh, createdAt: new Date(now.getTime() - 86_400_001) }, failed, over],
    ['the other side may ask for more time', fresh, { ...failed, retryAfterMs: 60_000 }, after(60_000)],
    ['the other side may not ask for less', fresh, { ...failed, retryAfterMs: 1 }, after(5_000)],
  ])('%s', (_, standing, sent, expected) => {
    expect(verdictOf(standing, sent, { now, random: 0.5 })).toEqual(expected)
  })
})

describe('a channel', () => {
  it.each<[string, string[] | null, boolean, string[], boolean]>([
    ['of everything hears of the installation', null, true, [], true], ['of everything hears of a project', ['a'], true, [], true],
    ['of a project hears of it', ['a', 'b'], false, ['b'], true], ['of a project hears nothing of another', ['a'], false, ['b'], false],
    ['of a project hears nothing of the installation', null, false, ['b'], false], ['of no project hears nothing', ['a'], false, [], false],
  ])('%s', (_, concerned, everyProject, projectIds, expected) => {
    expect(wants({ groups: ['tag_moved'], everyProject, projectIds }, ['tag_moved'], concerned)).toBe(expected)
    expect(wants({ groups: ['deployment_failed'], everyProject, projectIds }, ['tag_moved'], concerned)).toBe(false)
  })

  it.each<[ChannelOptions, boolean, string | null]>([
    [{ kind: 'webhook', url: 'https://x.example' }, false, 'secret'], [{ kind: 'slack' }, false, 'secret'], [{ kind: 'discord' }, true,
      null],
    [ntfy, false, null], [email, true, null], [email, false, 'secret'], [{ ...email, username: null }, true, 'options'],
    [{ ...email, security: 'none' }, true, 'options'], [{ ...email, username: null, security: 'none' }, false, null],
  ])('as %j with a secret (%s) is wrong in: %s', (options, hasSecret, field) => {
    expect(faultOf(options, hasSecret)?.field ?? null).toBe(field)
  })

  it.each<[ChannelOptions, string, boolean]>([
    [{ kind: 'slack' }, 'https://hooks.slack.example/a', true], [{ kind: 'slack' }, 'file:///etc/passwd', false],
    [{ kind: 'discord' }, 'hooks', false], [{ kind: 'webhook', url: 'https://x.example' }, 'short', false],
    [{ kind: 'webhook', url: 'https://x.example' }, `whsec_${Buffer.alloc(32).toString('base64')}`, true], [ntfy, 'tk\nX: y', false],
  ])('%j takes the secret %j: %s', (options, secret, fits) => {
    expect(faultOfSecret(options, secret) === null).toBe(fits)
  })

  it.each<[ChannelOptions, ChannelOptions, boolean]>([
    [email, { ...email, to: ['e@f.example'] }, false], [email, { ...email, host: 'evil.example' }, true],
    [email, { ...email, security: 'none' }, true], [ntfy, { ...ntfy, topic: 'u' }, false], [ntfy, { ...ntfy,
      url: 'https://evil.example' }, true],
    [{ kind: 'webhook', url: 'https://x.example' }, { kind: 'webhook', url: 'https://y.example' }, false],
  ])('that changes from %j to %j needs its secret anew: %s', (before, after, needed) => {
    expect(takesSecretAnew(before, after)).toBe(needed)
  })

  it('knows every way in which its secret could come back', () => {
    const secret = 'https://hooks.slack.example/services/T0/B0/abcdefghijkl'
    expect(secretsOf({ id: 'i', name: 'n', options: { kind: 'slack' }, secret }))
      .toEqual([secret, '/services/T0/B0/abcdefghijkl', 'abcdefghijkl'])
    expect(secretsOf({ id: 'i', name: 'n', options: email, secret: 'pw' })).toContain(Buffer.from('\0u\0pw').toString('base64'))
    expect(secretsOf({ id: 'i', name: 'n', options: ntfy, secret: null })).toEqual([])
  })
})
