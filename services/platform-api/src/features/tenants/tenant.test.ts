import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import { createActiveTenant, createTenant, newTenant, readTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

interface Page { items: Tenant[], nextCursor: string | null }

describe('creating a tenant', () => {
  it('answers at once with a pending tenant, and provisioning makes it active', async () => {
    const created = await olga.post('/v1/tenants', newTenant('acme'))
    expect(created).toMatchObject({ status: 201, headers: { location: '/v1/tenants/acme' }, body: {
      slug: 'acme', status: 'pending',
      subscription: { plan: { slug: 'business', name: 'Business', version: 1 }, seats: 25, status: 'active', interval: 'month' },
      resources: ['directory.group', 'files.space'].map(kind => ({ kind, state: 'pending' })),
    } })
    expect((await untilActive(olga, 'acme')).resources).toMatchObject([
      { kind: 'directory.group', upstream: 'directory', state: 'ok', message: null },
      { kind: 'files.space', state: 'skipped', message: expect.stringContaining('no file server') },
    ])
  })

  it('puts the administrator in the directory, in the tenant\'s group', async () => {
    const tenant = await createActiveTenant(olga, 'borg')
    expect((await olga.get('/v1/tenants/borg/members')).body).toMatchObject({
      items: [{ name: 'Anna Holm', email: 'anna@borg.example', role: 'owner', state: 'invited' }],
    })
    const group = await api.directory.observeGroup(tenant.id)
    expect(group).toMatchObject({ externalId: tenant.resources[0]?.externalId, members: [{ enabled: true }] })
  })

  it.each([
    ['a slug that is taken', { ...newTenant('dezky') }, 409, 'slug_taken'],
    ['a slug that is kept for the platform', newTenant('www'), 422, 'slug_reserved'],
    ['a malformed slug', newTenant('Not A Slug'), 400, 'validation_failed'],
    ['a slug that ends with a hyphen', newTenant('abc-'), 400, 'validation_failed'],
    ['a malformed e-mail address', { ...newTenant('fine'), administrator: { name: 'A', email: 'nobody' } }, 400, 'validation_failed'],
    ['a plan that does not exist', { ...newTenant('fine'), plan: 'gold' }, 422, 'plan_unknown'],
    ['an unknown field', { ...newTenant('fine'), colour: 'green' }, 400, 'validation_failed'],
    ['nothing', {}, 400, 'validation_failed'],
  ])('is refused with %s', async (_, body, status, code) => {
    expect(await olga.post('/v1/tenants', body)).toMatchObject({
      status, body: { code, requestId: expect.any(String) },
      headers: { 'content-type': expect.stringContaining('application/problem+json') },
    })
    expect((await olga.get('/v1/tenants/fine')).status).toBe(404)
  })

  it('is refused when the body is too large, is not JSON, or is empty', async () => {
    const token = await api.tokenFor(operator)
    const send = (payload: string, type = 'application/json') => api.app.inject({
      method: 'POST', url: '/v1/tenants', payload, headers: { authorization: `Bearer ${token}`, 'content-type': type } })
    expect((await send(JSON.stringify({ slug: 'x'.repeat(2_000_000) }))).json()).toMatchObject({ status: 413, code: 'body_too_large' })
    expect((await send('{"slug":')).json()).toMatchObject({ status: 400, code: 'malformed_json' })
    expect((await send('')).json()).toMatchObject({ status: 400, code: 'malformed_json' })
    expect((await send('<slug/>', 'text/xml')).json()).toMatchObject({ status: 415, code: 'unsupported_media_type' })
  })

  it('happens once however often the same Idempotency-Key is sent', async () => {
    const key = { 'idempotency-key': 'once-only-1' }
    const first = await olga.post('/v1/tenants', newTenant('once'), key)
    const again = await olga.post('/v1/tenants', newTenant('once'), key)
    expect(again).toMatchObject({ status: 201, body: first.body, headers: { 'idempotency-replayed': 'true' } })
    expect(await olga.post('/v1/tenants', newTenant('twice'), key)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
    expect((await olga.get('/v1/tenants/twice')).status).toBe(404)
  })

  it('happens once when the same request arrives many times at the same moment', async () => {
    const key = { 'idempotency-key': 'rush-hour-1' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => olga.post<Tenant>('/v1/tenants', newTenant('rush'), key)))
    const codes = answers.map(({ status, body }) => status === 201 ? body.id : body.code)
    expect(new Set(codes.filter(code => code !== 'idempotency_in_progress')).size).toBe(1)
    expect(answers.some(({ status }) => status === 201)).toBe(true)
  })

  it('gives a slug to one of many who want it', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => olga.post('/v1/tenants', newTenant('contested'))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409])
  })

  it('writes the audit entry, chained to the one before it', async () => {
    const { id } = await createActiveTenant(olga, 'audited')
    const entries = await readAudit(id)
    expect(entries.map(({ action }) => action)).toEqual(['tenant.create', 'member.add', 'tenant.activate'])
    expect(entries[1]?.previous_hash).toEqual(entries[0]?.hash)
    expect(entries[0]).toMatchObject({ actor_kind: 'person', sequence: 1n, previous_hash: Buffer.alloc(32) })
  })
})

describe('listing tenants', () => {
  it('goes through all of them in pieces, newest first, each once', async () => {
    await Promise.all(['one', 'two', 'three', 'four'].map(name => createTenant(olga, `list-${name}`)))
    const seen: Tenant[] = []
    for (let query: string | null = 'limit=3'; query;) {
      const page: Page = (await olga.get<Page>(`/v1/tenants?${query}`)).body
      seen.push(...page.items)
      query = page.nextCursor && `limit=3&cursor=${page.nextCursor}`
    }
    const times = seen.map(({ createdAt }) => createdAt)
    expect(times).toEqual(times.toSorted().reverse())
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    expect((await olga.get<Page>('/v1/tenants?limit=100')).body.items).toHaveLength(seen.length)
  })

  it('has the seeded tenant with its subscription', async () => {
    expect(await readTenant(olga, 'dezky')).toMatchObject({
      slug: 'dezky', name: 'Dezky', subscription: { plan: { slug: 'business' }, status: 'active' },
    })
  })

  it.each(['limit=0', 'limit=1000', 'limit=x', 'cursor=nonsense', 'colour=green'])('refuses %s', async (query) => {
    expect((await olga.get(`/v1/tenants?${query}`)).status).toBe(400)
  })
})

async function readAudit(tenantId: string) {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  const { rows } = await client.query('select * from audit_entries where tenant_id = $1 order by sequence', [tenantId])
  await client.end()
  return rows.map(row => ({ ...row, sequence: BigInt(row.sequence) }))
}
