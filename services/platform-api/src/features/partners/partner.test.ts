import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Partner, PartnerMember, Tenant } from '@dezky/contracts'
import { administratorOf, createActiveTenant, createTenant, readTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const paula: Someone = { subject: 'paula', email: 'paula@nordic-it.example', name: 'Paula', audience: 'dezky-portal' }
const peter: Someone = { ...paula, subject: 'peter', email: 'peter@elsewhere.example', name: 'Peter' }

async function createPartner(slug: string, wish: object = {}): Promise<Partner> {
  return (await olga.post<Partner>('/v1/partners', { slug, name: `The ${slug} company`, marginPct: 20, ...wish })).body
}

async function read(slug: string): Promise<Partner> {
  return (await olga.get<Partner>(`/v1/partners/${slug}`)).body
}

async function personIdOf(someone: Someone): Promise<string> {
  return (await (await api.as(someone)).get<{ id: string }>('/v1/users/me')).body.id
}

async function attach(tenant: Tenant, partnerId: string | null): Promise<void> {
  const { version } = await untilActive(olga, tenant.slug)
  expect((await olga.patch(`/v1/tenants/${tenant.slug}`, { partnerId }, version)).status).toBe(200)
}

describe('the contract with a partner', () => {
  it('is made, read, found and changed by operators', async () => {
    const made = await createPartner('nordic-it', { domain: 'Nordic-IT.example', contact: { name: 'Paula' } })
    expect(made).toMatchObject({ slug: 'nordic-it', domain: 'nordic-it.example', status: 'active', marginPct: 20 })
    expect(made).toMatchObject({ customers: 0, recurringRevenue: [] })
    expect(await read('nordic-it')).toEqual(made)
    const found = await olga.get<{ items: Partner[] }>('/v1/partners?search=IT.EX')
    expect(found.body.items.map(({ slug }) => slug)).toEqual(['nordic-it'])
    const changed = await olga.patch<Partner>('/v1/partners/nordic-it', { marginPct: 12.5, contact: null }, made.version)
    expect(changed.body).toMatchObject({ marginPct: 12.5, contact: null, name: made.name, version: made.version + 1 })
  })

  it('leaves a trail that names nobody', async () => {
    const { id, version } = await createPartner('discreet', { contact: { name: 'Paula' } })
    await olga.patch('/v1/partners/discreet', { marginPct: 30, contact: { name: 'Quentin' } }, version)
    const { items: [entry] } = (await olga.get<{ items: AuditEntry[] }>(`/v1/audit?subject=partner:${id}&action=partner.update`)).body
    expect(entry).toMatchObject({ details: { changed: ['marginPct', 'contact'] }, before: { marginPct: 20 }, after: { marginPct: 30 } })
    expect(JSON.stringify(entry)).not.toMatch(/Paula|Quentin/)
  })

  it('is changed only by who has seen its newest version', async () => {
    const { version } = await createPartner('twice-changed')
    const change = async (name: string, version?: number) => (await olga.patch('/v1/partners/twice-changed', { name }, version)).body
    await change('First', version)
    expect(await change('Second', version)).toMatchObject({ status: 412, code: 'version_stale', version: version + 1 })
    expect(await change('Third')).toMatchObject({ status: 428, code: 'version_missing' })
    expect((await read('twice-changed')).name).toBe('First')
  })

  it('is refused when the name is taken or kept, and when it makes no sense', async () => {
    await createPartner('taken')
    const create = async (wish: object) => (await olga.post('/v1/partners', { slug: 'new-one', name: 'New', marginPct: 20, ...wish })).body
    expect(await create({ slug: 'taken' })).toMatchObject({ status: 409, code: 'slug_taken' })
    expect(await create({ slug: 'admin' })).toMatchObject({ status: 422, code: 'slug_reserved' })
    const nonsense = [{ marginPct: 101 }, { marginPct: -1 }, { marginPct: 0.001 }, { domain: 'nonsense' }, { billing: { vatNumber: '1' } }]
    for (const wish of nonsense) {
      expect(await create(wish), JSON.stringify(wish)).toMatchObject({ status: 400, code: 'validation_failed' })
    }
  })

  it('happens once when it is sent twice', async () => {
    const wish = { slug: 'sent-twice', name: 'Sent twice', marginPct: 10 }
    const key = { 'idempotency-key': 'partner-sent-twice' }
    const [first, second] = [await olga.post<Partner>('/v1/partners', wish, key), await olga.post<Partner>('/v1/partners', wish, key)]
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id])
  })

  it('has a contract, and a share only while that is running', async () => {
    const made = await createPartner('contracted', { contract: { startsOn: '2026-01-01', endsOn: null, terms: 'Three months.' } })
    await attach(await createTenant(olga, 'contracted-customer'), made.id)
    const share = async () => (await read('contracted')).recurringRevenue[0]?.share.amount
    expect(made).toMatchObject({ contractState: 'running', contract: { startsOn: '2026-01-01', terms: 'Three months.' } })
    expect(await share()).toBeGreaterThan(0)
    const contract = { startsOn: '2026-01-01', endsOn: '2026-02-01', terms: null }
    const ended = await olga.patch<Partner>('/v1/partners/contracted', { contract }, made.version)
    expect(ended.body).toMatchObject({ contractState: 'ended', contract })
    expect(await share()).toBe(0)
    const backwards = { contract: { startsOn: '2026-02-01', endsOn: '2026-01-01', terms: null } }
    expect((await olga.patch('/v1/partners/contracted', backwards, ended.body.version)).body).toMatchObject({ code: 'validation_failed' })
  })

  it('is listed page by page', async () => {
    for (const number of [1, 2, 3]) await createPartner(`listed-${number}`)
    const first = await olga.get<{ items: Partner[], nextCursor: string }>('/v1/partners?search=listed-&limit=2')
    const more = `/v1/partners?search=listed-&limit=2&cursor=${first.body.nextCursor}`
    const second = await olga.get<{ items: Partner[], nextCursor: null }>(more)
    expect([...first.body.items, ...second.body.items].map(({ slug }) => slug)).toEqual(['listed-1', 'listed-2', 'listed-3'])
    expect(second.body.nextCursor).toBeNull()
    expect((await olga.get('/v1/partners?cursor=%21')).body).toMatchObject({ status: 400, code: 'cursor_invalid' })
  })
})

