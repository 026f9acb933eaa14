import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, PersonSummary } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let anna: Someone
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  anna = await administratorOf(api, await createActiveTenant(olga, 'acme'))
})
afterAll(() => api[Symbol.asyncDispose]())

const nobody = '0190a000-0000-7000-8000-000000000000'

async function create(name: string, email: string): Promise<Person> {
  return (await olga.post<Person>('/v1/users', { name, email })).body
}

async function idOf(email: string): Promise<string> {
  const { body } = await olga.get<{ items: PersonSummary[] }>(`/v1/users?search=${encodeURIComponent(email)}`)
  return body.items[0]?.id ?? ''
}

const read = async (id: string) => (await olga.get<Person>(`/v1/users/${id}`)).body

/** As nobody may through the API. */
async function query<Row extends pg.QueryResultRow>(text: string, values: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  const { rows } = await client.query<Row>(text, values)
  await client.end()
  return rows
}

/** What has been told, with who may hear of it. */
const told = (personId: string) => query<{ type: string, tenant_id: string | null, data: object }>(
  'select type, tenant_id, data from events where subject = $1 order by position', [`person:${personId}`])

describe('finding people', () => {
  beforeAll(async () => {
    for (const name of ['Bodil Ærø', 'Carl 100%', 'Dorthe_Q']) await create(name, `${name.slice(0, 3).toLowerCase()}@find.example`)
  })

  const parts: [string, number][] = [['odil', 1], ['ÆRØ', 1], ['@FIND.exa', 3], ['%', 1], ['_', 1], ['nobody-at-all', 0]]

  it.each(parts)('by a part of name or address: %s', async (text, found) => {
    const { body } = await olga.get<{ items: PersonSummary[] }>(`/v1/users?search=${encodeURIComponent(text)}`)
    expect(body.items).toHaveLength(found)
  })

  it.each(['name', 'email', 'lastSignIn'])('page by page, by %s, without missing or repeating anybody', async (sort) => {
    const whole = (await olga.get<{ items: PersonSummary[] }>(`/v1/users?sort=${sort}`)).body.items.map(({ id }) => id)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: PersonSummary[], nextCursor: string | null } } =
        await olga.get(`/v1/users?sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(whole)
    expect(new Set(seen).size).toBe(whole.length)
  })

  it.each<[string, string[]]>([
    ['name', ['tina@find.example', 'tine@tin.example', 'abel@tin.example', 'zoe@find.example']],
    ['email', ['tina@find.example', 'tine@tin.example', 'abel@tin.example', 'zoe@find.example']],
  ])('whose %s begins with what is searched for before the others, page by page', async (sort, expected) => {
    const people = { Tina: 'tina@find.example', Tine: 'tine@tin.example', Abel: 'abel@tin.example', Martina: 'zoe@find.example' }
    for (const [name, email] of Object.entries(people)) await create(name, email)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: PersonSummary[], nextCursor: string | null } } =
        await olga.get(`/v1/users?search=TIN&sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map(({ email }) => email))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(expected)
  })

  it('by what they are', async () => {
    const emails = async (filter: string) =>
      (await olga.get<{ items: PersonSummary[] }>(`/v1/users?filter=${filter}`)).body.items.map(({ email }) => email)
    expect(await emails('platformAdmins')).toEqual([operator.email])
    expect(await emails('neverSignedIn')).toContain('car@find.example')
    expect(await emails('neverSignedIn')).not.toContain(operator.email)
    expect(await emails('disabled')).toEqual([])
  })

  it('refuses a cursor of another order, and one that is none', async () => {
    const { body } = await olga.get<{ nextCursor: string }>('/v1/users?sort=name&limit=1')
    for (const cursor of [`${body.nextCursor}&sort=email`, 'nonsense', Buffer.from('["lastSignIn","x"]').toString('base64url')]) {
      expect((await olga.get(`/v1/users?cursor=${cursor}`)).body, cursor).toMatchObject({ status: 400, code: 'cursor_invalid' })
    }
  })
})

