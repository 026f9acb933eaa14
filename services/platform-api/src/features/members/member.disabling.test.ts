// Keeping a member out of one tenant, through the whole platform; the file server is the one in memory.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Me, Member, Role, Tenant, TenantResource, TenantResources } from '@dezky/contracts'
import type { MemoryFiles } from '@dezky/files/drivers/memory'
import { memory } from '@dezky/files/drivers/memory'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let files: MemoryFiles
beforeAll(async () => {
  files = memory()
  api = await startTestApi({ files })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

interface Workspace { tenant: Tenant, anna: Caller, slug: string }
interface Person { member: Member, subject: string, caller: Caller }

const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })
const at = (slug: string, rest = '') => `/v1/tenants/${slug}/members${rest}`
const turn = (caller: Caller, slug: string, { id }: Member, to: 'disable' | 'enable') => caller.post<Member>(at(slug, `/${id}/${to}`))

async function workspace(slug: string): Promise<Workspace> {
  const tenant = await createActiveTenant(olga, slug)
  return { tenant, slug, anna: await api.as(await administratorOf(api, tenant)) }
}

async function join({ anna, slug }: Workspace, email: string, role: Role = 'member'): Promise<Person> {
  const { body: { id, personId } } = await anna.post<Member>(at(slug), { name: 'Bo Lind', email, role })
  const read = async () => (await anna.get<Member>(at(slug, `/${id}`))).body
  await eventually(async () => (await read()).state).not.toBe('pending')
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  const { rows } = await client.query<{ external_id: string }>('select external_id from identities where person_id = $1', [personId])
    .finally(() => client.end())
  const subject = rows[0]!.external_id
  const caller = await api.as({ subject, email, name: 'Bo Lind', audience: 'dezky-portal' })
  return { member: await read(), subject, caller }
}

const inGroup = async ({ tenant }: Workspace) => (await api.directory.observeGroup(tenant.id))?.members.length
const inSpace = async ({ tenant }: Workspace) => (await files.observeSpace({ tenantId: tenant.id }))?.members.length

async function unsettled({ slug }: Workspace): Promise<TenantResource[]> {
  const { items } = (await olga.get<TenantResources>(`/v1/tenants/${slug}/resources?limit=100`)).body
  return items.filter(({ state }) => state !== 'ok' && state !== 'skipped')
}

describe('a member who is kept out', () => {
  it('is out at once, of everything, and comes back to all of it', async () => {
    const acme = await workspace('acme')
    const bo = await join(acme, 'bo@acme.example', 'helpdesk')
    await eventually(() => inSpace(acme)).toBe(2)
    expect((await turn(acme.anna, 'acme', bo.member, 'disable')).body).toMatchObject({ state: 'disabled', role: 'helpdesk' })
    expect((await bo.caller.get('/v1/tenants/acme')).status).toBe(404)
    expect((await bo.caller.get<Me>('/v1/users/me')).body.memberships).toEqual([])
    await eventually(() => api.directory.observePerson(bo.subject)).toMatchObject({ enabled: false, ready: false, groups: [] })
    await eventually(async () => [await inGroup(acme), await inSpace(acme)]).toEqual([1, 1])
    await eventually(async () => (await files.observePerson(bo.subject))?.enabled).toBe(false)
    expect((await acme.anna.get(at('acme', '/counts'))).body).toMatchObject({ all: 2, byState: { disabled: 1 } })
    expect((await acme.anna.get(at('acme', '?state=disabled'))).body).toMatchObject({ items: [{ id: bo.member.id }] })

    expect((await turn(acme.anna, 'acme', bo.member, 'enable')).body).toMatchObject({ state: 'active' })
    await eventually(() => api.directory.observePerson(bo.subject)).toMatchObject({ enabled: true, ready: true })
    await eventually(async () => [await inGroup(acme), await inSpace(acme)]).toEqual([2, 2])
    await eventually(async () => (await files.observePerson(bo.subject))?.enabled).toBe(true)
    const { items } = (await acme.anna.get<{ items: AuditEntry[] }>('/v1/tenants/acme/audit')).body
    expect(items.map(({ action }) => action).filter(action => action.endsWith('able'))).toEqual(['member.enable', 'member.disable'])
  })

  it('works on in another tenant', async () => {
    const [one, two] = [await workspace('one'), await workspace('two')]
    const bo = await join(one, 'bo@both.example')
    await two.anna.post(at('two'), { name: 'Bo Lind', email: 'bo@both.example', role: 'member' })
    await eventually(() => inSpace(two)).toBe(2)
    await eventually(() => unsettled(two)).toEqual([])
    await turn(one.anna, 'one', bo.member, 'disable')
    await eventually(async () => [await inGroup(one), await inSpace(one)]).toEqual([1, 1])
    expect([(await bo.caller.get('/v1/tenants/one')).status, (await bo.caller.get('/v1/tenants/two')).status]).toEqual([404, 200])
    expect(await api.directory.observePerson(bo.subject)).toMatchObject({ enabled: true, ready: true })
    expect([await inSpace(two), (await files.observePerson(bo.subject))?.enabled]).toEqual([2, true])
  })

  it('can do nothing by a token made before', async () => {
    const acme = await workspace('tokens')
    const bo = await join(acme, 'bo@tokens.example', 'admin')
    const { body: { token } } = await bo.caller.post<{ token: string }>('/v1/tenants/tokens/api-tokens', {
      name: 'Nightly', permissions: ['members:read'], addresses: [], expiresAt: new Date(Date.now() + 86_400_000).toISOString() })
    const read = async () => (await api.app.inject({ url: at('tokens'), headers: { authorization: `Bearer ${token}` } })).statusCode
    expect(await read()).toBe(200)
    await turn(acme.anna, 'tokens', bo.member, 'disable')
    await eventually(read).not.toBe(200)
  })
})

it('is kept out by those above, and never the last who may come in', async () => {
  const acme = await workspace('rules')
  const [bo, eva] = [await join(acme, 'bo@rules.example', 'owner'), await join(acme, 'eva@rules.example', 'admin')]
  const { body: { items } } = await acme.anna.get<{ items: Member[] }>(at('rules'))
  const anna = items.find(({ name }) => name === 'Anna Holm')!
  expect((await turn(eva.caller, 'rules', bo.member, 'disable')).body).toMatchObject({ code: 'role_not_grantable' })
  expect((await turn(acme.anna, 'rules', anna, 'disable')).body).toMatchObject({ code: 'own_account' })
  expect((await turn(acme.anna, 'rules', bo.member, 'disable')).status).toBe(200)
  expect((await turn(olga, 'rules', anna, 'disable')).body).toMatchObject({ code: 'last_owner' })
  expect((await acme.anna.delete(at('rules', `/${anna.id}`))).body).toMatchObject({ code: 'last_owner' })
  expect((await acme.anna.delete(at('rules', `/${bo.member.id}`))).status).toBe(204)
  const { body: cleo } = await acme.anna.post<Member>(at('rules'), { name: 'Cleo', email: 'cleo@rules.example', role: 'member' })
  expect((await turn(acme.anna, 'rules', cleo, 'disable')).body).toMatchObject({ code: 'member_not_active' })
})
