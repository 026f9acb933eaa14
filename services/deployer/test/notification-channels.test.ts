// Each kind of channel with its other side: what arrives there, what is refused here, and that nobody gets a secret out again.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NotificationTest } from '@dezky/contracts/deployer'
import { type MailSide, startMailSide } from './mail-side.ts'
import { crashCard, type Notified, type Stage, startNotified } from './notified.ts'
import { type OtherSide, startOtherSide } from './other-side.ts'

let notified: Notified
let other: OtherSide
let mail: MailSide
let shop: Stage
const soon = { timeout: 15_000 }
const secretOf = (kind: string) => `${kind}-kanariefugl-${randomBytes(9).toString('hex')}`
const canary = secretOf('variable')
const nasty = `<!channel> @everyone [click](https://evil.example) <@U1> \`\`\` & "\r\nBcc: eve@evil.example\u202e ${canary}`

beforeAll(async () => {
  other = await startOtherSide()
  mail = await startMailSide()
  notified = await startNotified()
  shop = await notified.project('shop')
  await notified.api.put('/projects/shop/variables/CANARY', { value: canary, secret: true })
})
afterAll(async () => {
  await notified?.[Symbol.asyncDispose]()
  for (const side of [other, mail]) await side?.[Symbol.asyncDispose]()
})

/** A deployment that failed with words that mean something to everybody who prints them. */
async function nastyFailure(): Promise<void> {
  await notified.deployment(shop, { state: 'failed', failure: crashCard(nasty, `It said ${nasty}`), tag: 'v1' })
}

async function sendTest({ name }: { name: string }): Promise<NotificationTest> {
  return notified.api.post(`/notification-channels/${name}/test`)
}

async function refusal(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await notified.api.send(method, path, { headers, ...body ? { body } : {} })
  return { status: response.status, ...await response.json() as { code: string, detail: string } }
}

