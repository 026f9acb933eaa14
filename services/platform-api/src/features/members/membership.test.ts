import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Invitation, Member, Role } from '@dezky/contracts'
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

const at = (slug: string, rest = '') => `/v1/tenants/${slug}/members${rest}`

async function tenant(slug: string): Promise<Caller> {
  return api.as(await administratorOf(api, await createActiveTenant(olga, slug)))
}

async function add(caller: Caller, slug: string, name: string, role: Role = 'member'): Promise<Member> {
  const { status, body } = await caller.post<Member>(at(slug), { name, email: `${name}@${slug}.example`, role })
  expect({ status, body }).toMatchObject({ status: 201 })
  return body
}

async function untilInvited(caller: Caller, slug: string, id: string): Promise<Member> {
  await expect.poll(async () => (await caller.get<Member>(at(slug, `/${id}`))).body.state, { timeout: 15_000 }).toBe('invited')
  return (await caller.get<Member>(at(slug, `/${id}`))).body
}

/** The member, signed in by the account the directory has made for them. */
async function signIn({ name, email, personId }: Member): Promise<Caller> {
  const row = await query('select external_id from identities where person_id = $1', [personId])
  return api.as({ subject: String(row[0]?.['external_id']), email, name, audience: 'dezky-portal' })
}

async function query(statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  return client.query(statement, values).then(({ rows }) => rows).finally(() => client.end())
}

