// A suspension holds with the very next request, on every process that serves the platform.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CreatedApiToken, Me, Member, Partner, Tenant } from '@dezky/contracts'
import type { Listening } from './event-listener.ts'
import { listenTo } from './event-listener.ts'
import { administratorOf, createActiveTenant, createTenant, readTenant, untilActive } from './tenants.ts'
import type { Caller, Someone, TestApi } from './test-api.ts'
import { callerWith, operator, startTestApi } from './test-api.ts'

let one: TestApi
let two: TestApi
let olga: Caller
beforeAll(async () => {
  one = await startTestApi()
  two = await one.replica()
  olga = await one.as(operator)
})
afterAll(async () => {
  await two[Symbol.asyncDispose]()
  await one[Symbol.asyncDispose]()
})

/** The same person, at both. */
async function atBoth(someone: Someone): Promise<[Caller, Caller]> {
  return [await one.as(someone), await two.as(someone)]
}

/** A stream that has begun is not yet live: what happens in between is for its listener to ask for again. */
async function untilLive(slug: string, streams: Listening[]): Promise<void> {
  await vi.waitFor(async () => {
    const { name, version } = await readTenant(olga, slug)
    await olga.patch(`/v1/tenants/${slug}`, { name: `${name}.` }, version)
    for (const { events } of streams) expect(events.map(({ event }) => event)).toContain('tenant.updated')
  }, { timeout: 10_000 })
}

const shut: [string, (slug: string) => Promise<unknown>, number, string][] = [
  ['suspended', slug => olga.post(`/v1/tenants/${slug}/suspend`, { reason: 'security' }), 403, 'tenant_suspended'],
  ['deleted', slug => olga.delete(`/v1/tenants/${slug}`, { slug }), 404, 'not_found'],
]

describe.each(shut)('a member of a tenant that is %s', (state, close, status, code) => {
  it('is refused on the next request, on every replica', async () => {
    const tenant = await createActiveTenant(olga, `at-once-${state}`)
    const callers = await atBoth(await administratorOf(one, tenant))
    for (const caller of callers) expect((await caller.get(`/v1/tenants/${tenant.slug}`)).status).toBe(200)
    await close(tenant.slug)
    for (const caller of callers) {
      expect(await caller.get(`/v1/tenants/${tenant.slug}`)).toMatchObject({ status, body: { code } })
      expect((await caller.get<Me>('/v1/users/me')).body.memberships).toMatchObject([{ tenant: { status: state } }])
    }
  })

  it('hears of it and then nothing more, on every replica', async () => {
    const tenant = await createActiveTenant(olga, `silent-${state}`)
    const anna = await administratorOf(one, tenant)
    await atBoth(anna)
    const token = await one.tokenFor(anna)
    const bases = await Promise.all([one, two].map(addressOf))
    const streams = await Promise.all(bases.map(base => listenTo(base, token)))
    await untilLive(tenant.slug, streams)
    await close(tenant.slug)
    await Promise.all(streams.map(({ ended }) => ended))
    for (const { events } of streams) expect(events.at(-1)?.event).toBe(`tenant.${state}`)
  })
})

describe('somebody who belongs to another tenant, too', () => {
  it('works on there', async () => {
    const administrator = { name: 'Both', email: 'both@person.example' }
    await Promise.all(['shut-one', 'open-one'].map(slug => createTenant(olga, slug, { administrator })))
    await Promise.all(['shut-one', 'open-one'].map(slug => untilActive(olga, slug)))
    const someone = { ...await administratorOf(one, await readTenant(olga, 'shut-one')), ...administrator }
    const callers = await atBoth(someone)
    await olga.post('/v1/tenants/shut-one/suspend', { reason: 'billing' })
    for (const caller of callers) {
      expect((await caller.get('/v1/tenants/shut-one')).body).toMatchObject({ code: 'tenant_suspended' })
      expect((await caller.get('/v1/tenants/open-one')).status).toBe(200)
      expect((await caller.get<{ items: Tenant[] }>('/v1/tenants')).body.items.map(({ slug }) => slug)).toEqual(['open-one'])
    }
  })
})

describe('a program with an API token', () => {
  it('is refused with the next request, too', async () => {
    const tenant = await createActiveTenant(olga, 'programs')
    const anna = await one.as(await administratorOf(one, tenant))
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const { body: { token } } = await anna.post<{ token: string }>('/v1/tenants/programs/api-tokens', {
      name: 'program', permissions: ['tenant:read'], expiresAt })
    const ask = ({ app }: TestApi) => app.inject({ url: '/v1/tenants/programs', headers: { authorization: `Bearer ${token}` } })
    for (const api of [one, two]) expect((await ask(api)).statusCode).toBe(200)
    await olga.post('/v1/tenants/programs/suspend', { reason: 'billing' })
    for (const api of [one, two]) expect((await ask(api)).json()).toMatchObject({ status: 403, code: 'tenant_suspended' })
  })
})

