import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApiToken, AuditEntry, CreateApiToken, CreatedApiToken, Permission, Role, Tenant } from '@dezky/contracts'
import { permissions, tenantPermissions } from '@dezky/contracts'
import { administratorOf, createActiveTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let admin: pg.Client
let olga: Caller
let anna: Caller
let mine: Tenant
beforeAll(async () => {
  api = await startTestApi()
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  olga = await api.as(operator)
  mine = await createActiveTenant(olga, 'mine')
  await createActiveTenant(olga, 'theirs')
  anna = await api.as(await administratorOf(api, mine))
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

interface Page<Item> { items: Item[], nextCursor: string | null }
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
const tokensOf = (slug: string) => `/v1/tenants/${slug}/api-tokens`

function wish(granted: Permission[], more: Partial<CreateApiToken> = {}): CreateApiToken {
  return { name: 'Nightly import', permissions: granted, expiresAt: inDays(30), addresses: [], ...more }
}

async function make(caller: Caller, url: string, granted: Permission[], more: Partial<CreateApiToken> = {}): Promise<CreatedApiToken> {
  const { status, body } = await caller.post<CreatedApiToken>(url, wish(granted, more))
  expect(status).toBe(201)
  return body
}

interface Use { remoteAddress?: string, method?: 'POST', payload?: object }

async function use({ token }: { token: string | null }, url: string, options: Use = {}) {
  const response = await api.app.inject({ url, ...options, headers: { authorization: `Bearer ${token}` } })
  return { status: response.statusCode, code: response.json().code, body: response.json() }
}

/** What is remembered of a token is at most a second old. */
const soon = { timeout: 5000 }

describe('making a token', () => {
  it('shows it once', async () => {
    const made = await make(anna, tokensOf('mine'), ['tenant:read'], { addresses: ['127.0.0.1', '2001:db8::/32'] })
    expect(made).toMatchObject({ name: 'Nightly import', state: 'active', permissions: ['tenant:read'], lastUsedAt: null })
    expect(made.createdBy.name).toBe('Anna Holm')
    expect(made.token).toMatch(/^dz_\w{49}$/)
    expect(made.token?.endsWith(made.hint)).toBe(true)
    const { items } = (await anna.get<Page<ApiToken>>(tokensOf('mine'))).body
    expect(items[0]).toMatchObject({ id: made.id, addresses: ['127.0.0.1', '2001:db8::/32'] })
    expect(JSON.stringify(items)).not.toContain(made.token)
  })

  it('keeps it nowhere: not in its row, the trail, the events, nor the answers to repeated requests', async () => {
    const key = { 'idempotency-key': 'make-it-once' }
    const same = wish(['tenant:read'])
    const first = await anna.post<CreatedApiToken>(tokensOf('mine'), same, key)
    const again = await anna.post<CreatedApiToken>(tokensOf('mine'), same, key)
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' }, body: { id: first.body.id, token: null } })
    const secret = first.body.token?.slice(3, 43) ?? ''
    expect(secret).toHaveLength(40)
    for (const table of ['api_tokens', 'audit_entries', 'audit_personal', 'events', 'idempotent_requests']) {
      const { rows } = await admin.query(`select * from ${table} as row where row::text like $1`, [`%${secret}%`])
      expect(rows, table).toEqual([])
    }
  })

  it('is told and recorded', async () => {
    const { id } = await make(anna, tokensOf('mine'), ['members:read'], { name: 'Told' })
    const { rows } = await admin.query('select type, tenant_id, data from events where subject = $1', [`api_token:${id}`])
    expect(rows).toEqual([{ type: 'api_token.created', tenant_id: mine.id, data: { slug: 'mine', tokenId: id, name: 'Told' } }])
    const trail = (await anna.get<Page<AuditEntry>>(`/v1/tenants/mine/audit?subject=api_token:${id}`)).body.items
    expect(trail).toMatchObject([{ action: 'api_token.create', details: { name: 'Told', permissions: ['members:read'] } }])
  })

  it.each<[string, Partial<CreateApiToken>, number, string]>([
    ['with an end in the past', { expiresAt: inDays(-1) }, 422, 'expiry_out_of_range'],
    ['for more than a year', { expiresAt: inDays(366) }, 422, 'expiry_out_of_range'],
    ['without an end', { expiresAt: undefined }, 400, 'validation_failed'],
    ['for nothing', { permissions: [] }, 400, 'validation_failed'],
    ['for what there is not', { permissions: ['everything' as Permission] }, 400, 'validation_failed'],
    ['for what nobody in a tenant may', { permissions: ['tenant:read', 'platform:write'] }, 403, 'permission_missing'],
    ['for an address that is none', { addresses: ['192.0.2.300'] }, 400, 'validation_failed'],
    ['for a network that is none', { addresses: ['192.0.2.0/33'] }, 400, 'validation_failed'],
    ['without a name', { name: ' ' }, 400, 'validation_failed'],
  ])('is refused %s', async (_, change, status, code) => {
    expect(await anna.post(tokensOf('mine'), wish(['tenant:read'], change))).toMatchObject({ status, body: { code } })
  })

  it('is refused while fifty of the tenant\'s are good', async () => {
    const crowded = await createActiveTenant(olga, 'crowded')
    const maker = await api.as(await administratorOf(api, crowded))
    const ask = () => maker.post<CreatedApiToken>(tokensOf('crowded'), wish(['tenant:read']))
    const answers = await Promise.all(Array.from({ length: 52 }, ask))
    const made = answers.filter(({ status }) => status === 201)
    expect(made).toHaveLength(50)
    expect(await ask()).toMatchObject({ status: 422, body: { code: 'too_many_api_tokens', most: 50 } })
    await maker.delete(`${tokensOf('crowded')}/${made[0]?.body.id}`)
    expect((await ask()).status).toBe(201)
  })

  it('is refused for more than its maker may', async () => {
    await setRole('admin')
    await expect.poll(async () => (await anna.post(tokensOf('mine'), wish(['tenant:lifecycle']))).body, soon)
      .toMatchObject({ code: 'permission_missing', detail: expect.stringContaining('tenant:lifecycle') })
    await setRole('owner')
    await expect.poll(async () => (await anna.post(tokensOf('mine'), wish(['tenant:lifecycle']))).status, soon).toBe(201)
  })

  it('is not for operators, who are no members; they may look, and revoke', async () => {
    expect((await olga.post(tokensOf('mine'), wish(['tenant:read']))).body).toMatchObject({ status: 422, code: 'membership_missing' })
    const made = await make(anna, tokensOf('mine'), ['tenant:read'])
    expect((await olga.get<Page<ApiToken>>(tokensOf('mine'))).body.items[0]).toMatchObject({ id: made.id })
    expect((await olga.delete(`${tokensOf('mine')}/${made.id}`)).status).toBe(204)
  })
})

describe('a token of a tenant', () => {
  it('does what it was made for, in its tenant, and nothing else', async () => {
    const made = await make(anna, tokensOf('mine'), ['tenant:read'])
    expect(await use(made, '/v1/tenants/mine')).toMatchObject({ status: 200, body: { slug: 'mine' } })
    expect((await use(made, '/v1/tenants')).body.items).toMatchObject([{ slug: 'mine' }])
    expect(await use(made, '/v1/tenants/mine/members')).toMatchObject({ status: 403, code: 'permission_missing' })
    expect(await use(made, '/v1/events')).toMatchObject({ status: 403, code: 'permission_missing' })
    expect(await use(made, '/v1/tenants/theirs')).toMatchObject({ status: 404, code: 'not_found' })
    expect(await use(made, '/v1/api-tokens')).toMatchObject({ status: 404, code: 'not_found' })
    expect(await use(made, '/v1/users/me')).toMatchObject({ status: 403, code: 'needs_person' })
  })

  it('makes no tokens', async () => {
    const made = await make(anna, tokensOf('mine'), [...tenantPermissions])
    const order = { method: 'POST', payload: wish(['tenant:read']) } as const
    expect(await use(made, tokensOf('mine'), order)).toMatchObject({ status: 403, code: 'needs_person' })
  })

  it('is named in the trail', async () => {
    const made = await make(anna, tokensOf('mine'), ['tokens:write'])
    const other = await make(anna, tokensOf('mine'), ['tenant:read'])
    const headers = { authorization: `Bearer ${made.token}` }
    await api.app.inject({ method: 'DELETE', url: `${tokensOf('mine')}/${other.id}`, headers })
    const asked = `/v1/tenants/mine/audit?action=api_token.revoke&subject=api_token:${other.id}`
    const trail = (await anna.get<Page<AuditEntry>>(asked)).body.items
    expect(trail).toMatchObject([{ actor: { kind: 'token', tokenId: made.id, name: 'Anna Holm' }, surface: 'portal' }])
  })

  it('works from where it may', async () => {
    const made = await make(anna, tokensOf('mine'), ['tenant:read'], { addresses: ['192.0.2.0/24'] })
    expect(await use(made, '/v1/tenants/mine', { remoteAddress: '192.0.2.7' })).toMatchObject({ status: 200 })
    const elsewhere = await use(made, '/v1/tenants/mine', { remoteAddress: '198.51.100.1' })
    expect(elsewhere).toMatchObject({ status: 403, code: 'address_not_allowed' })
  })

  it('remembers when and from where it was last used, once a minute at the most', async () => {
    const made = await make(anna, tokensOf('mine'), ['tenant:read'])
    const lastUse = async () => (await anna.get<Page<ApiToken>>(tokensOf('mine'))).body.items.find(({ id }) => id === made.id)
    await use(made, '/v1/tenants/mine', { remoteAddress: '192.0.2.7' })
    await use(made, '/v1/tenants/mine', { remoteAddress: '192.0.2.8' })
    expect(await lastUse()).toMatchObject({ lastUsedAddress: '192.0.2.7', lastUsedAt: expect.any(String) })
    await admin.query('update api_tokens set last_used_at = now() - interval \'61 seconds\' where id = $1', [made.id])
    await expect.poll(async () => {
      await use(made, '/v1/tenants/mine', { remoteAddress: '192.0.2.8' })
      return (await lastUse())?.lastUsedAddress
    }, soon).toBe('192.0.2.8')
  })

  it.each<[string, () => Promise<unknown>, () => Promise<unknown>, string]>([
    ['demoted', () => setRole('member'), () => setRole('owner'), 'token_orphaned'],
    ['disabled', () => setDisabled('now()'), () => setDisabled('null'), 'token_orphaned'],
  ])('dies with its maker\'s rights: %s', async (_, take, giveBack, code) => {
    const made = await make(anna, tokensOf('mine'), ['tenant:read'])
    expect(await use(made, '/v1/tenants/mine')).toMatchObject({ status: 200 })
    await take()
    await expect.poll(async () => (await use(made, '/v1/tenants/mine')).code, soon).toBe(code)
    await giveBack()
    await expect.poll(async () => (await anna.get('/v1/tenants/mine')).status, soon).toBe(200)
  })

  it('is refused once it has been revoked, and once it has expired', async () => {
    const revoked = await make(anna, tokensOf('mine'), ['tenant:read'])
    const expired = await make(anna, tokensOf('mine'), ['tenant:read'])
    expect((await use(revoked, '/v1/tenants/mine')).status).toBe(200)
    expect((await anna.delete(`${tokensOf('mine')}/${revoked.id}`)).status).toBe(204)
    expect((await anna.delete(`${tokensOf('mine')}/${revoked.id}`)).status).toBe(204)
    await expect.poll(() => use(revoked, '/v1/tenants/mine'), soon).toMatchObject({ status: 401, code: 'token_revoked' })
    const { rows } = await admin.query('select type from events where subject = $1 order by position', [`api_token:${revoked.id}`])
    expect(rows.map(({ type }) => type)).toEqual(['api_token.created', 'api_token.revoked'])
    await admin.query('update api_tokens set expires_at = now() - interval \'1 second\' where id = $1', [expired.id])
    await expect.poll(() => use(expired, '/v1/tenants/mine'), soon).toMatchObject({ status: 401, code: 'token_expired' })
    const states = (await anna.get<Page<ApiToken>>(tokensOf('mine'))).body.items.map(({ id, state }) => [id, state])
    expect(states).toEqual(expect.arrayContaining([[revoked.id, 'revoked'], [expired.id, 'expired']]))
  })

  it('is worth nothing while its maker is disabled, and never again once they are erased', async () => {
    const otto = await api.as(await administratorOf(api, await createActiveTenant(olga, 'shut-out')))
    const made = await make(otto, tokensOf('shut-out'), ['tenant:read'])
    const maker = `/v1/users/${made.createdBy.id}`
    expect(await use(made, '/v1/tenants/shut-out')).toMatchObject({ status: 200 })
    await olga.post(`${maker}/disable`)
    expect(await use(made, '/v1/tenants/shut-out')).toMatchObject({ status: 401, code: 'token_orphaned' })
    await olga.post(`${maker}/enable`)
    await expect.poll(async () => (await use(made, '/v1/tenants/shut-out')).status, soon).toBe(200)
    const heir = await olga.post('/v1/tenants/shut-out/members', { name: 'Ida', email: 'ida@shut-out.example', role: 'owner' })
    expect([heir.status, (await olga.delete(maker)).status]).toEqual([201, 204])
    expect((await use(made, '/v1/tenants/shut-out')).status).toBe(401)
  })

  it('is nobody else\'s to see or revoke', async () => {
    const made = await make(anna, tokensOf('mine'), ['tenant:read'])
    const otto = await api.as(await administratorOf(api, await readTenant(olga, 'theirs')))
    expect((await otto.get<Page<ApiToken>>(tokensOf('theirs'))).body.items).toEqual([])
    expect((await otto.delete(`${tokensOf('theirs')}/${made.id}`)).status).toBe(404)
    expect((await otto.delete(`${tokensOf('mine')}/${made.id}`)).status).toBe(404)
    expect((await olga.delete(`/v1/api-tokens/${made.id}`)).status).toBe(404)
    expect((await use(made, '/v1/tenants/mine')).status).toBe(200)
  })
})

describe('a token of an operator', () => {
  it('operates the platform, as far as it was made to', async () => {
    const made = await make(olga, '/v1/api-tokens', ['tenant:read', 'platform:write'])
    expect((await use(made, '/v1/tenants/theirs')).status).toBe(200)
    expect((await use(made, '/v1/api-tokens')).body.items).toMatchObject([{ id: made.id, createdBy: { name: 'Olga Berg' } }])
    expect(await use(made, '/v1/tenants/theirs/members')).toMatchObject({ status: 403, code: 'permission_missing' })
    expect(await use(made, '/v1/users/me')).toMatchObject({ status: 403, code: 'needs_person' })
  })

  it('ends when the database no longer calls them one', async () => {
    const late = { ...operator, subject: 'late', email: 'late@dezky.example' }
    const made = await make(await api.as(late), '/v1/api-tokens', [...permissions])
    expect((await use(made, '/v1/tenants')).status).toBe(200)
    await api.as({ ...late, groups: [] })
    await expect.poll(() => use(made, '/v1/tenants'), soon).toMatchObject({ status: 401, code: 'token_orphaned' })
  })

  it('is listed page by page', async () => {
    for (const name of ['one', 'two', 'three']) await make(olga, '/v1/api-tokens', ['tenant:read'], { name })
    const first = (await olga.get<Page<ApiToken>>('/v1/api-tokens?limit=2')).body
    const second = (await olga.get<Page<ApiToken>>(`/v1/api-tokens?limit=2&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...second.items].slice(0, 3).map(({ name }) => name)).toEqual(['three', 'two', 'one'])
  })

  it('is not there for the portal', async () => {
    expect(await anna.post('/v1/api-tokens', wish(['tenant:read']))).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })
})

async function setRole(role: Role): Promise<void> {
  await admin.query('update memberships set role = $1 where tenant_id = $2', [role, mine.id])
}

async function setDisabled(time: 'now()' | 'null'): Promise<void> {
  await admin.query(`update people set disabled_at = ${time} where email = 'anna@mine.example'`)
}
