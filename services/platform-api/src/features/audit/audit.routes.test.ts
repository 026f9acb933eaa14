import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Tenant } from '@dezky/contracts'
import { createLogger } from '@dezky/runtime'
import { administratorOf, createActiveTenant, createTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import type { Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { AuditFact } from './index.ts'
import { appendAudit, changesOf } from './index.ts'

interface Page { items: AuditEntry[], nextCursor: string | null }

const logged: string[] = []
let api: TestApi
let olga: Caller
let acme: Tenant
let olgaId: string

beforeAll(async () => {
  const destination = new Writable({ write: (chunk, _, done) => done(void logged.push(String(chunk))) })
  api = await startTestApi({ log: createLogger({ name: 'test', level: 'warn', destination }) })
  olga = await api.as(operator)
  acme = await createActiveTenant(olga, 'acme')
  olgaId = (await olga.get<{ id: string }>('/v1/users/me')).body.id
})
afterAll(() => api[Symbol.asyncDispose]())

const asWorker = (work: (trx: Scoped) => Promise<unknown>) => inScope(api.services.db, workerScope(), work)
const note = (fact: Partial<AuditFact>) => asWorker(trx => appendAudit(trx, {
  tenantId: null, actor: { kind: 'system' }, action: 'test.note', subject: 'test:1', details: {}, ...fact,
}))
const read = async (url: string) => (await olga.get<Page>(url)).body

describe('the trail of a tenant', () => {
  it('says who did what, when, through what and from where', async () => {
    const { items } = await read('/v1/tenants/acme/audit?action=tenant.create')
    expect(items).toEqual([expect.objectContaining({
      chain: acme.id, sequence: 1, tenantId: acme.id, action: 'tenant.create', subject: `tenant:${acme.id}`,
      actor: { kind: 'person', personId: olgaId, tokenId: null, name: 'Olga Berg', email: 'olga@dezky.example' },
      surface: 'operator', address: '127.0.0.1', requestId: expect.any(String), before: null, after: null, reason: null,
      details: expect.objectContaining({ slug: 'acme', name: 'The acme company', plan: 'business' }), hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })])
  })

  it('says what changed and why, without a secret', async () => {
    const changes = changesOf({ name: 'Acme', seats: 5, password: 'one' }, { name: 'Acme', seats: 9, password: 'two' })
    await note({
      tenantId: acme.id, action: 'test.change', ...changes, reason: 'They have grown',
      details: { apiKey: 'dz_1', at: new Date(0), gone: undefined },
      personal: [{ personId: olgaId, data: { email: 'old@dezky.example', token: 't' } }],
    })
    expect((await read('/v1/tenants/acme/audit?limit=1')).items).toMatchObject([{
      before: { seats: 5, password: '[removed]' }, after: { seats: 9, password: '[removed]' }, reason: 'They have grown',
      details: { apiKey: '[removed]', at: '1970-01-01T00:00:00.000Z' },
      personal: [{ personId: olgaId, data: { email: 'old@dezky.example', token: '[removed]' } }],
      actor: { kind: 'system', personId: null, name: null }, surface: null,
    }])
  })

  it('names an API token and whose it is', async () => {
    const tokenId = '0190a000-0000-7000-8000-00000000000a'
    await note({ tenantId: acme.id, actor: { kind: 'token', tokenId, personId: olgaId, requestId: 'r', address: '192.0.2.7' } })
    const { items } = await read(`/v1/tenants/acme/audit?actor=${tokenId}`)
    expect(items).toMatchObject([{ actor: { kind: 'token', tokenId, personId: olgaId, name: 'Olga Berg' }, address: '192.0.2.7' }])
  })

  it('comes in pages, newest first, each entry once', async () => {
    const whole = (await read('/v1/tenants/acme/audit')).items.map(({ sequence }) => sequence)
    expect(whole.length).toBeGreaterThan(3)
    expect(whole).toEqual(whole.map((_, index) => whole.length - index))
    expect(await walk('/v1/tenants/acme/audit?limit=2')).toEqual(whole)
  })

  it.each([
    ['what was done', () => 'action=member.', ['member.add']],
    ['whom it was done to', () => `subject=tenant:${acme.id}`, ['tenant.create']],
    ['the platform itself', () => 'actor=system&action=test.change', ['test.change']],
    ['a kind of thing', () => 'kind=membership', ['member.add']],
    ['a word of why, in any case', () => 'search=THEY HAVE', ['test.change']],
    ['what became of something', () => 'search="seats": 9', ['test.change']],
    ['the beginning of a word, if it is short', () => 'search=GR', ['test.change']],
    ['a percent sign', () => 'search=%25', []],
    ['a time to come', () => 'from=2100-01-01T00:00:00Z', []],
    ['a time before', () => 'to=2000-01-01T00:00:00%2B02:00', []],
    ['nobody', () => 'actor=0190a000-0000-7000-8000-000000000000', []],
  ])('can be asked for %s', async (_, query, actions) => {
    const { items } = await read(`/v1/tenants/acme/audit?${query()}`)
    expect(items.map(({ action }) => action).filter(action => action !== 'tenant.activate')).toEqual(actions)
  })

  it('can be searched for who did it and for the request it came with', async () => {
    const [entry] = (await read('/v1/tenants/acme/audit?search=olga berg&action=tenant.create')).items
    expect(entry).toMatchObject({ action: 'tenant.create', tenant: { slug: 'acme', name: acme.name }, subjectName: acme.name })
    expect((await read(`/v1/tenants/acme/audit?search=${entry?.requestId}`)).items.length).toBeGreaterThan(0)
  })

  it('finds the same page by page, among the newest as by an index', async () => {
    const found = (await read('/v1/audit?tenant=all&search=acme')).items.map(({ sequence }) => sequence)
    expect(found.length).toBeGreaterThan(2)
    expect(await walk('/v1/audit?tenant=all&search=acme&limit=1')).toEqual(found)
  })

  it('is read entry by entry, and only as part of it', async () => {
    const [entry] = (await read('/v1/tenants/acme/audit?action=tenant.create')).items
    expect((await olga.get(`/v1/tenants/acme/audit/entries/${entry?.id}`)).body).toEqual(entry)
    expect((await olga.get(`/v1/audit/entries/${entry?.id}`)).body).toEqual(entry)
    await createTenant(olga, 'elsewhere')
    expect(await olga.get(`/v1/tenants/elsewhere/audit/entries/${entry?.id}`)).toMatchObject({ status: 404 })
  })

  const nonsense = ['actor=olga', 'from=yesterday', 'action=%25', 'limit=0', 'cursor=x', 'tenant=all', 'colour=red']
  it('can be asked for a span of time, its end left out', async () => {
    const [last, , first] = (await read('/v1/tenants/acme/audit')).items as [AuditEntry, AuditEntry, AuditEntry]
    const { items } = await read(`/v1/tenants/acme/audit?from=${first.occurredAt}&to=${last.occurredAt}`)
    const within = ({ occurredAt }: AuditEntry) => occurredAt >= first.occurredAt && occurredAt < last.occurredAt
    expect(items).toEqual((await read('/v1/tenants/acme/audit')).items.filter(within))
  })

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '2020-01-01T00:00:00%2B23:59'])('takes any time: %s', async (time) => {
    for (const name of ['from', 'to']) expect((await olga.get(`/v1/tenants/acme/audit?${name}=${time}`)).status).toBe(200)
  })

  it.each(nonsense)('refuses %s', async (query) => {
    expect((await olga.get(`/v1/tenants/acme/audit?${query}`)).status).toBe(400)
  })
})

