import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, PersonSummary } from '@dezky/contracts'
import { DirectoryConflict, DirectoryUnavailable } from '@dezky/directory'
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

async function create(name: string): Promise<Person> {
  return (await olga.post<Person>('/v1/users', { name, email: `${name}@people.example` })).body
}

async function idOf(email: string): Promise<string> {
  return (await olga.get<{ items: PersonSummary[] }>(`/v1/users?search=${email}`)).body.items[0]?.id ?? ''
}

const read = async (id: string) => (await olga.get<Person>(`/v1/users/${id}`)).body
const untilFollowed = (id: string) => expect.poll(async () => (await read(id)).directory.state, { timeout: 10_000 }).toBe('ok')

/** How the directory calls somebody, once it does. */
async function account(id: string): Promise<string> {
  await untilFollowed(id)
  return (await read(id)).identities[0]?.subject ?? ''
}

async function query(text: string, values: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  const { rows } = await client.query(text, values)
  await client.end()
  return rows
}

describe('the directory follows', () => {
  it('when a person is created, changed, disabled and enabled', async () => {
    const { id, version } = await create('nina')
    const there = await account(id)
    expect(await api.directory.observePerson(there)).toMatchObject({ name: 'nina', locale: 'en', enabled: true })
    await olga.patch(`/v1/users/${id}`, { name: 'Nina Holm', email: 'holm@people.example', locale: 'da' }, version)
    await untilFollowed(id)
    expect(await api.directory.observePerson(there)).toMatchObject({ name: 'Nina Holm', email: 'holm@people.example', locale: 'da' })
    await olga.post(`/v1/users/${id}/disable`)
    await untilFollowed(id)
    expect(await api.directory.observePerson(there)).toMatchObject({ enabled: false })
    await olga.post(`/v1/users/${id}/enable`)
    await untilFollowed(id)
    expect(await api.directory.observePerson(there)).toMatchObject({ enabled: true })
    expect((await read(id)).identities).toHaveLength(1)
  })

  it('but does not let in whom a human has shut out there', async () => {
    const { id, version } = await create('otto')
    const there = await account(id)
    await api.directory.setEnabled(there, false)
    await olga.patch(`/v1/users/${id}`, { name: 'Otto Holm' }, version)
    await untilFollowed(id)
    expect(await api.directory.observePerson(there)).toMatchObject({ name: 'Otto Holm', enabled: false })
  })

  it('when somebody is to be signed out, once', async () => {
    const { id } = await create('pelle')
    const there = await account(id)
    const real = api.directory.signOutEverywhere
    const ended: string[] = []
    api.directory.signOutEverywhere = async person => void ended.push(person)
    await olga.post(`/v1/users/${id}/sign-out`)
    await expect.poll(() => ended, { timeout: 10_000 }).toEqual([there])
    await olga.post(`/v1/users/${id}/enable`)
    await untilFollowed(id)
    api.directory.signOutEverywhere = real
    expect(ended).toEqual([there])
  })

  it('later, when it cannot be asked now', async () => {
    const { id, version } = await create('rosa')
    const there = await account(id)
    const real = api.directory.observePerson
    api.directory.observePerson = async () => {
      api.directory.observePerson = real
      throw new DirectoryUnavailable('no answer', { retryAfterMs: 20 })
    }
    await olga.patch(`/v1/users/${id}`, { name: 'Rosa Holm' }, version)
    await untilFollowed(id)
    expect(await api.directory.observePerson(there)).toMatchObject({ name: 'Rosa Holm' })
  })

  it('once a human has looked, when it says no, and says so', async () => {
    const { id, version } = await create('svend')
    await account(id)
    const real = api.directory.updatePerson
    api.directory.updatePerson = async () => {
      throw new DirectoryConflict('taken@people.example belongs to somebody else.')
    }
    await olga.patch(`/v1/users/${id}`, { email: 'taken@people.example' }, version)
    await expect.poll(async () => (await read(id)).directory, { timeout: 10_000 })
      .toEqual({ state: 'error', message: 'taken@people.example belongs to somebody else.' })
    api.directory.updatePerson = real
  })

  it('does not take up somebody of the same address whom we have not made', async () => {
    const planted = api.directory.plantPerson('planted@people.example')
    const { id } = await create('planted')
    await expect.poll(async () => (await read(id)).directory.state, { timeout: 10_000 }).toBe('error')
    expect((await read(id)).identities).toEqual([])
    await olga.delete(`/v1/users/${id}`)
    expect(await api.directory.observePerson(planted)).toMatchObject({ email: 'planted@people.example' })
  })

  it('when a person is deleted, and is seen to have', async () => {
    const { id } = await create('tove')
    const there = await account(id)
    await olga.delete(`/v1/users/${id}`)
    const trail = () => query('select action from audit_entries where subject = $1 order by sequence', [`person:${id}`])
    await expect.poll(trail, { timeout: 10_000 }).toContainEqual({ action: 'person.account_removed' })
    expect(await api.directory.observePerson(there)).toBeNull()
    // A token that is still about does not bring them back as somebody new.
    const late = await api.as({ subject: there, email: 'tove@people.example', name: 'Tove', audience: 'dezky-portal' })
    expect((await late.get('/v1/users/me')).body).toMatchObject({ status: 403, code: 'account_disabled' })
  })

  it('but keeps an account that is not ours, outside our groups', async () => {
    const tenant = await createActiveTenant(olga, 'adopting')
    const planted = api.directory.plantPerson('ulla@people.example')
    const ulla = { subject: planted, email: 'ulla@people.example', name: 'Ulla', audience: 'dezky-portal' as const }
    await api.as(ulla)
    const id = await idOf(ulla.email)
    await query(`insert into memberships (id, tenant_id, person_id, role) values (gen_random_uuid(), $1, $2, 'member')`, [tenant.id, id])
    await olga.post('/v1/tenants/adopting/reconcile')
    await expect.poll(() => api.directory.groupsOf(planted), { timeout: 10_000 }).toHaveLength(1)
    await olga.delete(`/v1/users/${id}`)
    const trail = () => query('select action from audit_entries where subject = $1 order by sequence', [`person:${id}`])
    await expect.poll(trail, { timeout: 10_000 }).toContainEqual({ action: 'person.account_kept' })
    expect(api.directory.groupsOf(planted)).toEqual([])
    expect(await api.directory.observePerson(planted)).not.toBeNull()
  })
})

describe('what the platform changed', () => {
  it('is not undone by a token from before the directory followed', async () => {
    const anna = await administratorOf(api, await createActiveTenant(olga, 'renamed'))
    await api.as(anna)
    const id = await idOf(anna.email)
    await olga.patch(`/v1/users/${id}`, { name: 'Anna Berg' }, (await read(id)).version)
    await api.as(anna)
    expect((await read(id)).name).toBe('Anna Berg')
    await untilFollowed(id)
    await api.as({ ...anna, issuedAt: new Date(Date.now() - 5000) })
    expect((await read(id)).name).toBe('Anna Berg')
    const later = async () => {
      await api.as({ ...anna, name: 'Anna Dahl' })
      return (await read(id)).name
    }
    await expect.poll(later, { timeout: 5000 }).toBe('Anna Dahl')
  })
})
