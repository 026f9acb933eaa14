import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AuditEntry, Me, Member, OwnSupportAccess, SupportAccess, SupportAccessSetting, SupportMode, SupportUse, Tenant } from '@dezky/contracts'
import { supportPermissions, tenantPermissions } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let replica: TestApi
let olga: Caller
let admin: pg.Client
beforeAll(async () => {
  api = await startTestApi()
  replica = await api.replica()
  olga = await api.as(operator)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await replica[Symbol.asyncDispose]()
  await api[Symbol.asyncDispose]()
})

/** The operator as the portal knows them: signed in as themselves. */
const throughPortal: Someone = { ...operator, audience: 'dezky-portal' }

const reason = 'Mail bounces since Monday'

interface Scene { tenant: Tenant, owner: Caller, ask: (more?: object) => ReturnType<typeof olga.post<SupportAccess>> }

async function scene(slug: string, mode: SupportMode = 'ask'): Promise<Scene> {
  const tenant = await createActiveTenant(olga, slug)
  const owner = await api.as(await administratorOf(api, tenant))
  if (mode !== 'never') await owner.put(`/v1/tenants/${slug}/support-access`, { mode })
  const ask = (more = {}) => olga.post<SupportAccess>('/v1/support-accesses', { tenant: slug, reason, ...more })
  return { tenant, owner, ask }
}

/** Somebody is in, at both replicas. */
async function inside(slug: string): Promise<Scene & { id: string, acting: Caller[] }> {
  const set = await scene(slug, 'allowed')
  const { body: { id } } = await set.ask()
  return { ...set, id, acting: [await api.as(throughPortal), await replica.as(throughPortal)] }
}

async function expectOut(acting: Caller[], slug: string): Promise<void> {
  for (const caller of acting) {
    expect(await caller.get(`/v1/tenants/${slug}`)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect((await caller.get<Me>('/v1/users/me')).body.memberships.map(({ tenant }) => tenant.slug)).not.toContain(slug)
  }
}

async function told(what: string, id: string): Promise<number> {
  const about = [`support_access.${what}`, `support_access:${id}`]
  return (await admin.query('select from events where type = $1 and subject = $2', about)).rows.length
}

const ownOf = async (caller: Caller) => (await caller.get<{ items: OwnSupportAccess[] }>('/v1/users/me/support-accesses')).body.items

const read = async (id: string) => (await olga.get<SupportAccess>(`/v1/support-accesses/${id}`)).body

/** Looked at now, as it is every few seconds. */
async function lookAt(id: string): Promise<void> {
  await admin.query(`select wake_reconcile_key('support-access', $1, null)`, [id])
  api.services.reconciler.hint()
}

async function untilEnded(id: string, endReason: string): Promise<void> {
  await lookAt(id)
  await vi.waitFor(async () => expect(await read(id)).toMatchObject({ state: 'ended', endReason }), { timeout: 15_000 })
}

describe('whether operators come in', () => {
  it('is the owner\'s to say, and off until they do', async () => {
    const { owner } = await scene('closed', 'never')
    const setting = await owner.get<SupportAccessSetting>('/v1/tenants/closed/support-access')
    expect(setting).toMatchObject({ body: { mode: 'never', version: 0 }, headers: { etag: '"0"' } })
    expect(await owner.put('/v1/tenants/closed/support-access', { mode: 'ask' }))
      .toMatchObject({ status: 200, body: { mode: 'ask', version: 1 } })
    expect(await owner.put('/v1/tenants/closed/support-access', { mode: 'allowed' }))
      .toMatchObject({ status: 428, body: { code: 'version_missing' } })
    expect(await owner.put('/v1/tenants/closed/support-access', { mode: 'allowed' }, { 'if-match': '"7"' })).toMatchObject({ status: 412 })
  })

  it('is no operator\'s to say, by any way', async () => {
    const { tenant } = await scene('theirs', 'never')
    expect(await olga.put('/v1/tenants/theirs/support-access', { mode: 'allowed' }))
      .toMatchObject({ status: 403, body: { code: 'owners_decide' } })
    await expect(asOperatorInDatabase(`insert into support_access_settings (tenant_id, mode) values ('${tenant.id}', 'allowed')`))
      .rejects.toThrow(/permission denied/)
  })

  it('refuses where it says never', async () => {
    const { ask } = await scene('shut-out', 'never')
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'support_access_never' } })
  })
})

