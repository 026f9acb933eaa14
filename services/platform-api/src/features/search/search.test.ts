import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedApiToken, SearchResults } from '@dezky/contracts'
import { administratorOf, createActiveTenant, createTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { callerWith, operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  await createTenant(olga, 'otter', { name: 'Otter Marine', domains: ['otter.example', 'marine.test'] })
  await createTenant(olga, 'otterholt', { name: 'Holt', domains: ['otterholt.example'] })
  await createTenant(olga, 'sea-otter', { name: 'Sea', domains: ['xn--r-3fa9c.example'] })
  await createTenant(olga, 'dam', { name: 'Beavers and otters', administrator: { name: 'Bo Otterstrøm', email: 'bo@dam.example' } })
  await createTenant(olga, 'aero', { name: 'Ærø 100%' })
  await olga.post('/v1/partners', { slug: 'otter-partners', name: 'Fur', marginPct: 10, domain: 'fur.example' })
})
afterAll(() => api[Symbol.asyncDispose]())

async function find(q: string, caller = olga): Promise<SearchResults> {
  return (await caller.get<SearchResults>(`/v1/search?q=${encodeURIComponent(q)}`)).body
}

const slugs = async (q: string) => (await find(q)).tenants.map(({ slug }) => slug)
const emails = async (q: string) => (await find(q)).people.map(({ email }) => email)
const domains = async (q: string) => (await find(q)).domains.map(({ name }) => name)

describe('search', () => {
  it('puts what is called just so before what begins so, and that before what has it somewhere', async () => {
    expect(await slugs('otter')).toEqual(['otter', 'otterholt', 'dam', 'sea-otter'])
    expect((await domains('otter.example'))[0]).toBe('otter.example')
    expect(await domains('otter')).toEqual(['otter.example', 'otterholt.example'])
  })

  it('finds all kinds at once, each with where it leads', async () => {
    const { people, domains, partners } = await find('OTTER')
    expect(people).toContainEqual({ id: expect.any(String), name: 'Bo Otterstrøm', email: 'bo@dam.example', disabled: false })
    expect(domains[0]).toMatchObject({ state: 'pending', tenant: { slug: 'otter', name: 'Otter Marine' } })
    expect(partners).toEqual([{ id: expect.any(String), slug: 'otter-partners', name: 'Fur', status: 'active' }])
  })

  it.each<[string, string[]]>([
    ['ærø', ['aero']], ['ÆRØ 100%', ['aero']], ['0%', ['aero']], ['_', []], ['ar', ['otter']], ['marine.test', ['otter']], ['xyzzy', []],
    ['o', []], ['', []],
  ])('finds by parts, in any case and alphabet: "%s"', async (q, found) => expect(await slugs(q)).toEqual(found))

  it('finds people by name and address, the address as it is written first', async () => {
    expect((await emails('anna@otter.example'))[0]).toBe('anna@otter.example')
    expect(await emails('strøm')).toEqual(['bo@dam.example'])
    expect(await emails('anna')).toHaveLength(4)
  })

  it('finds a domain in its own alphabet', async () => expect(await domains('ærø.example')).toEqual(['xn--r-3fa9c.example']))

  it('gives no more than asked for', async () => {
    const { body } = await olga.get<SearchResults>('/v1/search?q=otter&limit=1')
    expect([body.tenants, body.people, body.domains, body.partners].map(({ length }) => length)).toEqual([1, 1, 1, 1])
    expect((await olga.get('/v1/search?q=otter&limit=11')).status).toBe(400)
  })

  it('is for operators, and tells a token only of what it is good for', async () => {
    const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'members')))
    expect((await anna.get('/v1/search?q=otter')).status).toBe(404)
    const wish = { name: 'Finder', permissions: ['tenant:read'], expiresAt: new Date(Date.now() + 60_000).toISOString() }
    const { body } = await olga.post<CreatedApiToken>('/v1/api-tokens', wish)
    const found = await find('otter', callerWith(api.app, body.token ?? ''))
    expect(found).toMatchObject({ tenants: { length: 4 }, people: [], partners: [] })
  })
})
