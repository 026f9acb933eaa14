import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Person, PersonCounts, PersonSessions, PersonSummary } from '@dezky/contracts'
import { DirectoryUnavailable } from '@dezky/directory'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const read = async (id: string) => (await olga.get<Person>(`/v1/users/${id}`)).body
const sessions = async (id: string) => (await olga.get<PersonSessions>(`/v1/users/${id}/sessions`)).body

/** Known to the directory by this account. */
async function known(name: string): Promise<{ id: string, account: string }> {
  const { id } = (await olga.post<Person>('/v1/users', { name, email: `${name}@people.example` })).body
  await expect.poll(async () => (await read(id)).directory.state, { timeout: 10_000 }).toBe('ok')
  return { id, account: (await read(id)).identities[0]?.subject ?? '' }
}

describe('a person\'s sessions', () => {
  it('are those the directory knows, and one of them is ended there', async () => {
    const { id, account } = await known('sigrid')
    expect(await sessions(id)).toEqual({ known: true, sessions: [] })
    const [first, second] = [api.directory.signIn(account), api.directory.signIn(account)]
    expect((await sessions(id)).sessions).toMatchObject([
      { id: first, userAgent: 'Memory/1.0', address: '192.0.2.7', surfaces: null, ending: false }, { id: second }])
    expect((await olga.delete(`/v1/users/${id}/sessions/${first}`)).body).toEqual({ status: 'accepted' })
    await expect.poll(async () => (await sessions(id)).sessions.map(session => session.id), { timeout: 10_000 }).toEqual([second])
    const { items: [entry] } = (await olga.get<{ items: AuditEntry[] }>(`/v1/audit?subject=person:${id}&action=person.end_session`)).body
    expect(entry).toMatchObject({ actor: { name: 'Olga Berg' }, details: {} })
    expect(JSON.stringify(entry)).not.toContain(first)
  })

  it('are shown as ending until the directory has ended them', async () => {
    const { id, account } = await known('torben')
    const session = api.directory.signIn(account)
    const real = api.directory.endSession
    let refused = 0
    api.directory.endSession = async () => {
      refused += 1
      throw new DirectoryUnavailable('no answer', { retryAfterMs: 20 })
    }
    await olga.delete(`/v1/users/${id}/sessions/${session}`)
    await expect.poll(() => refused, { timeout: 10_000 }).toBeGreaterThan(0)
    expect((await sessions(id)).sessions).toMatchObject([{ id: session, ending: true }])
    api.directory.endSession = real
    await expect.poll(async () => (await sessions(id)).sessions, { timeout: 10_000 }).toEqual([])
  })

  it('are not known while the directory does not answer, or has no account', async () => {
    const { id, account } = await known('ulla')
    const real = api.directory.listSessions
    api.directory.listSessions = () => Promise.reject(new DirectoryUnavailable('no answer from 10.0.0.7'))
    const { body } = await olga.get(`/v1/users/${id}/sessions`)
    api.directory.listSessions = real
    expect(body).toMatchObject({ status: 503, code: 'directory_unavailable' })
    expect(JSON.stringify(body)).not.toContain('10.0.0.7')
    await api.directory.removePerson(account)
    expect(await sessions(id)).toEqual({ known: false, sessions: [] })
    expect((await olga.get('/v1/users/0190a000-0000-7000-8000-000000000000/sessions')).body).toMatchObject({ status: 404 })
  })
})

describe('people are counted', () => {
  it('as the filters find them, within a search', async () => {
    const of = async (search: string) => (await olga.get<PersonCounts>(`/v1/users/counts?search=${search}`)).body
    const { id } = await known('counted-one')
    const member = await administratorOf(api, await createActiveTenant(olga, 'counted-tenant'))
    await olga.post(`/v1/users/${id}/disable`)
    expect(await of('counted-')).toEqual({ all: 2, platformAdmins: 0, disabled: 1, neverSignedIn: expect.any(Number), withoutTenant: 1 })
    const { items } = (await olga.get<{ items: PersonSummary[] }>('/v1/users?filter=withoutTenant&search=counted-')).body
    expect(items.map(({ email }) => email)).toEqual(['counted-one@people.example'])
    const person = (await olga.get<{ items: PersonSummary[] }>(`/v1/users?search=${member.email}`)).body.items[0]
    const membership = { tenant: { slug: 'counted-tenant' }, role: 'owner', state: expect.any(String) }
    expect((await read(person?.id ?? '')).memberships).toMatchObject([membership])
    const { all, withoutTenant } = (await olga.get<PersonCounts>('/v1/users/counts')).body
    expect(all).toBeGreaterThan(withoutTenant)
  })
})