async function asOperatorInDatabase(statement: string, values: unknown[] = []): Promise<unknown> {
  await admin.query('begin; set local role dezky_operator')
  await admin.query(`select set_config('app.person_id', (select id::text from people where email = '${operator.email}'), true)`)
  return admin.query(statement, values).finally(() => admin.query('rollback'))
}

describe('asking', () => {
  it('lasts an hour at most, to the API and to the database', async () => {
    const { ask, tenant } = await scene('hour', 'allowed')
    expect(await ask({ minutes: 61 })).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
    const insertion = `insert into support_accesses (id, tenant_id, person_id, reason, minutes, started_at, expires_at)
      select gen_random_uuid(), $1, id, 'r', 60, now(), now() + interval '61 minutes' from people where email = $2`
    await expect(asOperatorInDatabase(insertion, [tenant.id, operator.email])).rejects.toThrow(/check constraint/)
  })

  it('does not begin by itself where an owner is to be asked, in the database either', async () => {
    const { ask, tenant } = await scene('asked')
    const insertion = `insert into support_accesses (id, tenant_id, person_id, reason, minutes, started_at, expires_at)
      select gen_random_uuid(), $1, id, 'r', 60, now(), now() + interval '1 minute' from people where email = $2`
    await expect(asOperatorInDatabase(insertion, [tenant.id, operator.email])).rejects.toThrow(/row-level security/)
    expect(await ask({ ticket: '1042', minutes: 20 })).toMatchObject({
      status: 201, body: { state: 'requested', ticket: '1042', minutes: 20, startedAt: null, portalUrl: null, operator: { name: 'Olga Berg' } },
    })
    expect((await (await api.as(throughPortal)).get('/v1/tenants/asked')).status).toBe(404)
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'support_access_open' } })
  })

  it('wants a reason, and a tenant that is open', async () => {
    const { ask } = await scene('reasons')
    expect(await ask({ reason: 'why not' })).toMatchObject({ status: 400 })
    await olga.post('/v1/tenants/reasons/suspend', { reason: 'security' })
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'support_access_shut' } })
  })

  it('is for whoever has just signed in', async () => {
    await scene('stale')
    const earlier = await api.as({ ...operator, authenticatedAt: new Date(Date.now() - 3_600_000) })
    expect(await earlier.post('/v1/support-accesses', { tenant: 'stale', reason: 'Mail bounces since Monday' }))
      .toMatchObject({ status: 403, body: { code: 'fresh_sign_in_needed' } })
  })
})

describe('an owner', () => {
  it('lets an operator in, who then is in the portal as themselves for as long as was asked', async () => {
    const { owner, ask } = await scene('opened')
    const { body: { id } } = await ask({ minutes: 15 })
    const approved = await owner.post<SupportAccess>(`/v1/tenants/opened/support-accesses/${id}/approve`)
    expect(approved).toMatchObject({ status: 200, body: { state: 'active', decidedBy: { name: 'Anna Holm' }, portalUrl: null } })
    expect(Date.parse(approved.body.expiresAt ?? '') - Date.parse(approved.body.startedAt ?? '')).toBe(15 * 60_000)
    expect((await read(id)).portalUrl).toBe(`http://localhost:4100/act/${id}`)
    const acting = await api.as(throughPortal)
    const { body: me } = await acting.get<Me>('/v1/users/me')
    expect(me).toMatchObject({ name: 'Olga Berg', memberships: [{
      tenant: { slug: 'opened' }, actingFor: { id, reason: 'Mail bounces since Monday', expiresAt: approved.body.expiresAt },
    }] })
    expect((await acting.get('/v1/tenants/opened')).status).toBe(200)
  })

  it('does not let one in, and is asked nothing twice', async () => {
    const { owner, ask } = await scene('denied')
    const { body: { id } } = await ask()
    expect(await owner.post(`/v1/tenants/denied/support-accesses/${id}/deny`)).toMatchObject({ body: { state: 'denied' } })
    expect(await owner.post(`/v1/tenants/denied/support-accesses/${id}/approve`))
      .toMatchObject({ status: 409, body: { code: 'support_access_settled' } })
    expect(await ask()).toMatchObject({ status: 201, body: { state: 'requested' } })
  })

  it('is the only one who answers: neither an operator, nor whoever asks', async () => {
    const { ask } = await scene('answers')
    const { body: { id } } = await ask()
    expect(await olga.post(`/v1/tenants/answers/support-accesses/${id}/approve`))
      .toMatchObject({ status: 403, body: { code: 'owners_decide' } })
    expect(await (await api.as(throughPortal)).post(`/v1/tenants/answers/support-accesses/${id}/approve`)).toMatchObject({ status: 404 })
  })
})