async function walk(first: string): Promise<number[]> {
  const seen: number[] = []
  for (let url: string | null = first; url;) {
    const page: Page = await read(url)
    seen.push(...page.items.map(({ sequence }) => sequence))
    url = page.nextCursor && `${first}&cursor=${page.nextCursor}`
  }
  return seen
}

describe('without a key to sign with', () => {
  it('there are no checkpoints and no keys, and the log says so once', async () => {
    expect(logged.filter(line => line.includes('AUDIT_SIGNING_KEY is not set'))).toHaveLength(1)
    expect((await olga.get('/v1/audit/checkpoints')).body).toEqual({ items: [], nextCursor: null })
    expect((await olga.get('/v1/audit/keys')).body).toEqual({ keys: [] })
    expect((await olga.get('/v1/tenants/acme/audit/verify')).body).toMatchObject({ valid: true, checkpoints: 0 })
  })
})

describe('the trail of the platform', () => {
  it('has its own chain, and shows all of them when asked', async () => {
    await createTenant(olga, 'other')
    expect(new Set((await read('/v1/audit')).items.map(({ chain }) => chain))).toEqual(new Set(['platform']))
    const all = (await read('/v1/audit?tenant=all&limit=100')).items
    expect(new Set(all.map(({ chain }) => chain)).size).toBeGreaterThanOrEqual(3)
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort().reverse())
    expect(await walk('/v1/audit?tenant=all&limit=3')).toEqual(all.map(({ sequence }) => sequence))
  })

  it('is not there for anybody but operators', async () => {
    const anna = await api.as(await administratorOf(api, acme))
    expect((await anna.get('/v1/audit')).body).toMatchObject({ status: 404, code: 'not_found' })
    expect((await anna.get('/v1/audit?tenant=all')).status).toBe(404)
  })
})
