// The oddities of the real server that others stumbled over, in both releases.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuthentikTwin, startAuthentik } from '../src/authentik/twin.ts'
import { askTwin, judgeOf, releases, watchOf } from './authentik-client.ts'

describe.each(releases)('the Authentik twin as %s', (version, release) => {
  const judge = judgeOf(release)
  const watch = watchOf(judge)
  const isRecent = version !== '2025.10'
  let twin: AuthentikTwin

  beforeAll(async () => {
    twin = await startAuthentik({ version, onExchange: watch.onExchange })
  })
  afterAll(() => twin[Symbol.asyncDispose]())

  const ask = (asked: string, body?: unknown, headers?: Record<string, string>) => askTwin(twin, asked, body, headers)

  async function group(name: string, fields = {}): Promise<string> {
    return (await ask('POST /core/groups/', { name, ...fields })).body.pk
  }

  async function person(username: string, fields = {}) {
    return (await ask('POST /core/users/', { username, name: username, email: `${username}@acme.example`, ...fields })).body
  }

  describe('asked by whom', () => {
    test.each([
      [{ authorization: '' }, 'Authentication credentials were not provided.'],
      [{ authorization: 'Bearer wrong' }, 'Token invalid/expired'],
      [{ authorization: 'Basic YTpi' }, 'Unsupported authentication type'],
    ])('refuses %j with 403, never 401', async (headers, detail) => {
      expect(await ask('GET /core/users/me/', undefined, headers)).toEqual({ status: 403, body: { detail } })
    })

    test('says who a token belongs to, and which release answers', async () => {
      expect((await ask('GET /core/users/me/')).body.user).toMatchObject({ username: 'akadmin', is_superuser: true })
      expect((await ask('GET /admin/version/')).body.version_current).toBe(release)
    })

    test('takes a token that was made, and not one that was deleted or whose owner is shut out', async () => {
      const { pk } = await person(`service-${version}`, { type: 'service_account' })
      await ask('POST /core/tokens/', { identifier: 'made', intent: 'api', user: pk, expiring: false })
      const { key } = (await ask('GET /core/tokens/made/view_key/')).body
      const authorization = `Bearer ${key}`
      const me = async () => (await ask('GET /core/users/me/', undefined, { authorization })).status
      expect(await me()).toBe(200)
      // A key that is good may still be good for nothing.
      expect(await ask('GET /core/groups/', undefined, { authorization }))
        .toEqual({ status: 403, body: { detail: 'You do not have permission to perform this action.' } })
      await ask(`PATCH /core/users/${pk}/`, { is_active: false })
      expect(await me()).toBe(403)
      await ask(`PATCH /core/users/${pk}/`, { is_active: true })
      await ask('DELETE /core/tokens/made/')
      expect(await me()).toBe(403)
    })
  })

  describe('groups', () => {
    test('are found by their exact name and by what is in their attributes', async () => {
      const pk = await group('tenant-acme', { attributes: { dezky_tenant: 't1', deep: { er: 3 } } })
      await group('tenant-acme-two', { attributes: { dezky_tenant: 't2' } })
      const found = async (query: Record<string, string>) =>
        (await ask(`GET /core/groups/?${new URLSearchParams(query)}`)).body.results.map((result: { pk: string }) => result.pk)
      expect(await found({ name: 'tenant-acme' })).toEqual([pk])
      expect(await found({ name: 'tenant-ac' })).toEqual([])
      expect(await found({ attributes: '{"dezky_tenant":"t1"}' })).toEqual([pk])
      expect(await found({ attributes: '{"deep__er":3}' })).toEqual([pk])
      expect(await found({ attributes: '{"dezky_tenant":"t9"}' })).toEqual([])
      expect(await ask('GET /core/groups/?attributes=nonsense')).toEqual({ status: 400, body: ['filter: failed to parse JSON'] })
    })

    test('have names of their own, and parents in the words of the release', async () => {
      const parent = await group('parent')
      const child = await ask('POST /core/groups/', { name: 'child', ...isRecent ? { parents: [parent] } : { parent } })
      expect(child.body).toMatchObject(isRecent ? { parents: [parent] } : { parent, parent_name: 'parent' })
      expect(child.body).not.toHaveProperty(isRecent ? 'parent' : 'parents')
      const again = await ask('POST /core/groups/', { name: 'child' })
      expect(again).toEqual({ status: 400, body: { name: [expect.stringMatching(/unique|already exists/)] } })
      expect((await ask('POST /core/groups/', {})).body).toEqual({ name: ['This field is required.'] })
    })

    test('take members and let them go, twice as well as once', async () => {
      const pk = await group('with-members')
      const { pk: user } = await person('member')
      const told = await Promise.all(['add_user', 'add_user'].map(verb => ask(`POST /core/groups/${pk}/${verb}/`, { pk: user })))
      expect(told.map(({ status }) => status)).toEqual([204, 204])
      const shown = (await ask(`GET /core/groups/${pk}/?include_users=false`)).body
      expect([shown.users, shown.users_obj]).toEqual([[user], null])
      expect((await ask(`GET /core/groups/${pk}/`)).body.users_obj).toMatchObject([{ username: 'member' }])
      expect((await ask(`POST /core/groups/${pk}/add_user/`, { pk: 999_999 })).status).toBe(404)
      for (let times = 0; times < 2; times += 1) expect((await ask(`POST /core/groups/${pk}/remove_user/`, { pk: user })).status).toBe(204)
      expect((await ask(`GET /core/users/${user}/`)).body.groups).toEqual([])
    })

    test('are gone for everybody once deleted', async () => {
      const pk = await group('short-lived')
      const { pk: user } = await person('left-behind', { groups: [pk] })
      expect((await ask(`DELETE /core/groups/${pk}/`)).status).toBe(204)
      expect(await ask(`GET /core/groups/${pk}/`)).toEqual({ status: 404, body: { detail: 'No Group matches the given query.' } })
      expect((await ask(`GET /core/users/${user}/`)).body).toMatchObject({ groups: [], groups_obj: [] })
    })

    test('are listed in pages by number, 0 for none', async () => {
      const { body } = await ask('GET /core/groups/?page_size=2&include_users=false')
      expect(body.pagination).toMatchObject({ next: 2, previous: 0, current: 1, start_index: 1, end_index: 2 })
      const last = (await ask(`GET /core/groups/?page_size=2&page=${body.pagination.total_pages}`)).body
      expect(last.pagination).toMatchObject({ next: 0, previous: body.pagination.total_pages - 1, end_index: body.pagination.count })
      expect(await ask('GET /core/groups/?page=99')).toEqual({ status: 404, body: { detail: 'Invalid page.' } })
      const none = (await ask('GET /core/groups/?name=nobody')).body.pagination
      expect(none).toMatchObject({ next: 0, count: 0, total_pages: 1, start_index: 0 })
    })
  })

  describe('people', () => {
    test('are found by name, address, path, uuid and attributes', async () => {
      const made = await person('findable', { path: 'tenants/acme', attributes: { dezky_person: 'p1' } })
      expect(made).toMatchObject({ is_active: true, type: 'internal', last_login: null, groups: [] })
      const queries = [
        'username=findable', 'email=findable@acme.example', 'path=tenants/acme', 'path_startswith=tenants/', `uuid=${made.uuid}`,
        `attributes=${encodeURIComponent('{"dezky_person":"p1"}')}`,
      ]
      const found = await Promise.all(queries.map(query => ask(`GET /core/users/?${query}&include_groups=false`)))
      for (const { body } of found) expect(body.results).toMatchObject([{ pk: made.pk, groups_obj: null }])
      expect((await ask('GET /core/users/?username=findab')).body.results).toEqual([])
      expect((await ask('GET /core/users/?uuid=nonsense')).status).toBe(400)
    })

    test('have names of their own but not addresses', async () => {
      await person('first', { email: 'shared@acme.example' })
      expect((await person('second', { email: 'shared@acme.example' })).pk).toBeGreaterThan(0)
      expect((await person('First')).pk).toBeGreaterThan(0)
      expect(await ask('POST /core/users/', { username: 'first', name: '' }))
        .toEqual({ status: 400, body: { username: ['This field must be unique.'] } })
    })

    test('are changed by what is given: lists and attributes are replaced whole', async () => {
      const [one, two] = [await group('one'), await group('two')]
      const { pk } = await person('changing', { groups: [one], attributes: { a: 1, b: 2 } })
      const changed = await ask(`PATCH /core/users/${pk}/`, { groups: [two], attributes: { c: 3 } })
      expect(changed.body).toMatchObject({ groups: [two], attributes: { c: 3 }, name: 'changing' })
      expect(changed.body.attributes).not.toHaveProperty('a')
      const wrong = await ask(`PATCH /core/users/${pk}/`, { groups: ['00000000-0000-4000-8000-000000000000'], path: '/a', email: 'x' })
      expect([wrong.status, Object.keys(wrong.body)]).toEqual([400, ['email', 'groups', 'path']])
      expect((await ask(`PATCH /core/users/${pk}/`, { attributes: [] })).body).toEqual({ attributes: [expect.stringContaining('dictionary')] })
    })

    test('are signed out when they are shut out or deleted', async () => {
      const { pk, username } = await person('signed-in')
      const sessions = async () => (await ask(`GET /core/authenticated_sessions/?user__username=${username}`)).body.results
      const [first] = [twin.signIn(pk), twin.signIn(pk)]
      expect(await sessions()).toHaveLength(2)
      expect((await ask(`DELETE /core/authenticated_sessions/${first}/`)).status).toBe(204)
      expect((await ask(`DELETE /core/authenticated_sessions/${first}/`)).status).toBe(404)
      expect(await sessions()).toMatchObject([{ user: pk, current: false }])
      await ask(`PATCH /core/users/${pk}/`, { is_active: false })
      expect(await sessions()).toEqual([])
      expect((await ask(`DELETE /core/users/${pk}/`)).status).toBe(204)
      expect(await ask(`GET /core/users/${pk}/`)).toEqual({ status: 404, body: { detail: 'No User matches the given query.' } })
    })

    test('get a link to choose a password with, one at a time, as long as the brand has a flow for it', async () => {
      const { pk, uid } = await person('invited')
      const body = isRecent ? { token_duration: 'days=3' } : undefined
      const link = async () => (await ask(`POST /core/users/${pk}/recovery/`, body)).body.link
      const first = await link()
      expect(first).toMatch(/\/if\/flow\/default-recovery-flow\/\?flow_token=\w+$/)
      expect(await link()).toBe(first)
      const token = (await ask(`GET /core/tokens/${uid}-password-reset/`)).body
      expect(Math.round((Date.parse(token.expires) - Date.now()) / 864e5)).toBe(isRecent ? 3 : 1)
      expect((await ask(`DELETE /core/tokens/${uid}-password-reset/`)).status).toBe(204)
      expect(await link()).not.toBe(first)
      twin.setRecoveryFlow(false)
      expect(await ask(`POST /core/users/${pk}/recovery/`)).toEqual({ status: 400, body: { non_field_errors: 'No recovery flow set.' } })
      twin.setRecoveryFlow(true)
      expect((await ask(`POST /core/users/${pk}/set_password/`, { password: 'a' })).status).toBe(204)
      expect((await ask(`POST /core/users/${pk}/set_password/`, {})).body).toEqual({ password: ['This field is required.'] })
    })
  })

  test.skipIf(!judge)('every exchange so far is as the schema has it', () => {
    expect(watch.complaints()).toEqual([])
    expect(watch.judged()).toBeGreaterThan(50)
  })

  test.skipIf(!judge)('the judge holds requests against the release, too', () => {
    const body = { name: 'a', ...isRecent ? { parent: null } : { parents: [] } }
    const exchange = { method: 'POST', url: '/api/v3/core/groups/', request: body, status: 201, response: {}, fault: null }
    expect(judge?.(exchange)).toEqual(expect.arrayContaining([
      expect.stringMatching(isRecent ? /request .*"parent"/ : /request .*"parents"/), expect.stringMatching(/answer 201 .*"pk"/),
    ]))
    expect(judge?.({ ...exchange, url: '/api/v3/core/groups' })).toEqual(['POST /api/v3/core/groups: there is no such operation'])
  })
})