describe('whoever acts', () => {
  it('may less than an administrator: nothing that shuts, costs, hands out power or outlives the visit', async () => {
    const { acting: [caller] } = await inside('bounded')
    const withheld = tenantPermissions.filter(permission => !supportPermissions.includes(permission))
    expect(withheld).toEqual([
      'tenant:lifecycle', 'subscription:write', 'tokens:write', 'webhooks:write', 'tickets:read', 'tickets:write',
    ])
    const refused: [string, string, object?][] = [
      ['POST', 'suspend', { reason: 'security' }], ['DELETE', '', { slug: 'bounded' }], ['GET', '/api-tokens'], ['GET', '/webhooks'],
      ['PUT', '/support-access', { mode: 'allowed' }],
    ]
    for (const [method, path, body] of refused) {
      const url = `/v1/tenants/bounded${path.startsWith('/') || path === '' ? path : `/${path}`}`
      expect(await caller?.send(method as 'GET', url, body), url).toMatchObject({ status: 403, body: { code: 'permission_missing' } })
    }
    const newcomer = { name: 'Finn', email: 'finn@bounded.example' }
    expect(await caller?.post('/v1/tenants/bounded/members', { ...newcomer, role: 'admin' }))
      .toMatchObject({ status: 403, body: { code: 'role_not_grantable' } })
    expect(await caller?.post('/v1/tenants/bounded/members', { ...newcomer, role: 'member' })).toMatchObject({ status: 201 })
    const { body: { items } } = await caller!.get<{ items: Member[] }>('/v1/tenants/bounded/members')
    const anna = items.find(({ role }) => role === 'owner')
    expect((await caller?.delete(`/v1/tenants/bounded/members/${anna?.id}`))?.status).toBe(403)
  })

  it('is seen: every request, what it was about, and nothing of what was in it', async () => {
    const { owner, id, acting: [caller] } = await inside('watched')
    const { body: { items: [anna] } } = await caller!.get<{ items: Member[] }>('/v1/tenants/watched/members')
    await caller?.get('/v1/tenants/watched/members/nobody')
    await caller?.get(`/v1/tenants/watched/members/${anna?.id}`)
    await caller?.get('/v1/tenants')
    await caller?.post('/v1/tenants/watched/suspend', { reason: 'security', note: 'A secret note' })
    const { body } = await owner.get<{ items: SupportUse[] }>(`/v1/tenants/watched/support-accesses/${id}/uses`)
    expect(body.items.map(({ operation, method, status, about }) => [operation, method, status, about])).toEqual([
      ['suspendTenant', 'POST', 403, null], ['listTenants', 'GET', 200, null], ['getMember', 'GET', 200, 'Anna Holm'],
      ['getMember', 'GET', 400, null], ['listMembers', 'GET', 200, null],
    ])
    expect(JSON.stringify(body)).not.toContain('secret note')
    const { body: listed } = await owner.get<{ items: SupportAccess[] }>('/v1/tenants/watched/support-accesses')
    expect(listed.items).toMatchObject([{ id, opened: 5 }])
    expect(await told('used', id)).toBe(5)
  })

  it('is named in the trail by their own name, with the access by which they came', async () => {
    const { owner, id, acting: [caller] } = await inside('trailed')
    await caller?.post('/v1/tenants/trailed/members', { name: 'Finn', email: 'finn@trailed.example', role: 'member' })
    const { body: { items } } = await owner.get<{ items: AuditEntry[] }>('/v1/tenants/trailed/audit')
    expect(items.find(({ action }) => action === 'member.add')).toMatchObject({
      surface: 'support', actingFor: id, actor: { name: 'Olga Berg', email: null }, address: null,
    })
    expect(items.map(({ action }) => action)).toEqual(expect.arrayContaining(['support_access.request', 'support_access.start']))
    expect((await olga.get<{ valid: boolean }>('/v1/tenants/trailed/audit/verify')).body.valid).toBe(true)
  })

  it('is nobody in any other tenant', async () => {
    const { acting: [caller] } = await inside('only-here')
    await scene('not-there', 'allowed')
    expect((await caller?.get('/v1/tenants/not-there'))?.status).toBe(404)
  })
})

