import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlannedResource, ReconcilePlan, ResourceKind, TenantResource, TenantResources } from '@dezky/contracts'
import { DirectoryUnavailable } from '@dezky/directory'
import { administratorOf, createActiveTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let anna: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'acme')))
  await createActiveTenant(olga, 'other')
})
afterAll(() => api[Symbol.asyncDispose]())

async function resources(query = '', caller = olga): Promise<TenantResource[]> {
  return (await caller.get<TenantResources>(`/v1/tenants/acme/resources?${query}`)).body.items
}

async function one(kind: ResourceKind, caller = olga): Promise<TenantResource> {
  return (await resources(`kind=${kind}`, caller))[0] ?? expect.fail(`there is no ${kind}`)
}

/** Once nothing runs any more. */
async function settled(kind: ResourceKind): Promise<TenantResource> {
  await expect.poll(async () => (await one(kind)).reconciling, { timeout: 15_000 }).toMatchObject({ state: 'waiting', attempts: 0 })
  return one(kind)
}

async function member(): Promise<string> {
  const group = await api.directory.observeGroup((await readTenant(olga, 'acme')).id)
  return group?.members[0]?.externalId ?? expect.fail('nobody is in the group')
}

describe('what a tenant has upstream', () => {
  it('comes with how it goes', async () => {
    const { reconciling } = await settled('directory.group')
    expect(reconciling).toMatchObject({ observedGeneration: reconciling?.generation, nextTryAt: expect.any(String), error: null })
    const items = await resources()
    expect(items.map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'directory.group ok', 'directory.person ok', 'files.member skipped', 'files.space skipped', 'ready ok'])
    expect(items.find(({ kind }) => kind === 'directory.person')).toMatchObject({
      wanted: true, removeAfter: null, differences: [], lastOkAt: expect.any(String), observedAt: expect.any(String) })
  })

  it('is looked at again within a day, not all at the same time', async () => {
    const hours = (await resources('state=ok')).map(({ reconciling }) => (Date.parse(reconciling?.nextTryAt ?? '') - Date.now()) / 3_600_000)
    for (const until of hours) expect(until).toBeGreaterThan(11)
    for (const until of hours) expect(until).toBeLessThan(24)
    expect(new Set(hours).size).toBe(hours.length)
  })

  it('comes by kind and state, page by page', async () => {
    expect((await resources('kind=ready&state=ok')).map(({ kind }) => kind)).toEqual(['ready'])
    expect(await resources('state=error')).toEqual([])
    const first = (await olga.get<TenantResources>('/v1/tenants/acme/resources?limit=3')).body
    const rest = (await olga.get<TenantResources>(`/v1/tenants/acme/resources?limit=3&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...rest.items]).toEqual(await resources())
    expect(rest.nextCursor).toBeNull()
  })

  it('tells the number of tries, when the next one is, and why the last one failed: that only to operators', async () => {
    const real = api.directory.observeGroup.bind(api.directory)
    api.directory.observeGroup = () => Promise.reject(new DirectoryUnavailable('no answer from 10.0.0.7', { retryAfterMs: 60_000 }))
    await olga.post('/v1/tenants/acme/reconcile')
    await expect.poll(async () => (await one('directory.group')).reconciling, { timeout: 15_000 }).toMatchObject({
      state: 'waiting', attempts: 1, error: { kind: 'retryable', message: 'no answer from 10.0.0.7' } })
    expect(await one('directory.group')).toMatchObject({ state: 'unknown', reason: 'upstream_unavailable' })
    expect((await one('directory.group', anna)).reconciling).toMatchObject({ attempts: 1, error: null })
    api.directory.observeGroup = real
    await olga.post('/v1/tenants/acme/reconcile')
    expect(await settled('directory.group')).toMatchObject({ state: 'ok', reason: null })
  })
})

describe('asking for it', () => {
  it('happens once for one key', async () => {
    const before = await settled('directory.person')
    const ask = () => olga.post('/v1/tenants/acme/reconcile', undefined, { 'idempotency-key': 'reconcile-once' })
    expect(await ask()).toMatchObject({ status: 202, body: { status: 'accepted' } })
    expect(await ask()).toMatchObject({ status: 202, headers: { 'idempotency-replayed': 'true' } })
    expect((await settled('directory.person')).reconciling?.generation).toBe((before.reconciling?.generation ?? 0) + 1)
  })

  it('is possible for one resource alone', async () => {
    const [person, group] = [await settled('directory.person'), await settled('directory.group')]
    expect((await olga.post(`/v1/tenants/acme/resources/${person.id}/reconcile`)).status).toBe(202)
    expect((await settled('directory.person')).reconciling?.generation).toBe((person.reconciling?.generation ?? 0) + 1)
    expect((await one('directory.group')).reconciling?.generation).toBe(group.reconciling?.generation)
    expect((await olga.post(`/v1/tenants/other/resources/${person.id}/reconcile`)).status).toBe(404)
  })

  it('is for operators', async () => {
    const { id } = await one('ready')
    for (const path of ['reconcile', `resources/${id}/reconcile`]) expect((await anna.post(`/v1/tenants/acme/${path}`)).status).toBe(404)
    expect((await anna.get('/v1/tenants/acme/reconcile/plan')).status).toBe(404)
  })
})

describe('the plan', () => {
  const plan = async () => (await olga.get<ReconcilePlan>('/v1/tenants/acme/reconcile/plan')).body.items
  const of = (kind: ResourceKind, items: PlannedResource[]) => items.find(item => item.kind === kind) ?? expect.fail(`nothing of ${kind}`)

  it('says what would be done, with values, and does nothing', async () => {
    await settled('directory.person')
    expect((await plan()).flatMap(({ steps }) => steps)).toEqual([])
    const [person, group] = [await member(), (await one('directory.group')).externalId]
    await api.directory.setMemberships(person, [])
    expect(of('directory.person', await plan()).steps).toEqual([
      { do: 'settle-person', differences: [{ field: 'groups', wanted: [group], found: [] }], destroys: false }])
    expect(of('directory.person', await plan()).steps).toHaveLength(1)
    expect(api.directory.groupsOf(person)).toEqual([])
    await olga.post('/v1/tenants/acme/reconcile')
    await expect.poll(() => api.directory.groupsOf(person), { timeout: 15_000 }).toEqual([group])
  })

  it('asks for a few at a time', async () => {
    const real = api.directory.observePerson.bind(api.directory)
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await olga.post('/v1/tenants/acme/members', { name, email: `${name}@crowd.example`, role: 'member' })
    }
    await expect.poll(async () => (await resources('kind=ready&state=ok')).length, { timeout: 15_000 }).toBe(7)
    let [asking, most] = [0, 0]
    api.directory.observePerson = async (id) => {
      most = Math.max(most, ++asking)
      // For as long as others need to come this far, too.
      await olga.get('/v1/tenants/acme/resources')
      return real(id).finally(() => asking--)
    }
    await plan()
    api.directory.observePerson = real
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(4)
  })

  it('says of each what cannot be asked', async () => {
    const real = api.directory.observeGroup.bind(api.directory)
    api.directory.observeGroup = () => Promise.reject(new DirectoryUnavailable('no answer'))
    const items = await plan()
    api.directory.observeGroup = real
    expect(of('directory.group', items).silent).toBe('The directory cannot be reached; trying again.')
    expect(of('ready', items).silent).toBeNull()
  })
})
