import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AuditEntry, CreateWebhook, Webhook, WebhookDelivery, WebhookWithSecret } from '@dezky/contracts'
import { isSignedWith, type Receiver, startReceiver } from '../../../test/receiver.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let admin: pg.Client
let olga: Caller
let anna: Caller
let otto: Caller
let receiver: Receiver
const soon = { timeout: 15_000 }
const inMine = '/v1/tenants/mine/webhooks'

beforeAll(async () => {
  const resolve = async (name: string) => name === 'receiver.example' ? [{ address: '127.0.0.1', family: 4 }] : []
  api = await startTestApi({ resolve }, { WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' })
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  olga = await api.as(operator)
  anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'mine')))
  otto = await api.as(await administratorOf(api, await createActiveTenant(olga, 'theirs')))
})
afterAll(async () => {
  await receiver[Symbol.asyncDispose]()
  await admin.end()
  await api[Symbol.asyncDispose]()
})
beforeEach(async () => {
  await receiver?.[Symbol.asyncDispose]()
  await admin.query('delete from webhooks')
  receiver = await startReceiver()
})

interface Page<Item> { items: Item[], nextCursor: string | null }

async function make(caller: Caller, url: string, wish: Partial<CreateWebhook> = {}): Promise<WebhookWithSecret> {
  const { status, body } = await caller.post<WebhookWithSecret>(url, { url: receiver.url, eventTypes: ['api_token.*'], ...wish })
  expect(status).toBe(201)
  return body
}

