import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Tenant, TenantNote } from '@dezky/contracts'
import { administratorOf, createActiveTenant, newTenant, readTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const [north, gone] = ['0191a000-0000-7000-8000-000000000001', '0191a000-0000-7000-8000-000000000002']
const partnersPerson: Someone = { subject: 'petra', email: 'petra@north.example', name: 'Petra', audience: 'dezky-portal' }
let api: TestApi
let olga: Caller
let anna: Caller
let petra: Caller

beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'acme')))
  await api.as(partnersPerson)
  await asSuperuser(`
    insert into partners (id, slug, name, margin_percent, terminated_at)
      values ('${north}', 'north', 'North', 10, null), ('${gone}', 'gone', 'Gone', 10, now());
    insert into partner_members (partner_id, person_id) select '${north}', id from people where email = '${partnersPerson.email}'`)
  petra = await api.as(partnersPerson)
})
afterAll(() => api[Symbol.asyncDispose]())

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** Changes what is there now. */
async function change(caller: Caller, slug: string, body: object) {
  return caller.patch<Tenant>(`/v1/tenants/${slug}`, body, (await readTenant(olga, slug)).version)
}

async function lastAudit(slug: string): Promise<AuditEntry | undefined> {
  return (await olga.get<{ items: AuditEntry[] }>(`/v1/tenants/${slug}/audit?limit=1`)).body.items[0]
}

describe('creating with particulars', () => {
  const particulars = {
    partnerId: north, domains: ['rich.example'], company: { legalName: 'Rich A/S', country: 'DK', vatNumber: 'DK12345678' },
    contacts: [{ name: 'Rita', email: 'rita@rich.example' }],
  }

  it('keeps them', async () => {
    const { body } = await olga.post<Tenant>('/v1/tenants', newTenant('rich', particulars))
    expect(body).toMatchObject({
      status: 'pending', partner: { slug: 'north' }, domains: [{ name: 'rich.example', verifiedAt: null }],
      company: particulars.company, contacts: particulars.contacts,
    })
    expect((await petra.get('/v1/tenants/rich')).status).toBe(200)
  })

  it.each<[string, object, number, string]>([
    ['a partner who takes none', { partnerId: gone }, 422, 'partner_unavailable'],
    ['no such partner', { partnerId: '0191a000-0000-7000-8000-00000000dead' }, 422, 'partner_unavailable'],
    ['two of one domain', { domains: ['a.example', 'A.example'] }, 400, 'validation_failed'],
    ['something that is no domain', { domains: ['localhost'] }, 400, 'validation_failed'],
    ['a VAT number of nowhere', { company: { vatNumber: 'XX1' } }, 400, 'validation_failed'],
    ['a NUL in an address', { contacts: [{ name: 'A', about: 'x\0y' }] }, 400, 'validation_failed'],
    ['too many contacts', { contacts: Array.from({ length: 21 }, () => ({ name: 'A' })) }, 400, 'validation_failed'],
  ])('is refused with %s, and nothing is left of it', async (_, wish, status, code) => {
    expect(await olga.post('/v1/tenants', newTenant('poor', wish))).toMatchObject({ status, body: { code } })
    expect((await olga.get('/v1/tenants/poor')).status).toBe(404)
  })
})

