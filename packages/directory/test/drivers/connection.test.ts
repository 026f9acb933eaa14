// How the driver judges answers that the twin, like Authentik itself, does not give.
import { describe, expect, test } from 'vitest'
import { authentik, type AuthentikOptions } from '../../src/drivers/authentik/authentik.ts'
import { DirectoryRejected, DirectoryUnavailable } from '../../src/index.ts'

const base = { url: 'http://auth.test', token: 'secret' }
const id = '0190a000-0000-7000-8000-000000000001'
const alice = {
  pk: 7, uuid: id, uid: 'abc', username: 'alice', name: 'Alice', email: 'alice@acme.test', is_active: true, attributes: {}, groups_obj: [],
}
const listOf = (...results: object[]) => ({ results, pagination: { next: 0 }, autocomplete: {} })

function answering(status: number, body: string, headers: Record<string, string> = {}, more: Partial<AuthentikOptions> = {}) {
  return authentik({ ...base, ...more, fetch: async () => new Response(body || null, { status, headers }) })
}

/** By method and a part of the path; we are a superuser. */
function serving(answers: Record<string, (url: URL) => Response | object>) {
  const seen: Request[] = []
  const directory = authentik({
    ...base,
    async fetch(input, init) {
      const request = new Request(input, init)
      seen.push(request)
      if (request.url.includes('/users/me/')) return Response.json({ user: { username: 'dezky', is_superuser: true } })
      const isAsked = ([method, part]: string[]) => request.method === method && request.url.includes(part ?? '')
      const found = Object.keys(answers).find(key => isAsked(key.split(' ')))
      const answer = found === undefined ? undefined : answers[found]?.(new URL(request.url))
      if (answer === undefined) return new Response('<h1>Not Found</h1>', { status: 404 })
      return answer instanceof Response ? answer : Response.json(answer)
    },
  })
  return { directory, seen }
}