describe('members of a tenant', () => {
  it('are added by its owner, once, and found again', async () => {
    const anna = await tenant('adding')
    const bo = await add(anna, 'adding', 'bo')
    expect(bo).toMatchObject({ role: 'member', state: 'pending', version: 1, invitation: null })
    expect(await anna.post(at('adding'), { name: 'Bo', email: 'BO@adding.example', role: 'member' }))
      .toMatchObject({ status: 409, body: { code: 'already_member' } })
    expect((await anna.get(at('adding', '?search=bo%40&role=member'))).body).toMatchObject({ items: [{ id: bo.id }], nextCursor: null })
    expect((await anna.get(at('adding', '/counts?search=bo%40'))).body).toMatchObject({ all: 1, byRole: { member: 1, owner: 0 } })
    expect((await anna.get(at('adding', '/counts?role=owner'))).body)
      .toMatchObject({ all: 2, byRole: { owner: 1, member: 1 }, byState: { active: 1 } })
    expect((await anna.get('/v1/tenants/adding/users')).body)
      .toMatchObject({ items: [{ name: 'Anna Holm' }, { id: bo.id, lastSignInAt: null }] })
  })

  it('does not tell what somebody is called elsewhere, nor that they are', async () => {
    const anna = await tenant('their-place')
    const other = await tenant('our-place')
    const { body } = await other.post<Member>(at('our-place'), { name: 'Somebody', email: 'anna@their-place.example', role: 'member' })
    expect(body).toMatchObject({ name: 'Somebody', state: 'pending', lastSignInAt: null })
    expect(await untilInvited(other, 'our-place', body.id)).toMatchObject({ name: 'Somebody', lastSignInAt: null })
    expect((await other.post(at('our-place', `/${body.id}/invitation`))).body).toMatchObject({ code: 'member_active' })
    expect((await anna.get(at('their-place'))).body).toMatchObject({ items: [{ name: 'Anna Holm' }] })
  })

  it('change roles by the rule, by version, and never lose their last owner', async () => {
    const anna = await tenant('roles')
    const { body: { items: [owner] } } = await anna.get<{ items: Member[] }>(at('roles'))
    const bo = await add(anna, 'roles', 'bo')
    const change = (member: Member, role: Role, version: number) => anna.patch<Member>(at('roles', `/${member.id}`), { role }, version)
    expect(await change(owner!, 'admin', 1)).toMatchObject({ status: 409, body: { code: 'last_owner' } })
    expect(await change(bo, 'owner', 7)).toMatchObject({ status: 412 })
    expect(await change(bo, 'owner', 1)).toMatchObject({ status: 200, body: { role: 'owner', version: 2 } })
    const leaving = await Promise.all([owner!, bo].map(({ id }) => olga.delete(at('roles', `/${id}`))))
    expect(leaving.map(({ status }) => status).sort()).toEqual([204, 409])
  })

  it('are refused on the next request once they are removed, and leave the group', async () => {
    const anna = await tenant('leaving')
    const bo = await untilInvited(anna, 'leaving', (await add(anna, 'leaving', 'bo')).id)
    const asBo = await signIn(bo)
    expect((await asBo.get('/v1/tenants/leaving')).status).toBe(200)
    expect((await anna.delete(at('leaving', `/${bo.id}`))).status).toBe(204)
    expect((await asBo.get('/v1/tenants/leaving')).status).toBe(404)
    const { body } = await olga.get<{ id: string }>('/v1/tenants/leaving')
    await expect.poll(async () => (await api.directory.observeGroup(body.id))?.members.length, { timeout: 15_000 }).toBe(1)
  })

  it('are signed out everywhere by those above them, once they have come', async () => {
    const anna = await tenant('tired')
    const bo = await untilInvited(anna, 'tired', (await add(anna, 'tired', 'bo')).id)
    const signOut = (caller: Caller) => caller.post(at('tired', `/${bo.id}/sign-out`))
    expect(await signOut(anna)).toMatchObject({ status: 409, body: { code: 'member_not_active' } })
    const asBo = await signIn(bo)
    expect(await signOut(asBo)).toMatchObject({ status: 403 })
    expect((await signOut(anna)).status).toBe(202)
    expect(await asBo.get('/v1/tenants/tired')).toMatchObject({ status: 401, body: { code: 'signed_out' } })
  })

  it('may leave by themselves', async () => {
    const anna = await tenant('free')
    const bo = await untilInvited(anna, 'free', (await add(anna, 'free', 'bo')).id)
    const eva = await add(anna, 'free', 'eva')
    const asBo = await signIn(bo)
    expect((await asBo.delete(at('free', `/${eva.id}`))).body).toMatchObject({ code: 'permission_missing' })
    expect((await asBo.delete(at('free', `/${bo.id}`))).status).toBe(204)
  })

  it('take the last seat once', async () => {
    const anna = await tenant('full')
    await query(`update subscriptions s set seats = 2 from tenants t where t.id = s.tenant_id and t.slug = 'full'`)
    const answers = await Promise.all(['bo', 'eva', 'ida'].map(name =>
      anna.post(at('full'), { name, email: `${name}@full.example`, role: 'member' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
    expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'no_seat_left' })
  })
})

describe('an invitation', () => {
  it('is made anew, voids the one before, and is withdrawn with the membership', async () => {
    const anna = await tenant('links')
    const bo = await untilInvited(anna, 'links', (await add(anna, 'links', 'bo')).id)
    const invite = () => anna.post<Invitation>(at('links', `/${bo.id}/invitation`))
    const [first, second] = [(await invite()).body, (await invite()).body]
    expect([first, second].map(({ url }) => api.directory.linkWorks(url ?? ''))).toEqual([false, true])
    expect((await anna.delete(at('links', `/${bo.id}/invitation`))).status).toBe(204)
    await expect.poll(() => api.directory.linkWorks(second.url ?? ''), { timeout: 15_000 }).toBe(false)
    expect((await anna.get(at('links', `/${bo.id}`))).status).toBe(404)
  })
})

describe('helpdesk', () => {
  it('does not come in by a link that it made for somebody who has become more', async () => {
    const anna = await tenant('risen')
    const hans = await signIn(await untilInvited(anna, 'risen', (await add(anna, 'risen', 'hans', 'helpdesk')).id))
    const bo = await untilInvited(hans, 'risen', (await add(hans, 'risen', 'bo')).id)
    const { body: { url } } = await hans.post<Invitation>(at('risen', `/${bo.id}/invitation`))
    expect((await anna.patch(at('risen', `/${bo.id}`), { role: 'owner' }, 1)).status).toBe(200)
    await expect.poll(() => api.directory.linkWorks(url ?? ''), { timeout: 15_000 }).toBe(false)
    expect((await hans.post(at('risen', `/${bo.id}/invitation`))).body).toMatchObject({ code: 'role_not_grantable' })
  })

  it('does not come in elsewhere by a link that it made for somebody who is wanted there, too', async () => {
    const anna = await tenant('here')
    const there = await tenant('there')
    const bo = await untilInvited(anna, 'here', (await add(anna, 'here', 'bo')).id)
    const { body: { url } } = await anna.post<Invitation>(at('here', `/${bo.id}/invitation`))
    const answer = await there.post<Member>(at('there'), { name: 'Bo', email: bo.email, role: 'admin' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'account_conflict' } })
    expect(api.directory.linkWorks(url ?? '')).toBe(true)
  })

  it('creates people, and neither changes roles nor comes near what is above it', async () => {
    const anna = await tenant('desk')
    const hans = await signIn(await untilInvited(anna, 'desk', (await add(anna, 'desk', 'hans', 'helpdesk')).id))
    const boss = await untilInvited(anna, 'desk', (await add(anna, 'desk', 'boss', 'admin')).id)
    const bo = await untilInvited(hans, 'desk', (await add(hans, 'desk', 'bo')).id)
    expect((await hans.post(at('desk'), { name: 'x', email: 'x@desk.example', role: 'admin' })).body)
      .toMatchObject({ code: 'role_not_grantable' })
    expect((await hans.post(at('desk', `/${boss.id}/invitation`))).body).toMatchObject({ code: 'role_not_grantable' })
    expect((await hans.post(at('desk', `/${bo.id}/invitation`))).status).toBe(201)
    expect((await hans.patch(at('desk', `/${bo.id}`), { role: 'admin' }, 1)).body).toMatchObject({ code: 'permission_missing' })
    await signIn(bo)
    expect((await hans.post(at('desk', `/${bo.id}/invitation`))).body).toMatchObject({ code: 'member_active' })
  })
})
