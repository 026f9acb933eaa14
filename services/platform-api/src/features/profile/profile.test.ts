// What people look after themselves, through the API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccessEntry, AuditEntry, Me, OwnProfile, OwnSessions, Person } from '@dezky/contracts'
import { png } from '../../../test/pictures.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { callerWith, operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let annaIs: Someone
let anna: Caller
let annasId: string
let stranger: Caller

beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  annaIs = await administratorOf(api, await createActiveTenant(olga, 'acme'))
  anna = await api.as(annaIs)
  annasId = (await anna.get<Me>('/v1/users/me')).body.id
  stranger = await api.as({ subject: 'stranger', email: 'stranger@people.example', name: 'Stranger', audience: 'dezky-portal' })
})
afterAll(() => api[Symbol.asyncDispose]())

const profileOf = async (caller: Caller) => (await caller.get<OwnProfile>('/v1/users/me/profile')).body
const change = async (caller: Caller, wish: object) =>
  caller.patch<OwnProfile>('/v1/users/me/profile', wish, (await profileOf(caller)).version)

describe('one\'s own profile', () => {
  it('is changed here, followed by the directory, and seen by operators', async () => {
    const { body, headers } = await change(anna, { name: 'Anna Lund', locale: 'da', timeZone: 'Europe/Copenhagen' })
    expect(body).toMatchObject({ name: 'Anna Lund', locale: 'da', localeChosen: true, timeZone: 'Europe/Copenhagen', picture: null })
    expect(headers['etag']).toBe(`"${body.version}"`)
    const seen = async () => (await olga.get<Person>(`/v1/users/${annasId}`)).body
    expect(await seen()).toMatchObject({ name: 'Anna Lund', locale: 'da' })
    await expect.poll(async () => (await seen()).directory.state, { timeout: 10_000 }).toBe('ok')
    expect(await api.directory.observePerson(annaIs.subject)).toMatchObject({ name: 'Anna Lund', locale: 'da' })
    expect((await anna.get<Me>('/v1/users/me')).body).toMatchObject({
      name: 'Anna Lund', locale: 'da', localeChosen: true, timeZone: 'Europe/Copenhagen' })
    const { items: [entry] } = (await olga.get<{ items: AuditEntry[] }>(`/v1/audit?subject=person:${annasId}&action=person.update`)).body
    expect(entry).toMatchObject({
      actor: { personId: annasId }, surface: 'portal', details: { changed: ['name', 'locale', 'localeChosen', 'timeZone'] } })
    expect(JSON.stringify(entry?.details)).not.toContain('Lund')
  })

  it('does not make an address trusted, and leaves it as it is', async () => {
    const before = (await olga.get<Person>('/v1/users?search=stranger@people.example')).body as unknown as { items: Person[] }
    await change(stranger, { name: 'Somebody' })
    const { body } = await olga.get<Person>(`/v1/users/${before.items[0]?.id}`)
    expect(body).toMatchObject({ name: 'Somebody', email: 'stranger@people.example' })
    expect((await stranger.patch('/v1/users/me/profile', { email: 'x@people.example' }, 1)).body).toMatchObject({ status: 400 })
  })

  it('takes a time zone that there is, and none', async () => {
    for (const timeZone of ['Mars/Olympus', '+02:00', '', 'x'.repeat(65)]) {
      expect((await change(anna, { timeZone })).body, timeZone).toMatchObject({ status: 400, code: 'validation_failed' })
    }
    expect((await change(anna, { timeZone: null })).body).toMatchObject({ timeZone: null })
  })

  it('is changed over the version that was read', async () => {
    const { version } = await profileOf(anna)
    expect((await anna.patch('/v1/users/me/profile', { name: 'A' })).status).toBe(428)
    expect((await anna.patch('/v1/users/me/profile', { name: 'A' }, version - 1)).body)
      .toMatchObject({ status: 412, code: 'version_stale' })
  })
})

const upload = (caller: Caller, content: Buffer | string) =>
  caller.send<OwnProfile>('PUT', '/v1/users/me/picture', content as string, { 'content-type': 'application/octet-stream' })

describe('a picture', () => {
  it('is drawn anew, and seen by those who work together and by operators', async () => {
    const { status, body } = await upload(anna, png(600, 300))
    expect({ status, body }).toMatchObject({ status: 200, body: { picture: expect.any(String) } })
    const url = `/v1/users/${annasId}/picture`
    const shown = await api.app.inject({ url, headers: { authorization: `Bearer ${await api.tokenFor(annaIs)}` } })
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp', 'x-content-type-options': 'nosniff', 'content-security-policy': 'default-src \'none\'; sandbox',
    })
    expect(shown.rawPayload.subarray(8, 12).toString()).toBe('WEBP')
    expect((await olga.get(url)).status).toBe(200)
    expect((await stranger.get(url)).body).toMatchObject({ status: 404, code: 'not_found' })
    expect((await stranger.get('/v1/users/0190a000-0000-7000-8000-000000000000/picture')).body).toMatchObject({ status: 404 })
  })

  it('is another one once it was changed, and gone once it was removed', async () => {
    const first = (await upload(anna, png(300, 300))).body.picture
    expect((await upload(anna, png(300, 300))).body.picture).not.toBe(first)
    expect((await anna.delete<OwnProfile>('/v1/users/me/picture')).body).toMatchObject({ picture: null })
    expect((await anna.delete<OwnProfile>('/v1/users/me/picture')).status).toBe(200)
    expect((await anna.get(`/v1/users/${annasId}/picture`)).status).toBe(404)
  })

  it.each<[string, Buffer, number, string]>([
    ['what is no picture', Buffer.from('hello'), 415, 'picture_refused'],
    ['nothing', Buffer.alloc(0), 415, 'picture_refused'],
    ['a picture that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'picture_refused'],
    ['half a picture', png(300, 300).subarray(0, 60), 415, 'picture_refused'],
    ['one that says it is huge', png(10, 10, { width: 30_000, height: 30_000 }), 413, 'picture_too_large'],
    ['too many bytes', Buffer.concat([png(10, 10), Buffer.alloc(10 * 1024 * 1024)]), 413, 'picture_too_large'],
  ])('is refused: %s', async (_, content, status, code) => {
    expect((await upload(anna, content)).body).toMatchObject({ status, code })
  })
})