describe('a person', () => {
  it('is created once, also when asked for twice, and belongs nowhere yet', async () => {
    const wish = { name: 'Eva', email: 'Eva@new.example', locale: 'da' }
    const [first, again] = [await olga.post<Person>('/v1/users', wish, { 'idempotency-key': 'create-eva' }),
      await olga.post<Person>('/v1/users', wish, { 'idempotency-key': 'create-eva' })]
    expect(first).toMatchObject({ status: 201, headers: { etag: '"1"', location: `/v1/users/${first.body.id}` } })
    expect(again).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' }, body: { id: first.body.id } })
    expect(first.body).toMatchObject({ email: 'eva@new.example', locale: 'da', memberships: [], identities: [], platformAdmin: null })
    expect((await olga.post('/v1/users', wish)).body).toMatchObject({ status: 409, code: 'email_taken' })
  })

  it('is read with where they belong and how issuers know them', async () => {
    await api.as(anna)
    expect(await read(await idOf(anna.email))).toMatchObject({
      name: anna.name, platformAdmin: null, disabledAt: null, partner: null,
      identities: [{ issuer: 'http://identity.example', subject: anna.subject }],
      memberships: [{ role: 'owner', source: 'platform', tenant: { slug: 'acme', status: 'active' } }],
    })
    expect((await olga.get(`/v1/users/${nobody}`)).body).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('is changed by whoever has seen them as they are', async () => {
    const { id, version } = await create('Finn', 'finn@change.example')
    expect(await olga.patch(`/v1/users/${id}`, { name: 'Finn Holm' })).toMatchObject({ status: 428, body: { code: 'version_missing' } })
    expect(await olga.patch(`/v1/users/${id}`, { name: 'Finn Holm', locale: 'da' }, version)).toMatchObject({
      status: 200, headers: { etag: `"${version + 1}"` }, body: { name: 'Finn Holm', email: 'finn@change.example', locale: 'da' },
    })
    expect(await olga.patch(`/v1/users/${id}`, { name: 'Late' }, version)).toMatchObject({ status: 412, body: { code: 'version_stale' } })
    const taken = await olga.patch(`/v1/users/${id}`, { email: anna.email.toUpperCase() }, version + 1)
    expect(taken.body).toMatchObject({ status: 409, code: 'email_taken' })
  })

  it('is spoken of to operators alone, and never by address', async () => {
    const { id, version } = await create('Gerda', 'gerda@secret.example')
    await olga.patch(`/v1/users/${id}`, { email: 'gerda@moved.example' }, version)
    await olga.post(`/v1/users/${id}/disable`)
    await olga.post(`/v1/users/${id}/enable`)
    await olga.post(`/v1/users/${id}/sign-out`)
    await olga.delete(`/v1/users/${id}`)
    const events = await told(id)
    expect(events.map(({ type }) => type)).toEqual(
      ['person.created', 'person.updated', 'person.disabled', 'person.enabled', 'person.signed_out', 'person.deleted'])
    for (const event of events) expect(event).toMatchObject({ tenant_id: null, data: { personId: id } })
    expect(JSON.stringify(events)).not.toContain('gerda')
  })

  it('is not there for the portal, whatever is asked', async () => {
    const portal = await api.as(anna)
    const id = await idOf(anna.email)
    const asked = [
      portal.get('/v1/users'), portal.get(`/v1/users/${id}`), portal.post('/v1/users', { name: 'X', email: 'x@x.example' }),
      portal.patch(`/v1/users/${id}`, { name: 'X' }, 1), portal.delete(`/v1/users/${id}`), portal.post(`/v1/users/${id}/disable`),
      portal.post(`/v1/users/${id}/enable`), portal.post(`/v1/users/${id}/sign-out`), portal.get('/v1/platform-admins'),
      portal.put(`/v1/platform-admins/${id}`), portal.delete(`/v1/platform-admins/${id}`),
    ]
    for (const answer of await Promise.all(asked)) expect(answer.body).toMatchObject({ status: 404, code: 'not_found' })
  })
})

describe('keeping somebody out', () => {
  async function somebody(name: string): Promise<{ caller: Caller, id: string, someone: Someone }> {
    const someone: Someone = { subject: name, email: `${name}@out.example`, name, audience: 'dezky-portal' }
    const caller = await api.as(someone)
    return { caller, someone, id: await idOf(someone.email) }
  }

  it('refuses a disabled person on the next request, everywhere', async () => {
    const { caller, id } = await somebody('hans')
    expect((await caller.get('/v1/tenants')).status).toBe(200)
    expect((await olga.post(`/v1/users/${id}/disable`)).body).toMatchObject({ disabledAt: expect.any(String) })
    for (const url of ['/v1/tenants', '/v1/users/me']) {
      expect((await caller.get(url)).body).toMatchObject({ status: 403, code: 'account_disabled' })
    }
  })

  it('lets them in again with a new token, and never with an old one', async () => {
    const { caller, id, someone } = await somebody('inga')
    await olga.post(`/v1/users/${id}/disable`)
    expect((await olga.post(`/v1/users/${id}/enable`)).body).toMatchObject({ disabledAt: null })
    for (const url of ['/v1/tenants', '/v1/users/me']) expect((await caller.get(url)).body).toMatchObject({ status: 401, code: 'signed_out' })
    await expect.poll(async () => (await (await api.as(someone)).get('/v1/tenants')).status, { timeout: 5000 }).toBe(200)
  })

  it('ends sessions at once', async () => {
    const { caller, id } = await somebody('jens')
    expect((await caller.get('/v1/tenants')).status).toBe(200)
    expect(await olga.post(`/v1/users/${id}/sign-out`)).toMatchObject({ status: 202, body: { status: 'accepted' } })
    expect((await caller.get('/v1/tenants')).body).toMatchObject({ status: 401, code: 'signed_out' })
  })

  it('does not do it to oneself, nor to the last who operates the platform', async () => {
    const id = await idOf(operator.email)
    expect((await olga.post(`/v1/users/${id}/disable`)).body).toMatchObject({ status: 409, code: 'last_platform_admin' })
    expect((await olga.delete(`/v1/users/${id}`)).body).toMatchObject({ status: 409, code: 'last_platform_admin' })
    const { id: other } = await somebody('karl')
    await olga.put(`/v1/platform-admins/${other}`)
    expect((await olga.post(`/v1/users/${id}/disable`)).body).toMatchObject({ status: 409, code: 'own_account' })
    expect((await olga.delete(`/v1/users/${id}`)).body).toMatchObject({ status: 409, code: 'own_account' })
    await olga.delete(`/v1/platform-admins/${other}`)
  })
})

describe('deleting a person', () => {
  it('is refused while a workspace would have no owner, and says which', async () => {
    await createActiveTenant(olga, 'orphan')
    const id = await idOf('anna@orphan.example')
    expect((await olga.delete(`/v1/users/${id}`)).body).toMatchObject({
      status: 409, code: 'last_owner', tenants: [{ slug: 'orphan', name: 'The orphan company' }],
    })
    expect(await read(id)).toMatchObject({ memberships: [{ tenant: { slug: 'orphan' } }] })
  })

  it('ends every membership and leaves nothing by which they could be known', async () => {
    const tenant = await createActiveTenant(olga, 'left')
    const id = await idOf('anna@left.example')
    const caller = await api.as(await administratorOf(api, tenant))
    const heir = await create('Heir', 'heir@left.example')
    await query('insert into memberships (id, tenant_id, person_id, role) values ($1, $2, $3, $4)', [nobody, tenant.id, heir.id, 'owner'])
    expect((await olga.delete(`/v1/users/${id}`)).status).toBe(204)
    expect((await olga.get(`/v1/users/${id}`)).status).toBe(404)
    expect((await olga.delete(`/v1/users/${id}`)).status).toBe(404)
    expect(await idOf('anna@left.example')).toBe('')
    expect((await caller.get('/v1/users/me')).body).toMatchObject({ status: 403, code: 'account_disabled' })
    expect(await query('select from memberships where person_id = $1', [id])).toEqual([])
    const rows = await query('select name, email, erased_at from people where id = $1', [id])
    expect(rows).toEqual([{ name: '', email: `${id}@erased.invalid`, erased_at: expect.any(Date) }])
    expect((await told(id)).filter(({ tenant_id }) => tenant_id === tenant.id).map(({ type }) => type)).toContain('member.removed')
    expect((await olga.post('/v1/users', { name: 'Anna', email: 'anna@left.example' })).status).toBe(201)
  })
})
