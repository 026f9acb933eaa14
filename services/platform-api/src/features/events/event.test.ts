import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedApiToken, Event, EventType } from '@dezky/contracts'
import type { Listening } from '../../../test/event-listener.ts'
import { listenTo } from '../../../test/event-listener.ts'
import { administratorOf, createActiveTenant, createTenant } from '../../../test/tenants.ts'
import type { Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let base: string
beforeAll(async () => {
  api = await startTestApi()
  base = await api.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => api[Symbol.asyncDispose]())

async function listen(someone: Someone, headers: Record<string, string> = {}): Promise<Listening> {
  await api.as(someone)
  return listenTo(base, await api.tokenFor(someone), headers)
}

type Told = Event & { event: string | undefined, cursor: string | undefined }

function about({ events }: Listening, slug: string): Told[] {
  return events.map(({ event, id, data }): Told => ({ event, cursor: id, ...JSON.parse(data) }))
    .filter(({ data }) => 'slug' in data && data.slug === slug)
}

/** The names of what was told of a tenant, once there is this at the end. */
async function toldUntil(stream: Listening, slug: string, last: EventType): Promise<(string | undefined)[]> {
  const names = () => about(stream, slug).map(({ event }) => event)
  await expect.poll(() => names().at(-1), { timeout: 15_000 }).toBe(last)
  return names()
}

describe('the event stream', () => {
  it('tells an operator everything, in the order in which it happened', async () => {
    using stream = await listen(operator)
    await createTenant(await api.as(operator), 'told')
    const told = await toldUntil(stream, 'told', 'tenant.activated')
    expect([told.slice(0, 2), told.at(-1)]).toEqual([['tenant.created', 'member.added'], 'tenant.activated'])
    const resources = about(stream, 'told').filter(({ event }) => event === 'tenant.resource_changed').map(({ data }) => data)
    for (const kind of ['directory.group', 'directory.person', 'ready']) expect(resources).toContainEqual(expect.objectContaining({ kind, state: 'ok' }))
    expect(new Set(told.slice(2, -1))).toEqual(new Set(['tenant.resource_changed']))
  })

  it('goes on after the last event one knows', async () => {
    using first = await listen(operator)
    await createTenant(await api.as(operator), 'resumed')
    const names = await toldUntil(first, 'resumed', 'tenant.activated')
    using second = await listen(operator, { 'last-event-id': about(first, 'resumed')[0]?.cursor ?? '' })
    expect(await toldUntil(second, 'resumed', 'tenant.activated')).toEqual(names.slice(1))
  })

  it('says from where one listens, so that a break before the first event costs none', async () => {
    using first = await listen(operator)
    await expect.poll(() => first.from).toBeDefined()
    first[Symbol.dispose]()
    await createTenant(await api.as(operator), 'meanwhile')
    using second = await listen(operator, { 'last-event-id': first.from ?? '' })
    expect((await toldUntil(second, 'meanwhile', 'tenant.activated'))[0]).toBe('tenant.created')
  })

  it('tells a member about their own tenant and nobody else\'s, live and from the past', async () => {
    const olga = await api.as(operator)
    await createActiveTenant(olga, 'theirs')
    const mine = await createActiveTenant(olga, 'mine')
    using past = await listen(await administratorOf(api, mine), { 'last-event-id': '0.0.0' })
    await toldUntil(past, 'mine', 'member.signed_in')
    await olga.post('/v1/tenants/theirs/reconcile')
    await createTenant(olga, 'after')
    await olga.post('/v1/tenants/mine/reconcile')
    using witness = await listen(operator, { 'last-event-id': '0.0.0' })
    await toldUntil(witness, 'after', 'tenant.activated')
    expect(new Set(past.events.map(({ data }) => JSON.parse(data).tenantId))).toEqual(new Set([mine.id]))
  })

  it('refuses a cursor that is none', async () => {
    expect((await listen(operator, { 'last-event-id': 'nonsense' })).status).toBe(400)
  })

  it('ends for an API token that is revoked, and for no other', async () => {
    const olga = await api.as(operator)
    const wish = { name: 'Listener', permissions: ['events:read'], expiresAt: new Date(Date.now() + 60_000).toISOString() }
    const [ended, other] = await Promise.all([1, 2].map(async () => (await olga.post<CreatedApiToken>('/v1/api-tokens', wish)).body))
    if (!ended || !other) throw new Error('There are no tokens.')
    using stream = await listenTo(base, ended.token ?? '')
    using living = await listenTo(base, other.token ?? '')
    await olga.delete(`/v1/api-tokens/${ended.id}`)
    await stream.ended
    await expect.poll(() => living.events.at(-1)?.event, { timeout: 10_000 }).toBe('api_token.revoked')
  })

  it('is closed when the process stops', async () => {
    const stopping = await startTestApi()
    const url = await stopping.app.listen({ host: '127.0.0.1', port: 0 })
    await stopping.as(operator)
    const response = await fetch(`${url}/v1/events`, { headers: { authorization: `Bearer ${await stopping.tokenFor(operator)}` } })
    const text = response.text().catch(() => 'cut')
    await stopping[Symbol.asyncDispose]()
    expect(await text).toBeTypeOf('string')
  })
})