describe('changing a tenant', () => {
  it('gives the new version, and says what changed to the trail and to listeners', async () => {
    const before = await olga.get<Tenant>('/v1/tenants/acme')
    expect(before.headers.etag).toBe(`"${before.body.version}"`)
    const answer = await change(olga, 'acme', { name: 'Acme 2', domains: ['b.example', 'a.example'], contacts: [{ name: 'Carl' }] })
    expect(answer).toMatchObject({ status: 200, headers: { etag: `"${before.body.version + 1}"` }, body: {
      name: 'Acme 2', version: before.body.version + 1, contacts: [{ name: 'Carl' }],
      domains: [{ name: 'a.example' }, { name: 'b.example' }],
    } })
    const entry = await lastAudit('acme')
    expect(entry).toMatchObject({
      action: 'tenant.update', details: { changed: ['name', 'domains', 'contacts'] },
      before: { name: before.body.name, domains: [] }, after: { name: 'Acme 2', domains: ['a.example', 'b.example'] },
    })
    expect(JSON.stringify(entry)).not.toContain('Carl')
  })

  it('reaches the directory', async () => {
    const { id } = (await change(olga, 'acme', { name: 'Acme 3' })).body
    await expect.poll(async () => (await api.directory.observeGroup(id))?.name, { timeout: 15_000 }).toBe('Acme 3')
  })

  it('leaves no trace when nothing changes', async () => {
    const { version, name } = await readTenant(olga, 'acme')
    const last = await lastAudit('acme')
    expect((await change(olga, 'acme', { name })).body.version).toBe(version)
    expect((await change(olga, 'acme', {})).body.version).toBe(version)
    expect(await lastAudit('acme')).toEqual(last)
  })

  it('wants to know which version is changed', async () => {
    expect(await olga.patch('/v1/tenants/acme', { name: 'X' })).toMatchObject({ status: 428, body: { code: 'version_missing' } })
  })

  it('lets the second of two operators look again: nothing is lost', async () => {
    const { version } = await readTenant(olga, 'acme')
    const oskar = await api.as({ ...operator, subject: 'oskar', email: 'oskar@dezky.example' })
    const edits: [Caller, string][] = [[olga, 'By Olga'], [oskar, 'By Oskar']]
    const answers = await Promise.all(edits.map(([caller, name]) => caller.patch('/v1/tenants/acme', { name }, version)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
    const winner = answers[0]?.status === 200 ? 'By Olga' : 'By Oskar'
    expect(await readTenant(olga, 'acme')).toMatchObject({ name: winner, version: version + 1 })
    expect(answers.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'version_stale', version: version + 1 })
  })

  it.each<[string, object, number, string]>([
    ['a partner who takes none', { partnerId: gone }, 422, 'partner_unavailable'],
    ['no such partner', { partnerId: '0191a000-0000-7000-8000-00000000dead' }, 422, 'partner_unavailable'],
    ['a name that cannot be seen', { name: ' ' }, 400, 'validation_failed'],
    ['what cannot be changed', { slug: 'other' }, 400, 'validation_failed'],
  ])('is refused with %s', async (_, body, status, code) => {
    expect(await change(olga, 'acme', body)).toMatchObject({ status, body: { code } })
  })

  it('does not give away a domain that somebody has proven', async () => {
    await createActiveTenant(olga, 'prover')
    await change(olga, 'prover', { domains: ['proven.example', 'claimed.example'] })
    await asSuperuser(`update tenant_domains set verified_at = now() where name = 'proven.example'`)
    expect(await change(olga, 'acme', { domains: ['proven.example'] })).toMatchObject({ status: 409, body: { code: 'domain_taken' } })
    expect((await change(olga, 'acme', { domains: ['claimed.example'] })).status).toBe(200)
    expect(await change(olga, 'prover', { domains: ['more.example'] })).toMatchObject({ status: 409, body: { code: 'domain_held' } })
    const kept = await change(olga, 'prover', { domains: ['proven.example', 'more.example'] })
    expect(kept.body.domains).toMatchObject([
      { name: 'more.example', verifiedAt: null }, { name: 'proven.example', verifiedAt: expect.any(String) },
    ])
  })

  it('is the owner\'s, as far as it is theirs', async () => {
    const company = { legalName: 'Acme A/S', address: { line1: 'Havnegade 1', postalCode: '1058', city: 'København' } }
    const ours = { name: 'Ours', company, contacts: [] }
    expect((await change(anna, 'acme', ours)).body).toMatchObject(ours)
    for (const body of [{ partnerId: null }, { domains: [] }, { name: 'Y', partnerId: north }]) {
      expect(await change(anna, 'acme', body)).toMatchObject({ status: 403, body: { code: 'permission_missing' } })
    }
    expect((await readTenant(olga, 'acme')).name).toBe('Ours')
  })

  it('is seen by a partner from the moment it becomes theirs until it is no longer', async () => {
    expect((await petra.get('/v1/tenants/acme')).status).toBe(404)
    await change(olga, 'acme', { partnerId: north })
    expect((await petra.get('/v1/tenants/acme')).body).toMatchObject({ partner: { id: north, slug: 'north' } })
    expect((await petra.get<{ items: Tenant[] }>('/v1/tenants?search=acme')).body.items).toHaveLength(1)
    expect((await change(olga, 'acme', { partnerId: null })).body.partner).toBeNull()
    expect((await petra.get('/v1/tenants/acme')).status).toBe(404)
    expect((await petra.get<{ items: Tenant[] }>('/v1/tenants?search=acme')).body.items).toEqual([])
  })
})

describe('notes', () => {
  const notes = (caller: Caller, query = '') => caller.get<{ items: TenantNote[], nextCursor: string | null }>(`/v1/tenants/acme/notes${query}`)
  const note = (text: string, headers = {}) => olga.post<TenantNote>('/v1/tenants/acme/notes', { text }, headers)

  it('are written, read page by page, newest first, and removed', async () => {
    const first = await note('  Wants\nmail in March.  ', { 'idempotency-key': 'note-number-1' })
    expect(first).toMatchObject({ status: 201, body: { text: 'Wants\nmail in March.', author: { name: 'Olga Berg' } } })
    expect((await note('  Wants\nmail in March.  ', { 'idempotency-key': 'note-number-1' })).body).toEqual(first.body)
    const second = await note('x'.repeat(4000))
    const page = await notes(olga, '?limit=1')
    expect(page.body.items).toEqual([second.body])
    expect((await notes(olga, `?limit=1&cursor=${page.body.nextCursor}`)).body).toEqual({ items: [first.body], nextCursor: null })
    expect((await olga.delete(`/v1/tenants/acme/notes/${first.body.id}`)).status).toBe(204)
    expect((await olga.delete(`/v1/tenants/acme/notes/${first.body.id}`)).status).toBe(404)
    expect((await notes(olga)).body.items).toEqual([second.body])
  })

  it.each(['', ' ', 'x'.repeat(4001), 'a\0b'])('are refused when they are %j', async (text) => {
    expect(await note(text)).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  })

  it('are nothing the tenant ever sees: not as notes, in the trail, among events or with the tenant itself', async () => {
    const { id } = (await note('Between ourselves')).body
    const untold = ['/v1/tenants/acme', '/v1/tenants/acme/audit', '/v1/tenants', '/v1/tenants/acme/resources']
    for (const url of untold) expect(JSON.stringify((await anna.get(url)).body), url).not.toContain(id)
    expect((await notes(anna)).status).toBe(404)
    expect((await anna.delete(`/v1/tenants/acme/notes/${id}`)).status).toBe(404)
    expect((await anna.post('/v1/tenants/acme/notes', { text: 'Hello' })).status).toBe(404)
    expect((await notes(olga)).body.items[0]?.id).toBe(id)
  })

  it('belong to one tenant', async () => {
    const [{ body: { id } }] = await Promise.all([note('Of acme'), untilActive(olga, 'rich')])
    expect((await olga.delete(`/v1/tenants/rich/notes/${id}`)).status).toBe(404)
    expect((await olga.get('/v1/tenants/nobody/notes')).status).toBe(404)
  })
})