describe('it ends at once, on every replica', () => {
  const ways: [string, (scene: Scene & { id: string, acting: Caller[] }) => Promise<unknown>, string][] = [
    ['when the owner ends it', ({ owner, id, tenant }) => owner.post(`/v1/tenants/${tenant.slug}/support-accesses/${id}/end`), 'owner'],
    ['when the operator does, from their own pages', ({ id }) => olga.post(`/v1/support-accesses/${id}/end`), 'operator'],
    ['when the operator does, from the portal', ({ acting, id, tenant }) =>
      acting[0]!.post(`/v1/tenants/${tenant.slug}/support-accesses/${id}/end`), 'operator'],
    ['when the tenant lets nobody in any more', ({ owner, tenant }) =>
      owner.send('PUT', `/v1/tenants/${tenant.slug}/support-access`, { mode: 'never' }, { 'if-match': '"1"' }), 'setting'],
  ]
  it.each(ways)('%s', async (_, end, endReason) => {
    const slug = `ends-${ways.findIndex(([, way]) => way === end)}`
    const set = await inside(slug)
    for (const caller of set.acting) expect((await caller.get(`/v1/tenants/${slug}`)).status).toBe(200)
    expect(await end(set)).toMatchObject({ status: 200 })
    await expectOut(set.acting, slug)
    expect(await read(set.id)).toMatchObject({ state: 'ended', endReason, portalUrl: null })
    expect((await ownOf(set.acting[0]!))[0]).toEqual({ id: set.id, state: 'ended', endReason, tenant: { slug, name: set.tenant.name } })
    expect(await ownOf(set.owner)).toEqual([])
    const { body: { items } } = await set.owner.get<{ items: AuditEntry[] }>(`/v1/tenants/${slug}/audit`)
    expect(items.map(({ action }) => action)).toContain('support_access.end')
  })

  it('when its time has come, and says so by itself', async () => {
    const { id, acting } = await inside('expires')
    await admin.query(`update support_accesses set started_at = now() - interval '1 hour', expires_at = now() - interval '1 second'
      where id = $1`, [id])
    await vi.waitFor(() => expectOut(acting, 'expires'))
    expect(await read(id)).toMatchObject({ state: 'ended', endReason: 'expired' })
    expect((await ownOf(acting[0]!))[0]).toMatchObject({ id, state: 'ended', endReason: 'expired' })
    await lookAt(id)
    await vi.waitFor(async () => {
      expect(await told('ended', id)).toBe(1)
    }, { timeout: 15_000 })
  })

  it('when the tenant is suspended, and does not come back with it', async () => {
    const { id, acting } = await inside('suspends')
    await olga.post('/v1/tenants/suspends/suspend', { reason: 'security' })
    await expectOut(acting, 'suspends')
    await untilEnded(id, 'tenant_shut')
    await olga.post('/v1/tenants/suspends/resume')
    await expectOut(acting, 'suspends')
  })

  it('when the operator is none any more', async () => {
    const { tenant } = await scene('lost-rights', 'allowed')
    const oscar: Someone = { ...operator, subject: 'oscar', email: 'oscar@dezky.example', name: 'Oscar' }
    const atDesk = await api.as(oscar)
    const { body: { id } } = await atDesk.post<SupportAccess>('/v1/support-accesses', { tenant: tenant.slug, reason })
    const acting = await api.as({ ...oscar, audience: 'dezky-portal' })
    expect((await acting.get('/v1/tenants/lost-rights')).status).toBe(200)
    const without = await api.as({ ...oscar, audience: 'dezky-portal', groups: [] })
    await expectOut([without], 'lost-rights')
    await untilEnded(id, 'rights_lost')
  })
})