describe('the connection of the Authentik driver', () => {
  test('sends its token, ends every path with a slash, and escapes what it was given', async () => {
    const { directory, seen } = serving({ 'GET /core/': () => listOf() })
    await directory.observePerson(`${id}&is_superuser=true`)
    await directory.observeGroup('t"1')
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual(Array.from(seen, () => 'Bearer secret'))
    expect(seen.every(({ url }) => new URL(url).pathname.endsWith('/'))).toBe(true)
    expect(new URL(seen[0]?.url ?? '').searchParams.get('uuid')).toBe(`${id}&is_superuser=true`)
    const filter = seen.map(({ url }) => new URL(url).searchParams.get('attributes')).find(found => found !== null)
    expect(JSON.parse(filter ?? '')).toEqual({ dezky_tenant: 't"1' })
  })

  test.each([[401, ''], [403, '{"detail":"Token invalid/expired"}'], [403, '<html>']])('%i (%s) names the token', async (status, body) => {
    await expect(answering(status, body).probe()).rejects.toThrow(/AUTHENTIK_TOKEN/)
    await expect(answering(status, body).observeGroup('t1')).rejects.toBeInstanceOf(DirectoryRejected)
  })

  test.each([408, 429, 500, 502, 503])('%i is unavailable', async (status) => {
    await expect(answering(status, '<h1>Bad Gateway</h1>').observeGroup('t1')).rejects.toBeInstanceOf(DirectoryUnavailable)
  })

  test.each([301, 302, 307, 308])('%i is not followed', async (status) => {
    await expect(answering(status, '', { location: 'http://elsewhere.test/' }).observeGroup('t1')).rejects.toThrow('elsewhere')
  })

  test('leaves it alone for as long as it was told to', async () => {
    let asked = 0
    const directory = authentik({
      ...base,
      async fetch() {
        asked += 1
        return new Response('', { status: 429, headers: { 'retry-after': '30' } })
      },
    })
    await expect(directory.observeGroup('t1')).rejects.toMatchObject({ name: 'DirectoryUnavailable', retryAfterMs: 30_000 })
    await expect(directory.observePerson(id)).rejects.toBeInstanceOf(DirectoryUnavailable)
    expect(asked).toBe(1)
  })

  const halves = ['', '{"results":', '{}', '<html>', 'null', '{"results":[{}],"pagination":{"next":0}}']

  test.each(halves)('half an answer (%j) is unavailable', async (body) => {
    await expect(answering(200, body).observeGroup('t1')).rejects.toBeInstanceOf(DirectoryUnavailable)
    await expect(answering(200, body).observePerson(id)).rejects.toBeInstanceOf(DirectoryUnavailable)
  })

  test('a page where nothing belongs is no answer', async () => {
    const { directory } = serving({ 'GET /core/users/': () => listOf(alice), 'DELETE /core/tokens/': () => new Response('<h1>Hello</h1>') })
    await expect(directory.voidInvitations(id)).rejects.toBeInstanceOf(DirectoryUnavailable)
  })

  test('only the interface itself can say that something is absent', async () => {
    const users = { 'GET /core/users/': () => listOf(alice) }
    const said = serving({ ...users, 'DELETE /core/tokens/': () => Response.json({ detail: 'No Token matches.' }, { status: 404 }) })
    await said.directory.voidInvitations(id)
    await expect(serving(users).directory.voidInvitations(id)).rejects.toBeInstanceOf(DirectoryRejected)
    await expect(answering(404, 'no such route').observeGroup('t1')).rejects.toThrow('AUTHENTIK_URL')
  })

  test('takes nobody for somebody else when a filter is passed over', async () => {
    const stranger = { pk: 'g', name: 'other', attributes: { dezky_tenant: 't2' } }
    const { directory } = serving({ 'GET /core/users/': () => listOf(alice), 'GET /core/groups/': () => listOf(stranger) })
    expect(await directory.observePerson('0190a000-0000-7000-8000-000000000002')).toBeNull()
    expect(await directory.observePerson('')).toBeNull()
    expect(await directory.observeGroup('t1')).toBeNull()
  })

  test('a list that never ends is refused, and one that became shorter is asked for again later', async () => {
    const endless = serving({ 'GET /core/': url => ({ results: [], pagination: { next: Number(url.searchParams.get('page')) + 1 } }) })
    await expect(endless.directory.observeGroup('t1')).rejects.toBeInstanceOf(DirectoryRejected)
    const shorter = serving({
      'GET /core/': url => url.searchParams.get('page') === '1'
        ? { results: [], pagination: { next: 2 } }
        : Response.json({ detail: 'Invalid page.' }, { status: 404 }),
    })
    await expect(shorter.directory.observeGroup('t1')).rejects.toBeInstanceOf(DirectoryUnavailable)
  })

  test.each([
    ['2025.10.4', false], ['2025.12.6', false], ['2026.2.0', true], ['2026.10.1-rc1', true], ['main', true],
  ])('asks %s for how long a link is to live: %s', async (version, asked) => {
    const { directory, seen } = serving({
      'GET /admin/version/': () => ({ version_current: version }), 'GET /core/users/': () => listOf(alice),
      'DELETE /core/tokens/': () => new Response(null, { status: 204 }), 'GET /core/tokens/': () => ({ expires: '2026-12-01T00:00:00Z' }),
      'POST /recovery/': () => ({ link: 'http://auth.test/if/flow/recovery/?flow_token=x' }),
    })
    expect(await directory.invitationLink(id, { expiresInSeconds: 90 })).toMatchObject({ expiresAt: new Date('2026-12-01T00:00:00Z') })
    const [recovery] = seen.filter(({ url }) => url.includes('/recovery/'))
    expect(await recovery?.text()).toBe(asked ? '{"token_duration":"seconds=90"}' : '')
  })

  test('what does not answer in time is unavailable', async () => {
    const directory = authentik({
      ...base, timeoutMs: 5,
      fetch: (_input, init) => new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      }),
    })
    await expect(directory.observeGroup('t1')).rejects.toBeInstanceOf(DirectoryUnavailable)
  })
})