describe('a failure with a nasty message', () => {
  it('is blocks in Slack, in which nobody is called', async () => {
    await notified.channel({ options: { kind: 'slack' }, secret: `${other.url}/slack/${secretOf('slack')}` })
    await nastyFailure()
    await expect.poll(() => other.arrived.filter(({ path }) => path.startsWith('/slack/')), soon).toHaveLength(1)
    const body = other.arrived.at(-1)?.body ?? ''
    expect(body).not.toMatch(/<[!@]/)
    const { text, blocks } = JSON.parse(body)
    expect(text).toMatch(/^:rotating_light: shop: release \d+ failed in prod$/)
    expect(blocks).toMatchObject([
      { type: 'section', text: { type: 'mrkdwn', text: expect.stringContaining('It said &lt;!channel&gt; @everyone') } },
      { type: 'section', text: { text: expect.stringMatching(/^```&lt;!channel&gt;[^]*```$/) } },
      { type: 'context',
        elements: [{ text: expect.stringMatching(/^<https:\/\/deployer\.example\/deployments\/[^|]+\|Open in Dezky>$/) }] },
    ])
    expect(blocks[1].text.text.slice(3, -3)).not.toContain('```')
  })

  it('is an embed in Discord, in which nobody is called and no link leads elsewhere', async () => {
    await notified.channel({ options: { kind: 'discord' }, secret: `${other.url}/discord/${secretOf('discord')}` })
    await nastyFailure()
    const arrived = () => other.arrived.filter(({ path }) => path.startsWith('/discord/'))
    await expect.poll(arrived, soon).toHaveLength(1)
    const { embeds: [embed], allowed_mentions, content } = JSON.parse(arrived()[0]?.body ?? '')
    expect([allowed_mentions, content]).toEqual([{ parse: [] }, undefined])
    expect(embed).toMatchObject({ color: 0xdc2626, url: expect.stringContaining('https://deployer.example/deployments/') })
    expect(embed.description).toContain(String.raw`It said \<!channel\> \@everyone \[click\]\(https\://evil.example\) \<\@U1\>`)
    expect(embed.description.split('```')).toHaveLength(3)
  })

  it('is a push message in ntfy, of which nothing is a header', async () => {
    const token = secretOf('tk')
    await notified.channel({ options: { kind: 'ntfy', url: `${other.url}/ntfy`, topic: 'deploys' }, secret: token })
    await nastyFailure()
    await expect.poll(() => other.at('/ntfy'), soon).toHaveLength(1)
    const [{ headers, body } = { headers: {}, body: '' }] = other.at('/ntfy')
    expect(headers.authorization).toBe(`Bearer ${token}`)
    expect(headers).not.toHaveProperty('bcc')
    expect(JSON.parse(body)).toMatchObject({
      topic: 'deploys', priority: 4, tags: ['rotating_light'], title: expect.stringMatching(/^shop: release/),
      click: expect.stringContaining('https://deployer.example/deployments/'), message: expect.stringContaining('It said <!channel>'),
    })
  })

  it('is a mail to each address, with the headers it was meant to have', async () => {
    const options = { kind: 'email', host: '127.0.0.1', port: mail.port, security: 'none', from: 'dezky@acme.example' }
    await notified.channel({ options: { ...options, to: ['anna@acme.example', 'ops@acme.example'] } })
    const moved = { repository: 'example.com/shop', tag: 'v1\r\nBcc: eve@evil.example', before: 'a', after: 'b' }
    await notified.happens('tag.moved', 'repository:r', moved)
    await nastyFailure()
    await expect.poll(() => mail.received.map(({ recipient }) => recipient), soon)
      .toEqual(['anna@acme.example', 'ops@acme.example', 'anna@acme.example', 'ops@acme.example'])
    const [tag, , failure] = mail.received
    expect(tag).toMatchObject({
      subject: 'example.com/shop:v1 Bcc: eve@evil.example stands for another image now', from: { address: options.from },
    })
    expect(tag?.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(failure?.messageId).toMatch(/^<[0-9a-f-]{36}@deployer\.example>$/)
    expect(failure?.text).toMatch(/^It said <!channel>[^]* \| <!channel>[^]*https:\/\/deployer\.example\/deployments\//)
  })

  it('says nothing secret to anybody, nor do the lists, the log of the process or the log of events', async () => {
    const rows = await notified.database.db.selectFrom('notification_deliveries').select('message').execute()
    const { items } = await notified.api.get<{ items: { name: string }[] }>('/notification-channels')
    const lists = await Promise.all(items.map(notified.deliveries))
    const events = await notified.database.db.selectFrom('events').select(['subject', 'data']).execute()
    const all = JSON.stringify([rows, items, lists, events, other.arrived.map(({ body }) => body), mail.received, notified.logged()])
    expect(all).toContain('•••')
    expect(all).not.toContain('kanariefugl')
  })
})

describe('a test', () => {
  it('answers what the other side said, without repeating the address', async () => {
    const secret = `${other.url}/slack/${secretOf('echo')}`
    const channel = await notified.channel({ options: { kind: 'slack' }, secret, enabled: false })
    expect(await sendTest(channel)).toMatchObject({ ok: true, answer: '204' })
    other.answers(new URL(secret).pathname, (response, { path }) => response.writeHead(404).end(`no_service at ${path}`))
    const { ok, answer } = await sendTest(channel)
    expect([ok, answer]).toEqual([false, '404 no_service at •••'])
    expect(await notified.deliveries(channel)).toEqual([])
  })

  it('says when nobody is there', async () => {
    const gone = await startOtherSide()
    await gone[Symbol.asyncDispose]()
    const channel = await notified.channel({ options: { kind: 'ntfy', url: gone.url, topic: 'x' } })
    expect(await sendTest(channel)).toMatchObject({ ok: false, answer: 'Nobody listens there.' })
  })

  it('of e-mail says what the server refused, and whom it took', async () => {
    const options = { kind: 'email', host: '127.0.0.1', port: mail.port, security: 'none', from: 'dezky@acme.example' }
    const channel = await notified.channel({ options: { ...options, to: ['nobody@acme.example', 'ops@acme.example'] } })
    mail.unknown.add('nobody@acme.example')
    expect(await sendTest(channel)).toMatchObject({
      ok: false, answer: expect.stringMatching(/^nobody@acme\.example: 550 No such mailbox\nTaken for ops@acme\.example\.$/),
    })
  })

  it('of e-mail gives no password to a server that speaks no TLS', async () => {
    await using guarded = await startMailSide({ user: 'dezky', password: 'geheim' })
    const who = { username: 'dezky', from: 'dezky@acme.example', to: ['ops@acme.example'] }
    const channel = await notified.channel({ options: { kind: 'email', host: 'localhost', port: guarded.port, ...who }, secret: 'geheim' })
    expect(await sendTest(channel)).toMatchObject({ ok: false, answer: 'ops@acme.example: 500 Error: command not recognized' })
    expect(guarded.passwords).toEqual([])
    expect(guarded.received).toEqual([])
  })
})

describe('the API', () => {
  const toHook = () => ({ kind: 'webhook', url: `${other.url}/api` })

  it('shows a made-up secret once, and versions of what is changed', async () => {
    const { name, secret } = await notified.channel({ options: toHook(), projects: ['shop'] })
    expect(secret).toMatch(/^whsec_/)
    const path = `/notification-channels/${name}`
    const read = await notified.api.send('GET', path)
    const asMade = { hasSecret: true, projects: ['shop'], enabled: true, waiting: 0 }
    expect([read.headers.get('etag'), await read.json()]).toMatchObject(['"1"', asMade])
    expect(await refusal('PATCH', path, { enabled: false })).toMatchObject({ status: 428 })
    expect(await refusal('PATCH', path, { enabled: false }, { 'if-match': '7' })).toMatchObject({ status: 412 })
    const change = { projects: null, groups: ['tag_moved'] }
    const changed = await notified.api.send('PATCH', path, { body: change, headers: { 'if-match': '1' } })
    expect(await changed.json()).toMatchObject({ version: 2, projects: null, groups: ['tag_moved'], options: toHook() })
    expect(await refusal('POST', '/notification-channels', { name, options: toHook() })).toMatchObject({ status: 409, code: 'name_taken' })
    expect((await notified.api.send('DELETE', path)).status).toBe(204)
    for (const [method, of] of [['GET', path], ['POST', `${path}/test`], ['GET', `${path}/deliveries`]] as const) {
      expect(await refusal(method, of)).toMatchObject({ status: 404 })
    }
  })

  it.each<[string, object, string]>([
    ['Slack without an address', { options: { kind: 'slack' } }, 'channel_invalid'],
    ['Discord with what is no address', { options: { kind: 'discord' }, secret: 'javascript:alert(1)' }, 'channel_invalid'],
    ['a weak signature', { options: { kind: 'webhook', url: 'http://127.0.0.1:9/' }, secret: 'whsec_YQ==' }, 'channel_invalid'],
    ['a password that nobody sends',
      { options: { kind: 'email', host: '127.0.0.1', from: 'a@b.example', to: ['c@d.example'] }, secret: 'geheim' }, 'channel_invalid'],
    ['a token with a second line',
      { options: { kind: 'ntfy', url: 'http://127.0.0.1:9/', topic: 'x' }, secret: 'a\r\nX-Evil: 1' }, 'channel_invalid'],
    ['a project there is none of', { options: { kind: 'webhook', url: 'http://127.0.0.1:9/' }, projects: ['nobody'] }, 'project_unknown'],
    ['a name that is found nowhere', { options: { kind: 'webhook', url: 'http://nowhere.invalid/' } }, 'channel_address_refused'],
  ])('refuses %s', async (_, wish, code) => {
    const refused = await refusal('POST', '/notification-channels', { name: 'refused', ...wish })
    expect(refused).toMatchObject({ status: 422, code })
    expect(JSON.stringify(refused)).not.toContain('geheim')
  })

  it('leads a channel elsewhere only for whoever knows its secret', async () => {
    const { name } = await notified.channel({ options: { kind: 'ntfy', url: `${other.url}/mine`, topic: 'x' }, secret: secretOf('tk') })
    const [path, headers] = [`/notification-channels/${name}`, { 'if-match': '1' }]
    const theirs = { options: { kind: 'ntfy', url: `${other.url}/theirs`, topic: 'x' } }
    expect(await refusal('PATCH', path, theirs, headers)).toMatchObject({ status: 422, code: 'secret_needed' })
    expect(await refusal('PATCH', path, { options: toHook() }, headers)).toMatchObject({ status: 422, code: 'channel_kind_fixed' })
    const changed = await notified.api.send('PATCH', path, { body: { ...theirs, secret: null }, headers })
    expect(await changed.json()).toMatchObject({ hasSecret: false, options: theirs.options })
  })
})

it('without a setting for it, nothing is sent to private addresses or without TLS', async () => {
  await using strict = await startNotified({ NOTIFICATION_ALLOW_HTTP: 'false', NOTIFICATION_ALLOW_PRIVATE: 'false' })
  const mailTo = { from: 'a@b.example', to: ['c@d.example'] }
  for (const wish of [
    { options: { kind: 'webhook', url: 'https://127.0.0.1/' } }, { options: { kind: 'webhook', url: 'http://8.8.8.8/' } },
    { options: { kind: 'slack' }, secret: 'https://169.254.169.254/' }, { options: { kind: 'ntfy', url: 'https://[::1]/', topic: 'x' } },
    { options: { kind: 'email', host: 'localhost', ...mailTo } },
  ]) {
    const response = await strict.api.send('POST', '/notification-channels', { body: { name: 'x', ...wish } })
    expect([response.status, await response.json()], JSON.stringify(wish)).toMatchObject([422, { code: 'channel_address_refused' }])
  }
})
