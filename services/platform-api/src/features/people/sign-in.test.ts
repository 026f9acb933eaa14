import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Me, Person, PersonSummary } from '@dezky/contracts'
import { administratorOf, createActiveTenant, createTenant } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const elsewhere = 'http://trusted.example'
const untrusted = 'http://untrusted.example'
let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi({}, { OIDC_ISSUERS: `http://identity.example,${elsewhere},${untrusted}`, TRUSTED_EMAIL_ISSUERS: elsewhere })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

async function me(someone: Someone) {
  return (await api.as(someone)).get<Me>('/v1/users/me')
}

async function read(email: string): Promise<Person> {
  const { body } = await olga.get<{ items: PersonSummary[] }>(`/v1/users?search=${email}`)
  return (await olga.get<Person>(`/v1/users/${body.items[0]?.id}`)).body
}

async function query(text: string, values: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  const { rows } = await client.query(text, values)
  await client.end()
  return rows
}

describe('a tenant\'s group in a token', () => {
  const visitor = (name: string, ...groups: string[]): Someone =>
    ({ subject: name, email: `${name}@visit.example`, name, groups, audience: 'dezky-portal' })
  const tenants = async (someone: Someone) => (await me(someone)).body.memberships.map(({ role, tenant }) => [tenant.slug, role])
  const told = (tenantId: string, type: string) => query('select data from events where tenant_id = $1 and type = $2', [tenantId, type])

  it('makes a member and, gone, ends that: with its source, its audit entries and its events', async () => {
    const { id } = await createActiveTenant(olga, 'grouped')
    expect(await tenants(visitor('aage', 'tenant-grouped', 'tenant-nothing', 'something'))).toEqual([['grouped', 'member']])
    const person = await read('aage@visit.example')
    expect(person.memberships).toMatchObject([{ source: 'directory', role: 'member' }])
    expect(await told(id, 'member.added')).toContainEqual({ data: { slug: 'grouped', personId: person.id } })
    expect(await tenants(visitor('aage'))).toEqual([])
    expect(await told(id, 'member.removed')).toEqual([{ data: { slug: 'grouped', personId: person.id } }])
    expect(await query('select details from audit_entries where tenant_id = $1 and action = $2', [id, 'member.remove'])).toMatchObject([
      { details: { source: 'directory', mail: { do: 'keep' }, files: { do: 'keep' } } }])
    expect(await tenants(visitor('aage', 'tenant-grouped'))).toEqual([['grouped', 'member']])
    const trail = await query('select action from audit_entries where tenant_id = $1 and actor_id = $2 order by sequence', [id, person.id])
    expect(trail).toEqual([{ action: 'member.add' }, { action: 'member.remove' }, { action: 'member.add' }])
  })

  it('makes nobody a member without a seat, and says so once', async () => {
    const { id } = await createActiveTenant(olga, 'full')
    await query('update subscriptions set seats = 1 where tenant_id = $1', [id])
    for (let times = 0; times < 2; times++) expect(await tenants(visitor('last', 'tenant-full'))).toEqual([])
    const person = await read('last@visit.example')
    expect(await told(id, 'member.no_seat')).toEqual([{ data: { slug: 'full', personId: person.id } }])
    const trail = await query('select action from audit_entries where tenant_id = $1 and actor_id = $2', [id, person.id])
    expect(trail).toEqual([{ action: 'member.no_seat' }])
    await query('update subscriptions set seats = 2 where tenant_id = $1', [id])
    expect(await tenants(visitor('last', 'tenant-full'))).toEqual([['full', 'member']])
    expect(await told(id, 'member.no_seat')).toHaveLength(1)
  })

  it('never touches what the platform granted', async () => {
    const anna = await administratorOf(api, await createActiveTenant(olga, 'granted'))
    expect(await tenants({ ...anna, groups: ['tenant-granted'] })).toEqual([['granted', 'owner']])
    expect(await tenants({ ...anna, groups: [] })).toEqual([['granted', 'owner']])
    expect((await read(anna.email)).memberships).toMatchObject([{ source: 'platform', role: 'owner' }])
  })

  it('does not give back what the platform took away, until the directory was seen without it', async () => {
    const { id } = await createActiveTenant(olga, 'taken')
    await me(visitor('bent', 'tenant-taken'))
    await query('delete from memberships where tenant_id = $1 and source = $2', [id, 'directory'])
    expect(await tenants(visitor('bent', 'tenant-taken'))).toEqual([])
    await expect.poll(async () => {
      await tenants(visitor('bent'))
      return query('select from revoked_memberships where tenant_id = $1', [id])
    }, { timeout: 5000 }).toEqual([])
    expect(await tenants(visitor('bent', 'tenant-taken'))).toEqual([['taken', 'member']])
  })

  it('of a tenant that is suspended makes nobody a member', async () => {
    const { id } = await createActiveTenant(olga, 'paused')
    await query(`update tenants set suspended_at = now(), suspension_reason = 'abuse', suspension_owner = 'platform' where id = $1`, [id])
    expect(await tenants(visitor('carl', 'tenant-paused'))).toEqual([])
  })

  it('counts only from the directory itself, and from the newest token', async () => {
    await createActiveTenant(olga, 'newest')
    expect(await tenants({ ...visitor('dorte', 'tenant-newest'), issuer: untrusted })).toEqual([])
    expect(await tenants(visitor('emil', 'tenant-newest'))).toEqual([['newest', 'member']])
    expect(await tenants({ ...visitor('emil'), issuedAt: new Date(Date.now() - 60_000) })).toEqual([['newest', 'member']])
  })
})

