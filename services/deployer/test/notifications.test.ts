// What happens is told: once to each channel, in order, whatever the other side or this process does meanwhile.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crashCard, type Notified, type Stage, startNotified } from './notified.ts'
import { type Arrived, type OtherSide, startOtherSide } from './other-side.ts'

let notified: Notified
let other: OtherSide
let shop: Stage
const soon = { timeout: 15_000 }
let paths = 0

beforeAll(async () => {
  other = await startOtherSide()
  notified = await startNotified()
  shop = await notified.project('shop')
})
afterAll(async () => {
  await notified?.[Symbol.asyncDispose]()
  await other?.[Symbol.asyncDispose]()
})

/** A webhook with a path of its own. */
async function webhook(wish: object = {}) {
  const path = `/hook-${paths++}`
  const channel = await notified.channel({ options: { kind: 'webhook', url: `${other.url}${path}` }, ...wish })
  return { ...channel, path, arrived: () => other.at(path).map(({ body }) => JSON.parse(body)) }
}

function isSigned({ headers, body }: Arrived, secret: string | null): boolean {
  const key = Buffer.from(secret?.slice('whsec_'.length) ?? '', 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

describe('a channel', () => {
  it('is told what happens from when it was made, signed, and each event once', async () => {
    await notified.deployment(shop, { tag: 'before' })
    const channel = await webhook()
    const eventId = await notified.deployment(shop, { tag: 'v2', reason: 'It is Tuesday' })
    await expect.poll(() => channel.arrived(), soon).toHaveLength(1)
    expect(channel.arrived()[0]).toMatchObject({
      type: 'deployment.changed', data: {
        groups: ['deployment_succeeded'], level: 'success', title: expect.stringMatching(/^shop: release \d+ runs in prod$/),
        sentences: ['The image is example.com/shop:v2 (sha256:abababababab).', 'Asked for by administrator: It is Tuesday'],
        link: expect.stringMatching(/^https:\/\/deployer\.example\/deployments\/[0-9a-f-]{36}$/),
      } })
    const [arrived] = other.at(channel.path)
    expect(isSigned(arrived!, channel.secret)).toBe(true)
    await expect.poll(() => notified.deliveries(channel), soon).toMatchObject([
      { id: arrived!.headers['webhook-id'], eventId, state: 'delivered', attempts: 1, answer: '204', nextAttemptAt: null },
    ])
  })

  it('is told of what it wants to hear, of the projects it is for', async () => {
    const theirs = await notified.project('theirs')
    const failures = await webhook({ groups: ['deployment_failed'] })
    const ofTheirs = await webhook({ projects: ['theirs'] })
    const everything = await webhook()
    await notified.deployment(shop, { tag: 'ours' })
    await notified.deployment(theirs, { tag: 'theirs' })
    await notified.deployment(shop, { state: 'failed', failure: crashCard('no such table'), tag: 'broken' })
    await notified.happens('host.away', 'host:x', { hostId: shop.stageId, name: 'one', problem: 'Nobody listens there.' })
    await expect.poll(() => everything.arrived(), soon).toHaveLength(4)
    await expect.poll(() => failures.arrived(), soon).toMatchObject([{ data: { level: 'error', lines: ['no such table'] } }])
    await expect.poll(() => ofTheirs.arrived(), soon).toMatchObject([{ data: { title: expect.stringMatching(/^theirs: /) } }])
    expect(await notified.deliveries(ofTheirs)).toHaveLength(1)
  })

  it('is told of an instance once it has crashed for the third time within minutes, and not again each time', async () => {
    const channel = await webhook({ groups: ['instance_crashing', 'tag_moved'] })
    const crashed = { instanceId: 'i', name: 'shop-prod-7', status: 'crashed', ...shop }
    for (let crash = 0; crash < 5; crash++) {
      await notified.happens('instance.changed', 'instance:i', crashed)
      await notified.happens('instance.changed', 'instance:i', { ...crashed, status: 'restarted' })
    }
    const moved = { repository: 'example.com/shop', tag: 'latest', before: 'sha256:1', after: 'sha256:2' }
    await notified.happens('tag.moved', 'repository:r', moved)
    await expect.poll(() => channel.arrived(), soon).toMatchObject([
      { data: { groups: ['instance_crashing'], sentences: ['shop-prod-7 has ended 3 times within ten minutes.', expect.anything()] } },
      { data: { groups: ['tag_moved'] } },
    ])
  })

  it('that is switched off is told nothing, and afterwards nothing of the time in between', async () => {
    const channel = await webhook()
    const path = `/notification-channels/${channel.name}`
    other.answers(channel.path, response => response.writeHead(503).end())
    await notified.deployment(shop, { tag: 'waits' })
    await expect.poll(() => notified.deliveries(channel), soon).toMatchObject([{ state: 'waiting', attempts: 1 }])
    await notified.api.send('PATCH', path, { body: { enabled: false }, headers: { 'if-match': '1' } })
    expect(await notified.deliveries(channel)).toMatchObject([{ state: 'failed', answer: 'The channel was switched off.' }])
    await notified.deployment(shop, { tag: 'between' })
    other.answers(channel.path, response => response.writeHead(204).end())
    await notified.api.send('PATCH', path, { body: { enabled: true }, headers: { 'if-match': '2' } })
    await notified.deployment(shop, { tag: 'after' })
    await expect.poll(() => channel.arrived(), soon).toHaveLength(2)
    expect(JSON.stringify(channel.arrived()[1])).toContain('example.com/shop:after')
  })
})

describe('a message', () => {
  it('is tried again after 500 and 429, the same under the same id, and those behind it wait for it', async () => {
    const channel = await webhook()
    const answers = [() => ({ status: 500 }), () => ({ status: 429, 'retry-after': '120' }), () => ({ status: 204 })]
    other.answers(channel.path, (response) => {
      const { status, ...headers } = (answers.shift() ?? (() => ({ status: 204 })))()
      response.writeHead(status, headers).end('busy')
    })
    await notified.deployment(shop, { tag: 'first' })
    await notified.deployment(shop, { tag: 'second' })
    await expect.poll(() => notified.deliveries(channel), soon).toMatchObject([
      { state: 'waiting', attempts: 0 }, { state: 'waiting', attempts: 1, answer: '500 busy' },
    ])
    await notified.letTimePass(channel)
    await expect.poll(() => notified.deliveries(channel), soon).toMatchObject([{ attempts: 0 }, { attempts: 2, answer: '429 busy' }])
    const wait = new Date((await notified.deliveries(channel))[1]?.nextAttemptAt ?? 0).getTime() - Date.now()
    expect(wait).toBeGreaterThan(100_000)
    await notified.deployment(shop, { tag: 'third' })
    await expect.poll(() => notified.deliveries(channel), soon).toHaveLength(3)
    expect(channel.arrived()).toHaveLength(2)
    await notified.letTimePass(channel)
    await expect.poll(() => channel.arrived().map(({ data }) => /shop:(\w+)/.exec(data.sentences[0])?.[1]), soon)
      .toEqual(['first', 'first', 'first', 'second', 'third'])
    const [one, two, three, four] = other.at(channel.path).map(({ headers }) => headers['webhook-id'])
    expect([two, three]).toEqual([one, one])
    expect(four).not.toBe(one)
  })

  it.each([
    [404, 'failed'], [302, 'failed'], [410, 'failed'], [408, 'waiting'], [503, 'waiting'],
  ])('that is answered %i is %s', async (status, state) => {
    const channel = await webhook()
    other.answers(channel.path, response => response.writeHead(status).end())
    await notified.deployment(shop)
    await expect.poll(() => notified.deliveries(channel), soon).toMatchObject([{ state, attempts: 1 }])
  })

  it('is given up after the seventh attempt, and the next one has its turn', async () => {
    const channel = await webhook()
    other.answers(channel.path, response => response.writeHead(500).end())
    await notified.deployment(shop, { tag: 'unwanted' })
    for (let attempts = 1; attempts <= 7; attempts++) {
      await expect.poll(() => notified.deliveries(channel), soon).toMatchObject([{ attempts }])
      await notified.letTimePass(channel)
    }
    expect(await notified.deliveries(channel)).toMatchObject([{ state: 'failed', attempts: 7, nextAttemptAt: null }])
    other.answers(channel.path, response => response.writeHead(204).end())
    await notified.deployment(shop, { tag: 'wanted' })
    await expect.poll(() => notified.deliveries(channel), soon).toMatchObject([{ state: 'delivered' }, { state: 'failed' }])
  })

  it('does not wait for a channel that does not answer', async () => {
    const [dead, alive] = [await webhook(), await webhook()]
    other.answers(dead.path, () => undefined)
    await notified.deployment(shop)
    await expect.poll(() => other.at(dead.path), soon).toHaveLength(1)
    await notified.deployment(shop)
    await expect.poll(() => alive.arrived(), soon).toHaveLength(2)
    expect(await notified.deliveries(dead)).toMatchObject([{ state: 'waiting', attempts: 0 }])
    await notified.api.send('DELETE', `/notification-channels/${dead.name}`)
  })

  it('is there once in each channel\'s list, page by page, however many processes there are', async () => {
    await using _another = await notified.replica()
    const channel = await webhook()
    for (let at = 0; at < 5; at++) await notified.deployment(shop)
    const each = { state: 'delivered', attempts: 1 }
    await expect.poll(() => notified.deliveries(channel), soon).toMatchObject([each, each, each, each, each])
    expect(new Set(other.at(channel.path).map(({ headers }) => headers['webhook-id'])).size).toBe(5)
    expect(channel.arrived()).toHaveLength(5)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: string = cursor ? `&cursor=${cursor}` : ''
      const page: { items: { eventId: string }[], nextCursor: string | null } = await notified.api.get(
        `/notification-channels/${channel.name}/deliveries?limit=2${query}`,
      )
      seen.push(...page.items.map(({ eventId }) => eventId))
      cursor = page.nextCursor
    }
    expect(seen).toEqual((await notified.deliveries(channel)).map(({ eventId }) => eventId))
  })
})

it('nothing is lost when the process goes in the middle, and much happens before it is back', async () => {
  const channel = await webhook()
  const hanging = Promise.withResolvers<void>()
  other.answers(channel.path, () => hanging.resolve())
  await notified.deployment(shop, { tag: 'one' })
  await notified.deployment(shop, { tag: 'two' })
  await hanging.promise
  await notified.stop()
  await notified.deployment(shop, { tag: 'three' })
  other.answers(channel.path, response => response.writeHead(204).end())
  await notified.start()
  await expect.poll(() => channel.arrived().map(({ data }) => /shop:(\w+)/.exec(data.sentences[0])?.[1]), soon)
    .toEqual(['one', 'one', 'two', 'three'])
  const [first, again] = other.at(channel.path).map(({ headers }) => headers['webhook-id'])
  expect(again).toBe(first)
  await expect.poll(() => notified.deliveries(channel), soon)
    .toMatchObject([{ state: 'delivered' }, { state: 'delivered' }, { state: 'delivered' }])
})