describe('what is taken from somebody', () => {
  const refused = async (callers: Caller[], url: string, status: number) => {
    for (const caller of callers) expect((await caller.get(url)).status).toBe(status)
  }

  it('is gone with the next request, on every replica: a role, a membership', async () => {
    const tenant = await createActiveTenant(olga, 'takes')
    const anna = await one.as(await administratorOf(one, tenant))
    const bo: Someone = { subject: 'bo', email: 'bo@takes.example', name: 'Bo', audience: 'dezky-portal' }
    const callers = await atBoth(bo)
    await asSuperuser(`insert into memberships (id, tenant_id, person_id, role)
      select gen_random_uuid(), '${tenant.id}', id, 'admin' from people where email = 'bo@takes.example'`)
    const { items } = (await anna.get<{ items: Member[] }>('/v1/tenants/takes/members')).body
    const { id, version } = items.find(({ email }) => email === bo.email)!
    for (const caller of callers) await expect.poll(async () => (await caller.get('/v1/tenants/takes/api-tokens')).status).toBe(200)
    expect((await anna.patch(`/v1/tenants/takes/members/${id}`, { role: 'member' }, version)).status).toBe(200)
    await refused(callers, '/v1/tenants/takes/api-tokens', 403)
    await refused(callers, '/v1/tenants/takes', 200)
    expect((await anna.delete(`/v1/tenants/takes/members/${id}`)).status).toBe(204)
    await refused(callers, '/v1/tenants/takes', 404)
  })

  it('is gone with the next request, on every replica: work for a partner, and the partner', async () => {
    const tenant = await createActiveTenant(olga, 'sold')
    const { body: { id: partner } } = await olga.post<Partner>('/v1/partners', { slug: 'ends', name: 'Ends', marginPct: 10 })
    await asSuperuser(`update tenants set partner_id = '${partner}' where id = '${tenant.id}'`)
    const signIn = (subject: string) => atBoth({ subject, email: `${subject}@ends.example`, name: subject, audience: 'dezky-portal' })
    const [cy, di] = [await signIn('cy'), await signIn('di')]
    await asSuperuser(`insert into partner_members (partner_id, person_id)
      select '${partner}', id from people where email like '%@ends.example'`)
    for (const caller of [...cy, ...di]) await expect.poll(async () => (await caller.get('/v1/tenants/sold')).status).toBe(200)
    const { id } = (await cy[0].get<Me>('/v1/users/me')).body
    expect((await olga.delete(`/v1/partners/ends/members/${id}`)).status).toBe(204)
    await refused(cy, '/v1/tenants/sold', 404)
    await refused(di, '/v1/tenants/sold', 200)
    expect((await olga.delete('/v1/partners/ends')).status).toBe(200)
    await refused(di, '/v1/tenants/sold', 404)
  })

  it('is gone with the next request, on every replica: an API token', async () => {
    const tenant = await createActiveTenant(olga, 'revokes')
    const anna = await one.as(await administratorOf(one, tenant))
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const { body: { id, token } } = await anna.post<CreatedApiToken>('/v1/tenants/revokes/api-tokens', {
      name: 'program', permissions: ['tenant:read'], expiresAt })
    const programs = [one, two].map(({ app }) => callerWith(app, token ?? ''))
    await refused(programs, '/v1/tenants/revokes', 200)
    expect((await anna.delete(`/v1/tenants/revokes/api-tokens/${id}`)).status).toBe(204)
    await refused(programs, '/v1/tenants/revokes', 401)
  })
})

describe('a stream', () => {
  it('tells a member who may hear nothing else that their tenant is shut, and not why', async () => {
    const tenant = await createActiveTenant(olga, 'unsaid')
    const mia = { name: 'Mia', email: 'mia@person.example' }
    await olga.post('/v1/tenants/unsaid/members', { ...mia, role: 'member' })
    const there = async () => (await one.directory.observeGroup(tenant.id))?.members ?? []
    await expect.poll(async () => (await there()).length, { timeout: 15_000 }).toBe(2)
    const subject = (await there()).at(-1)?.externalId ?? ''
    const someone: Someone = { ...mia, subject, audience: 'dezky-portal' }
    await one.as(someone)
    using stream = await listenTo(await addressOf(one), await one.tokenFor(someone))
    await olga.post('/v1/tenants/unsaid/reconcile')
    await olga.post('/v1/tenants/unsaid/suspend', { reason: 'abuse' })
    await stream.ended
    expect(stream.events.map(({ event }) => event)).toEqual(['tenant.suspended'])
    expect(JSON.parse(stream.events[0]?.data ?? '').data).toEqual({
      slug: 'unsaid', name: tenant.name, status: 'suspended', suspension: null, trialEndsAt: null, purgeAfter: null })
  })

  it('does not outlive what its listener may see', async () => {
    const tenant = await createActiveTenant(olga, 'demoted')
    const anna = await administratorOf(two, tenant)
    const { id } = (await (await two.as(anna)).get<Me>('/v1/users/me')).body
    using stream = await listenTo(await addressOf(two), await two.tokenFor(anna))
    await untilLive('demoted', [stream])
    await asSuperuser(`update memberships set role = 'member' where person_id = '${id}'`)
    await asSuperuser(`insert into events (id, type, tenant_id, subject, data)
      values (gen_random_uuid(), 'member.role_changed', '${tenant.id}', 'membership:x', '{"slug": "demoted", "personId": "${id}"}')`)
    await stream.ended
    expect(stream.events.map(({ event }) => event)).toContain('member.role_changed')
  })
})

const addresses = new Map<TestApi, Promise<string>>()

function addressOf(api: TestApi): Promise<string> {
  const known = addresses.get(api) ?? api.app.listen({ host: '127.0.0.1', port: 0 })
  addresses.set(api, known)
  return known
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: one.database.superuserUrl })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