describe('one\'s own sessions', () => {
  const read = async (caller: Caller) => (await caller.get<OwnSessions>('/v1/users/me/sessions')).body.sessions

  it('are those the directory knows, this one among them, and end one by one', async () => {
    const [here, there] = ['here', 'there'].map(sid => api.directory.signIn(annaIs.subject, sid))
    const caller = await api.as({ ...annaIs, sid: 'here' })
    expect((await read(caller)).map(({ id, current }) => [id, current])).toEqual(
      expect.arrayContaining([[here, true], [there, false]]))
    expect((await caller.delete(`/v1/users/me/sessions/${there}`)).body).toEqual({ status: 'accepted' })
    await expect.poll(async () => (await read(caller)).map(({ id }) => id), { timeout: 10_000 }).toEqual([here])
  })

  it('end all but the one that asks, where it is known', async () => {
    expect((await anna.post('/v1/users/me/sessions/end-others')).body).toMatchObject({ status: 409, code: 'session_not_told' })
    const caller = await api.as({ ...annaIs, sid: 'here' })
    for (const sid of ['one', 'two']) api.directory.signIn(annaIs.subject, sid)
    expect((await caller.post('/v1/users/me/sessions/end-others')).status).toBe(202)
    await expect.poll(async () => (await read(caller)).map(({ current }) => current), { timeout: 10_000 }).toEqual([true])
  })

  it('leave those of others alone', async () => {
    const { body: { id } } = await olga.post<Person>('/v1/users', { name: 'Nils', email: 'nils@people.example' })
    const nils = async () => (await olga.get<Person>(`/v1/users/${id}`)).body
    await expect.poll(async () => (await nils()).directory.state, { timeout: 10_000 }).toBe('ok')
    const theirs = api.directory.signIn((await nils()).identities[0]?.subject ?? '')
    const mine = api.directory.signIn(annaIs.subject)
    for (const session of [theirs, mine]) await anna.delete(`/v1/users/me/sessions/${session}`)
    await expect.poll(async () => (await read(anna)).map(session => session.id), { timeout: 10_000 }).not.toContain(mine)
    expect((await olga.get<OwnSessions>(`/v1/users/${id}/sessions`)).body.sessions).toMatchObject([{ id: theirs }])
  })
})

describe('one\'s own access log', () => {
  const log = async (caller: Caller, query = '') =>
    (await caller.get<{ items: AccessEntry[], nextCursor: string | null }>(`/v1/users/me/access-log${query}`)).body

  it('has each coming in once, and what was done to the account, by whomever', async () => {
    const at = new Date(Date.now() - 5000)
    const someone = { ...annaIs, authenticatedAt: at, methods: ['pwd', 'otp'] }
    const caller = await api.as(someone)
    await caller.get('/v1/users/me')
    const [newest, next] = (await log(caller)).items
    expect(newest).toMatchObject({ action: 'sign_in', by: 'self', surface: 'portal', address: '127.0.0.1', secondFactor: true })
    expect(next).not.toMatchObject({ action: 'sign_in', secondFactor: true })
    await olga.post(`/v1/users/${annasId}/confirm-email`)
    await olga.post(`/v1/users/${annasId}/sign-out`)
    const again = await api.as({ ...annaIs, issuedAt: new Date(Date.now() + 2000) })
    const entry = (await log(again)).items.find(({ action }) => action === 'person.sign_out')
    expect(entry).toMatchObject({ by: 'somebody', address: null })
    expect(JSON.stringify(entry)).not.toContain('Olga')
  })

  it('goes on from page to page, without gaps or doubles', async () => {
    const caller = await api.as({ ...annaIs, issuedAt: new Date(Date.now() + 2000) })
    const all = (await log(caller, '?limit=100')).items.map(({ id }) => id)
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await log(caller, `?limit=2${cursor && `&cursor=${cursor}`}`)
      paged.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(paged).toEqual(all)
    expect(new Set(all).size).toBe(all.length)
    expect((await log(caller)).items.some(({ action, tenant }) => action === 'member.add' && tenant?.slug === 'acme')).toBe(true)
  })

  it('is nobody else\'s', async () => {
    const { items } = await log(stranger)
    expect(items.map(({ action }) => action)).not.toContain('member.add')
    expect(items.filter(({ action }) => action === 'sign_in').length).toBeGreaterThan(0)
  })
})

it('is for people, not for their programs', async () => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const owner = await api.as({ ...annaIs, issuedAt: new Date(Date.now() + 2000) })
  const wish = { name: 'p', permissions: ['tenant:read'], expiresAt }
  const { body } = await owner.post<{ token: string }>('/v1/tenants/acme/api-tokens', wish)
  const program = callerWith(api.app, body.token)
  for (const path of ['profile', 'sessions', 'access-log']) {
    expect((await program.get(`/v1/users/me/${path}`)).body, path).toMatchObject({ status: 403, code: 'needs_person' })
  }
})