describe('an unknown subject', () => {
  beforeAll(() => createActiveTenant(olga, 'waiting'))
  const invite = (slug: string) => createTenant(olga, slug)
  const anna = (slug: string): Someone => ({
    subject: `anna-of-${slug}`, email: `anna@${slug}.example`, name: 'Anna', audience: 'dezky-portal',
    issuer: elsewhere, emailVerified: true,
  })
  const conflict = { status: 409, code: 'account_conflict' }

  it('is bound to whom a trusted issuer has proven it to be, once', async () => {
    await invite('bound')
    expect((await me(anna('bound'))).body).toMatchObject({ memberships: [{ role: 'owner', tenant: { slug: 'bound' } }] })
    const { identities } = await read('anna@bound.example')
    expect(identities).toContainEqual(expect.objectContaining({ issuer: elsewhere, subject: 'anna-of-bound' }))
    expect((await me({ ...anna('bound'), subject: 'second' })).body).toMatchObject(conflict)
    expect((await me({ ...anna('bound'), issuer: 'http://identity.example', subject: 'third' })).body).toMatchObject(conflict)
  })

  it.each<[string, Partial<Someone>]>([
    ['an address that is not verified', { emailVerified: false }],
    ['an issuer that nobody trusts', { issuer: untrusted }],
    ['an address in other letters, not verified', { email: 'ANNA@waiting.example', emailVerified: false }],
    ['another subject of the directory that made the account', { issuer: 'http://identity.example', subject: 'other' }],
  ])('takes over nobody by %s', async (_, claims) => {
    expect((await me({ ...anna('waiting'), ...claims })).body).toMatchObject(conflict)
    expect((await read('anna@waiting.example')).lastSignInAt).toBeNull()
  })

  it('takes over nobody who has signed in, nor who is disabled', async () => {
    const real = await administratorOf(api, await createActiveTenant(olga, 'seated'))
    await me(real)
    expect((await me(anna('seated'))).body).toMatchObject(conflict)
    await invite('barred')
    await olga.post(`/v1/users/${(await read('anna@barred.example')).id}/disable`)
    expect((await me(anna('barred'))).body).toMatchObject(conflict)
  })

  it('with an address that nobody vouches for is not given what is meant for its owner', async () => {
    await me({ ...anna('squatted'), issuer: untrusted })
    const wish = { slug: 'squatted', name: 'Squatted', plan: 'business', administrator: { name: 'Anna', email: 'anna@squatted.example' } }
    expect((await olga.post('/v1/tenants', wish)).body).toMatchObject(conflict)
  })

  it('that signs in twice at the same time is one person', async () => {
    const twin: Someone = { subject: 'twin', email: 'twin@visit.example', name: 'Twin', audience: 'dezky-portal' }
    const answers = await Promise.all([me(twin), me(twin), me(twin)])
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })
})

describe('signing in', () => {
  it('keeps name, address, language and the last sign-in', async () => {
    const frida: Someone = { subject: 'frida', email: 'frida@visit.example', name: 'Frida', locale: 'da-DK', audience: 'dezky-portal' }
    expect((await me(frida)).body).toMatchObject({ locale: 'da' })
    expect((await me({ ...frida, name: 'Frida Holm', email: 'holm@visit.example', locale: 'en' })).body)
      .toMatchObject({ name: 'Frida Holm', email: 'holm@visit.example', locale: 'en' })
    expect((await read('holm@visit.example')).lastSignInAt).not.toBeNull()
  })
})