describe('a partner\'s customers', () => {
  it('are counted, and what they pay is shared by the margin', async () => {
    const partner = await createPartner('sharing', { marginPct: 25 })
    const tenants = [await createTenant(olga, 'shared-1'), await createTenant(olga, 'shared-2')]
    for (const tenant of tenants) await attach(tenant, partner.id)
    const { customers, recurringRevenue: [revenue] } = await read('sharing')
    expect(customers).toBe(2)
    expect(revenue?.total.amount).toBeGreaterThan(0)
    expect(revenue?.share).toEqual({ ...revenue?.total, amount: (revenue?.total.amount ?? 0) / 4 })
    await attach(tenants[0] as Tenant, null)
    expect((await read('sharing')).customers).toBe(1)
  })

  it('stay on record when the contract ends, and no new one is taken', async () => {
    const partner = await createPartner('ending')
    await attach(await createTenant(olga, 'kept'), partner.id)
    const ended = await olga.delete<Partner>('/v1/partners/ending')
    expect(ended.body).toMatchObject({ status: 'terminated', customers: 1 })
    expect((await readTenant(olga, 'kept')).partner).toMatchObject({ slug: 'ending' })
    const late = await createActiveTenant(olga, 'too-late')
    const attached = await olga.patch('/v1/tenants/too-late', { partnerId: partner.id }, late.version)
    expect(attached.body).toMatchObject({ code: 'partner_unavailable' })
    expect((await olga.patch('/v1/partners/ending', { name: 'x' }, ended.body.version)).body).toMatchObject({ code: 'partner_terminated' })
    expect((await olga.delete('/v1/partners/ending')).body).toMatchObject({ status: 422, code: 'partner_terminated' })
  })
})