/** Something that happens in a tenant. */
async function happens(caller: Caller, slug: string, name = 'A token'): Promise<void> {
  const wish = { name, permissions: ['tenant:read'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() }
  expect((await caller.post(`/v1/tenants/${slug}/api-tokens`, wish)).status).toBe(201)
}

async function deliveriesOf(id: string, query = ''): Promise<WebhookDelivery[]> {
  return (await anna.get<Page<WebhookDelivery>>(`${inMine}/${id}/deliveries${query}`)).body.items
}

/** Its time has come. */
async function letTimePass(id: string): Promise<void> {
  await admin.query('update webhook_deliveries set next_attempt_at = now() where webhook_id = $1 and state = \'pending\'', [id])
  await admin.query('update reconcile_keys set next_run_at = now() where key = $1', [id])
  api.services.reconciler.hint()
}

describe('a webhook', () => {
  it('is left alone for as long as it asks, an hour at the most', async () => {
    const webhook = await make(anna, inMine)
    receiver.answer = response => response.writeHead(503, { 'retry-after': '7200' }).end()
    await happens(anna, 'mine')
    await expect.poll(() => receiver.received.length, soon).toBe(1)
    const wait = async () => new Date((await deliveriesOf(webhook.id))[0]?.nextAttemptAt ?? 0).getTime() - Date.now()
    await expect.poll(wait, soon).toBeGreaterThan(3_500_000)
    expect(await wait()).toBeLessThanOrEqual(3_600_000)
    await happens(anna, 'mine', 'Another')
    await expect.poll(() => deliveriesOf(webhook.id), soon).toHaveLength(2)
    await letTimePass(webhook.id)
    receiver.answer = response => response.writeHead(204).end()
    await admin.query('update webhooks set not_before = now()')
    await letTimePass(webhook.id)
    await expect.poll(() => receiver.received.length, soon).toBe(3)
  })

  it('is one of twenty at the most in a tenant, however many are asked for at once', async () => {
    const wish = { url: receiver.url, eventTypes: ['api_token.*'] }
    const answers = await Promise.all(Array.from({ length: 22 }, () => anna.post(inMine, wish)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(answers.find(({ status }) => status !== 201)).toMatchObject({ status: 422, body: { code: 'too_many_webhooks', most: 20 } })
    expect((await olga.post('/v1/webhooks', wish)).status).toBe(201)
  })

  it('is sent what happens in its tenant, signed, and nothing of another', async () => {
    const webhook = await make(anna, inMine)
    await happens(otto, 'theirs')
    await happens(anna, 'mine', 'Ours')
    await expect.poll(() => receiver.received.length, soon).toBe(1)
    const [received] = receiver.received
    if (!received) throw new Error('Nothing came.')
    expect(received.headers['content-type']).toBe('application/cloudevents+json')
    expect(isSignedWith(webhook.secret, received)).toBe(true)
    expect(isSignedWith('whsec_AAAA', received)).toBe(false)
    expect(received.event).toMatchObject({ specversion: '1.0', type: 'api_token.created', data: { slug: 'mine', name: 'Ours' } })
    await expect.poll(() => deliveriesOf(webhook.id), soon).toMatchObject([{
      id: received.headers['webhook-id'], eventId: received.event.id, state: 'delivered', nextAttemptAt: null,
      attempts: [{ status: 204, error: null, durationMs: expect.any(Number) }],
    }])
  })

  it('shows what it was sent, byte for byte, and how much waits', async () => {
    const webhook = await make(anna, inMine)
    expect(webhook).toMatchObject({ waiting: 0, previousSecretUntil: null })
    await happens(anna, 'mine')
    await expect.poll(() => receiver.received.length, soon).toBe(1)
    const [sent] = await deliveriesOf(webhook.id)
    expect((await anna.get(`${inMine}/${webhook.id}/deliveries/${sent?.id}`)).body).toMatchObject({
      id: sent?.id, request: { url: receiver.url, headers: { 'webhook-id': sent?.id }, body: receiver.received[0]?.body } })
    expect((await otto.get(`${inMine}/${webhook.id}/deliveries/${sent?.id}`)).status).toBe(404)
    const { body } = await anna.post<Webhook>(`${inMine}/${webhook.id}/rotate-secret`)
    expect(Date.parse(body.previousSecretUntil ?? '')).toBeGreaterThan(Date.now() + 23 * 3_600_000)
  })

  it('of the platform hears of every tenant', async () => {
    await make(olga, '/v1/webhooks', { eventTypes: ['*'] })
    await happens(otto, 'theirs')
    await happens(anna, 'mine')
    await expect.poll(() => receiver.received.map(({ event }) => event.data['slug']), soon)
      .toEqual(expect.arrayContaining(['theirs', 'mine']))
  })

  it('is sent events in their order', async () => {
    await make(anna, inMine)
    for (const name of ['one', 'two', 'three']) await happens(anna, 'mine', name)
    await expect.poll(() => receiver.received.map(({ event }) => event.data['name']), soon).toEqual(['one', 'two', 'three'])
  })

  it('is found by its name, and the connection goes to the address that was found', async () => {
    await make(anna, inMine, { url: `http://receiver.example:${receiver.port}/` })
    await happens(anna, 'mine')
    await expect.poll(() => receiver.received.map(({ headers }) => headers.host), soon).toEqual([`receiver.example:${receiver.port}`])
  })

  it.each<[string, Partial<CreateWebhook>, number, string]>([
    ['a name that leads nowhere', { url: 'https://nowhere.example/' }, 422, 'webhook_address_refused'],
    ['no address', { url: 'nonsense' }, 400, 'validation_failed'],
    ['an address of another kind', { url: 'ftp://receiver.example/' }, 400, 'validation_failed'],
    ['a password in its address', { url: 'https://a:b@receiver.example/' }, 400, 'validation_failed'],
    ['no events', { eventTypes: [] }, 400, 'validation_failed'],
    ['events there are not', { eventTypes: ['tenant.exploded'] }, 400, 'validation_failed'],
  ])('is refused with %s', async (_, wish, status, code) => {
    const body = { url: receiver.url, eventTypes: ['*'], ...wish }
    expect(await anna.post(inMine, body)).toMatchObject({ status, body: { code } })
  })

  it('shows its secret once, and keeps it nowhere in the open', async () => {
    const key = { 'idempotency-key': 'webhook-once' }
    const wish = { url: `${receiver.url}?key=confidential`, eventTypes: ['api_token.*'] }
    const first = await anna.post<WebhookWithSecret>(inMine, wish, key)
    const again = await anna.post<WebhookWithSecret>(inMine, wish, key)
    expect(first.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(again).toMatchObject({ status: 201, body: { id: first.body.id, secret: null } })
    const read = await anna.get<Webhook>(`${inMine}/${first.body.id}`)
    expect(read.body).not.toHaveProperty('secret')
    await happens(anna, 'mine')
    await expect.poll(() => receiver.received.length, soon).toBe(1)
    const secret = first.body.secret?.slice(6) ?? ''
    for (const table of ['webhooks', 'webhook_deliveries', 'audit_entries', 'audit_personal', 'events', 'idempotent_requests']) {
      expect((await admin.query(`select 1 from ${table} as row where row::text like $1`, [`%${secret}%`])).rows, table).toEqual([])
    }
    for (const table of ['audit_entries', 'audit_personal', 'events']) {
      expect((await admin.query(`select 1 from ${table} as row where row::text like '%confidential%'`)).rows, table).toEqual([])
    }
  })

  it('signs with the old secret, too, after it has been given a new one, until that one\'s day is over', async () => {
    const webhook = await make(anna, inMine)
    const { body: rotated } = await anna.post<WebhookWithSecret>(`${inMine}/${webhook.id}/rotate-secret`)
    const { body: latest } = await anna.post<WebhookWithSecret>(`${inMine}/${webhook.id}/rotate-secret`)
    const goodFor = () => receiver.received.slice(-1)
      .flatMap(received => [webhook, rotated, latest].map(({ secret }) => isSignedWith(secret, received)))
    await happens(anna, 'mine')
    await expect.poll(goodFor, soon).toEqual([true, true, true])
    await admin.query(`update webhooks set previous_secrets = jsonb_set(previous_secrets, '{0,until}', '"2020-01-01T00:00:00.000Z"')`)
    await happens(anna, 'mine')
    await expect.poll(() => receiver.received.length, soon).toBe(2)
    expect(goodFor()).toEqual([true, false, true])
  })

  it('is changed by whoever has seen it last, and told and recorded without its address', async () => {
    const { id } = await make(anna, inMine)
    expect((await anna.patch(`${inMine}/${id}`, { description: 'no version' })).body).toMatchObject({ status: 428 })
    const changed = await anna.patch<Webhook>(`${inMine}/${id}`, { eventTypes: ['member.*'] }, 1)
    expect(changed.body).toMatchObject({ eventTypes: ['member.*'], version: 2 })
    expect((await anna.patch(`${inMine}/${id}`, { active: false }, 1)).body).toMatchObject({ status: 412, code: 'version_stale' })
    expect((await anna.delete(`${inMine}/${id}`)).status).toBe(204)
    expect((await anna.get(`${inMine}/${id}`)).status).toBe(404)
    const { rows } = await admin.query('select type from events where subject = $1 order by position', [`webhook:${id}`])
    expect(rows.map(({ type }) => type)).toEqual(['webhook.created', 'webhook.changed', 'webhook.deleted'])
    const trail = (await anna.get<Page<AuditEntry>>(`/v1/tenants/mine/audit?subject=webhook:${id}`)).body.items
    expect(trail.map(({ action }) => action)).toEqual(['webhook.delete', 'webhook.change', 'webhook.create'])
    expect(JSON.stringify(trail)).not.toContain('/hook')
  })

  it('is sent nothing while it is off, nor afterwards what happened then', async () => {
    const { id } = await make(anna, inMine, { active: false })
    expect((await anna.post(`${inMine}/${id}/test`)).body).toMatchObject({ status: 422, code: 'webhook_inactive' })
    await happens(anna, 'mine', 'missed')
    await anna.patch(`${inMine}/${id}`, { active: true }, 1)
    await happens(anna, 'mine', 'seen')
    await expect.poll(() => receiver.received.map(({ event }) => event.data['name']), soon).toEqual(['seen'])
  })

  it('is nobody else\'s to see or touch', async () => {
    const { id } = await make(anna, inMine)
    const elsewhere = '/v1/tenants/theirs/webhooks'
    await anna.post(`${inMine}/${id}/test`)
    const [delivery] = await deliveriesOf(id)
    for (const [caller, base] of [[otto, inMine], [otto, elsewhere], [olga, '/v1/webhooks']] as const) {
      const answers = await Promise.all([
        caller.get(`${base}/${id}`), caller.patch(`${base}/${id}`, { active: false }, 1), caller.delete(`${base}/${id}`),
        caller.get(`${base}/${id}/deliveries`), caller.post(`${base}/${id}/test`), caller.post(`${base}/${id}/rotate-secret`),
        caller.post(`${base}/${id}/deliveries/${delivery?.id}/replay`),
      ])
      expect(answers.map(({ status }) => status), base).toEqual(answers.map(() => 404))
    }
    expect((await otto.get<Page<Webhook>>(elsewhere)).body.items).toEqual([])
    expect((await anna.get<Page<Webhook>>(inMine)).body.items).toMatchObject([{ id, version: 1 }])
  })
})

describe('a delivery', () => {
  it('is tried again until it is accepted, the same message under the same id', async () => {
    const { id } = await make(anna, inMine)
    receiver.answer = response => response.writeHead(500).end(`sorry ${'x'.repeat(5000)}`)
    await happens(anna, 'mine')
    await expect.poll(() => deliveriesOf(id), soon).toMatchObject([{
      state: 'pending', nextAttemptAt: expect.any(String), attempts: [{ status: 500 }],
    }])
    receiver.answer = response => response.writeHead(302, { location: receiver.url }).end()
    await letTimePass(id)
    await expect.poll(() => deliveriesOf(id), soon).toMatchObject([{ attempts: [{ error: 'status' }, { status: 302, error: 'redirect' }] }])
    expect((await anna.get<Webhook>(`${inMine}/${id}`)).body.failingSince).toEqual(expect.any(String))
    receiver.answer = response => response.writeHead(202).end()
    await letTimePass(id)
    await expect.poll(() => deliveriesOf(id, '?state=delivered'), soon)
      .toMatchObject([{ attempts: [{}, {}, { status: 202, error: null }] }])
    expect(new Set(receiver.received.map(({ headers, body }) => `${String(headers['webhook-id'])} ${body}`)).size).toBe(1)
    expect(receiver.received).toHaveLength(3)
    const [delivery] = await deliveriesOf(id)
    expect(delivery?.attempts[0]?.response).toHaveLength(1024)
    expect((await anna.get<Webhook>(`${inMine}/${id}`)).body.failingSince).toBeNull()
  })

  it('is tried again when nobody was there', async () => {
    const { id } = await make(anna, inMine, { url: 'http://127.0.0.1:1/' })
    await happens(anna, 'mine')
    await expect.poll(() => deliveriesOf(id), soon).toMatchObject([{ state: 'pending', attempts: [{ status: null, error: 'refused' }] }])
  })

  it('is given up after its tenth attempt, and can be sent again', async () => {
    const { id } = await make(anna, inMine)
    receiver.answer = response => response.writeHead(503).end()
    await happens(anna, 'mine')
    await expect.poll(() => deliveriesOf(id), soon).toMatchObject([{ attempts: [{ status: 503 }] }])
    const [first] = await deliveriesOf(id)
    const tooEarly = await anna.post(`${inMine}/${id}/deliveries/${first?.id}/replay`)
    expect(tooEarly.body).toMatchObject({ status: 409, code: 'delivery_pending' })
    await admin.query('update webhook_deliveries set tries = 9 where webhook_id = $1', [id])
    await letTimePass(id)
    await expect.poll(() => deliveriesOf(id), soon).toMatchObject([{ state: 'failed', nextAttemptAt: null }])
    receiver.answer = response => response.writeHead(200).end('thanks')
    const replayed = await anna.post<WebhookDelivery>(`${inMine}/${id}/deliveries/${first?.id}/replay`)
    expect(replayed).toMatchObject({ status: 202, body: { id: first?.id, state: 'pending' } })
    await expect.poll(() => deliveriesOf(id), soon).toMatchObject([{ id: first?.id, state: 'delivered' }])
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(first?.id)
  })

  it('goes out again when its worker was gone before it could write down how it went', async () => {
    const { id } = await make(anna, inMine)
    receiver.answer = (response) => {
      receiver.answer = again => again.writeHead(204).end()
      // Another worker has taken over: the first one's writes do not count any more.
      const takeover = `update reconcile_keys set fence = fence + 1, lease_owner = null, lease_until = null, next_run_at = now()
        where key = $1`
      void admin.query(takeover, [id]).then(() => response.writeHead(204).end())
    }
    await happens(anna, 'mine')
    await expect.poll(() => receiver.received.length, soon).toBe(2)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    await expect.poll(() => deliveriesOf(id), soon).toMatchObject([{ state: 'delivered', attempts: [{ status: 204 }] }])
  })

  it('does not wait for an endpoint of others that does not answer', async () => {
    const release = Promise.withResolvers<void>()
    receiver.answer = (response, { event }) => {
      if (event.data['name'] !== 'slow') response.writeHead(204).end()
      else void release.promise.then(() => response.writeHead(204).end())
    }
    await make(otto, '/v1/tenants/theirs/webhooks')
    const { id } = await make(anna, inMine)
    await happens(otto, 'theirs', 'slow')
    await expect.poll(() => receiver.received.length, soon).toBe(1)
    await happens(anna, 'mine', 'quick')
    await expect.poll(() => deliveriesOf(id), soon).toMatchObject([{ state: 'delivered' }])
    release.resolve()
  })

  it('of a test goes to that endpoint alone', async () => {
    const { id, secret } = await make(anna, inMine)
    const other = await make(anna, inMine, { eventTypes: ['*'] })
    const asked = await anna.post<WebhookDelivery>(`${inMine}/${id}/test`)
    expect(asked).toMatchObject({ status: 202, body: { eventType: 'webhook.test', state: 'pending' } })
    await expect.poll(() => receiver.types(), soon).toContain('webhook.test')
    const received = receiver.received.find(({ event }) => event.type === 'webhook.test')
    expect(received && isSignedWith(secret, received)).toBe(true)
    expect((await deliveriesOf(other.id)).map(({ eventType }) => eventType)).not.toContain('webhook.test')
  })

  it('is listed page by page', async () => {
    const { id } = await make(anna, inMine)
    for (const name of ['one', 'two', 'three']) await happens(anna, 'mine', name)
    await expect.poll(async () => (await deliveriesOf(id)).length, soon).toBe(3)
    const first = (await anna.get<Page<WebhookDelivery>>(`${inMine}/${id}/deliveries?limit=2`)).body
    const second = (await anna.get<Page<WebhookDelivery>>(`${inMine}/${id}/deliveries?limit=2&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...second.items].map(item => item.id)).toEqual((await deliveriesOf(id)).map(item => item.id))
    expect(second.nextCursor).toBeNull()
  })
})

describe('an endpoint that', () => {
  it.each<[string, number, string]>([['says it is gone', 410, 'gone'], ['has accepted nothing for days', 500, 'failing']])(
    '%s is switched off', async (_, status, reason) => {
      const { id } = await make(anna, inMine)
      await admin.query('update webhooks set failing_since = now() - interval \'6 days\'')
      receiver.answer = response => response.writeHead(status).end()
      await happens(anna, 'mine')
      await expect.poll(async () => (await anna.get<Webhook>(`${inMine}/${id}`)).body, soon)
        .toMatchObject({ active: false, disabled: { reason, at: expect.any(String) } })
      const last = 'select type, data->>\'reason\' as reason from events where subject = $1 order by position desc limit 1'
      expect((await admin.query(last, [`webhook:${id}`])).rows).toEqual([{ type: 'webhook.disabled', reason }])
      const trail = (await anna.get<Page<AuditEntry>>(`/v1/tenants/mine/audit?subject=webhook:${id}`)).body.items
      expect(trail[0]).toMatchObject({ action: 'webhook.disable', actor: { kind: 'system' }, details: { reason } })
      const revived = await anna.patch<Webhook>(`${inMine}/${id}`, { active: true }, 2)
      expect(revived.body).toMatchObject({ active: true, disabled: null, failingSince: null })
    })
})
