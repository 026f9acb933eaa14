import { request } from 'node:http'
import type { EventSourceMessage } from 'eventsource-parser'
import { createParser } from 'eventsource-parser'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let base: string
beforeAll(async () => {
  api = await startTestApi()
  base = await api.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => { await api[Symbol.asyncDispose]() })

interface Stream extends Disposable { events: EventSourceMessage[], status: number, closed: boolean }

async function listen(someone: Someone, headers: Record<string, string> = {}): Promise<Stream> {
  await api.as(someone)
  const authorization = `Bearer ${await api.tokenFor(someone)}`
  return new Promise((resolve, reject) => {
    const outgoing = request(`${base}/v1/events`, { headers: { authorization, ...headers } }, (response) => {
      const stream: Stream = { events: [], status: response.statusCode ?? 0, closed: false, [Symbol.dispose]: () => outgoing.destroy() }
      const parser = createParser({ onEvent: event => stream.events.push(event) })
      response.setEncoding('utf8').on('data', text => parser.feed(text)).on('error', () => undefined).once('close', () => stream.closed = true)
      response.once('data', () => resolve(stream)).once('end', () => resolve(stream))
    })
    outgoing.once('error', reject).end()
  })
}

const wish = (slug: string) => ({ slug, name: slug, plan: 'starter', administrator: { name: 'Anna', email: `anna@${slug}.example` } })
const about = (stream: Stream, slug: string) => stream.events.map(({ event, data }) => ({ event, ...JSON.parse(data) })).filter(({ data }) => data.slug === slug)

describe('the event stream', () => {
  it('tells an operator everything, in the order in which it happened', async () => {
    using stream = await listen(operator)
    await (await api.as(operator)).post('/v1/tenants', wish('told'))
    await vi.waitFor(() => expect(about(stream, 'told').at(-1)?.event).toBe('tenant.activated'), { timeout: 10_000 })
    const told = about(stream, 'told')
    expect(told.map(({ event }) => event)).toEqual([
      'tenant.created', 'member.added', 'tenant.resource_changed', 'tenant.resource_changed', 'tenant.resource_changed', 'tenant.activated',
    ])
    expect(told[2]).toMatchObject({ type: 'tenant.resource_changed', data: { kind: 'directory.group', state: 'ok' } })
  })

  it('goes on after the last event one knows', async () => {
    using first = await listen(operator)
    const olga = await api.as(operator)
    await olga.post('/v1/tenants', wish('resumed'))
    await vi.waitFor(() => expect(about(first, 'resumed').at(-1)?.event).toBe('tenant.activated'), { timeout: 10_000 })
    const created = first.events.find(({ data }) => JSON.parse(data).data.slug === 'resumed')
    using second = await listen(operator, { 'last-event-id': created?.id ?? '' })
    await vi.waitFor(() => expect(about(second, 'resumed').map(({ event }) => event)).toEqual(about(first, 'resumed').map(({ event }) => event).slice(1)))
  })

  it('tells a member about their own tenant and nobody else\'s, live and from the past', async () => {
    const olga = await api.as(operator)
    for (const slug of ['mine', 'theirs']) {
      await olga.post('/v1/tenants', wish(slug))
      await vi.waitFor(async () => expect((await olga.get(`/v1/tenants/${slug}`)).body.status).toBe('active'), { timeout: 10_000 })
    }
    const mine = (await olga.get('/v1/tenants/mine')).body
    const subject = (await api.directory.observeGroup(mine.id))?.members[0]?.externalId ?? ''
    const anna: Someone = { subject, email: 'anna@mine.example', name: 'Anna', audience: 'dezky-portal' }
    using past = await listen(anna, { 'last-event-id': '0.0.0' })
    await vi.waitFor(() => expect(about(past, 'mine').some(({ event }) => event === 'member.signed_in')).toBe(true))
    await olga.post('/v1/tenants/theirs/reconcile')
    await olga.post('/v1/tenants', wish('after'))
    await olga.post('/v1/tenants/mine/reconcile')
    using witness = await listen(operator, { 'last-event-id': '0.0.0' })
    await vi.waitFor(() => expect(about(witness, 'after').at(-1)?.event).toBe('tenant.activated'), { timeout: 10_000 })
    expect(new Set(past.events.map(({ data }) => JSON.parse(data).tenantId))).toEqual(new Set([mine.id]))
  })

  it('refuses a cursor that is none', async () => {
    expect((await listen(operator, { 'last-event-id': 'nonsense' })).status).toBe(400)
  })

  it('is closed when the process stops', async () => {
    const stopping = await startTestApi()
    const url = await stopping.app.listen({ host: '127.0.0.1', port: 0 })
    await stopping.as(operator)
    const response = await fetch(`${url}/v1/events`, { headers: { authorization: `Bearer ${await stopping.tokenFor(operator)}` } })
    const text = response.text()
    await stopping[Symbol.asyncDispose]()
    expect(await text.catch(() => 'cut')).toBeTypeOf('string')
  })
})