describe('a partner\'s own people', () => {
  it('read their tenants and nothing else', async () => {
    const partner = await createPartner('reading')
    const [ours, theirs] = [await createActiveTenant(olga, 'ours'), await createActiveTenant(olga, 'theirs')]
    await attach(ours, partner.id)
    expect((await olga.post('/v1/partners/reading/members', { personId: await personIdOf(paula) })).status).toBe(204)
    const caller = await api.as(paula)
    expect((await caller.get('/v1/tenants')).body).toMatchObject({ items: [{ slug: 'ours', name: ours.name }], nextCursor: null })
    expect((await caller.get('/v1/partners/reading/tenants')).body).toMatchObject({ items: [{ slug: 'ours' }] })
    expect((await caller.get('/v1/tenants/ours')).body).toMatchObject({ slug: 'ours', partner: { slug: 'reading' } })
    expect((await caller.get('/v1/tenants/ours/resources')).status).toBe(200)
    const closed = ['/v1/tenants/theirs', '/v1/tenants/ours/members', '/v1/tenants/ours/audit', '/v1/partners', '/v1/partners/reading']
    for (const url of closed) {
      expect((await caller.get(url)).body, url).toMatchObject({ status: 404, code: 'not_found' })
    }
    expect((await caller.patch('/v1/tenants/ours', { name: 'Mine now' }, ours.version)).body).toMatchObject({ status: 404, code: 'not_found' })
    expect(JSON.stringify((await caller.get('/v1/tenants?limit=100')).body)).not.toContain(theirs.id)
  })

  it('see nothing any more once they, their tenant or the contract are gone', async () => {
    const partner = await createPartner('leaving')
    await attach(await createTenant(olga, 'left'), partner.id)
    const personId = await personIdOf(peter)
    await olga.post('/v1/partners/leaving/members', { personId })
    const caller = await api.as(peter)
    const sees = async () => (await caller.get<{ items: unknown[] }>('/v1/tenants')).body.items.length
    expect(await sees()).toBe(1)
    expect((await olga.delete(`/v1/partners/leaving/members/${personId}`)).status).toBe(204)
    expect(await sees()).toBe(0)
    await olga.post('/v1/partners/leaving/members', { personId })
    expect(await sees()).toBe(1)
    await olga.delete('/v1/partners/leaving')
    expect(await sees()).toBe(0)
  })

  it('work for one partner at a time', async () => {
    const personId = await personIdOf({ ...paula, subject: 'pia', email: 'pia@elsewhere.example' })
    for (const slug of ['only-one', 'only-other']) await createPartner(slug)
    const add = (slug: string, id: string) => olga.post(`/v1/partners/${slug}/members`, { personId: id })
    expect([(await add('only-one', personId)).status, (await add('only-one', personId)).status]).toEqual([204, 204])
    expect((await add('only-other', personId)).body).toMatchObject({ status: 409, code: 'works_for_partner' })
    expect((await add('only-other', '0190a000-0000-7000-8000-000000000000')).body).toMatchObject({ status: 422, code: 'person_unknown' })
    const { body } = await olga.get<{ items: PartnerMember[] }>('/v1/partners/only-one/members')
    expect(body.items.map(member => member.personId)).toEqual([personId])
  })

  it('do not see through the portal what operators see', async () => {
    await createPartner('unseen')
    const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'unseeing')))
    for (const url of ['/v1/partners', '/v1/partners/unseen', '/v1/partners/unseen/tenants', '/v1/partners/unseen/members']) {
      expect((await anna.get(url)).body, url).toMatchObject({ status: 404, code: 'not_found' })
    }
  })
})
