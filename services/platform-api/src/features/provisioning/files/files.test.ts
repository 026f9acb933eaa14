// A tenant's space, and its people in it, through the whole platform; the file server is the one in memory.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Member, Person, ReconcilePlan, ResourceKind, Tenant, TenantResource, TenantResources } from '@dezky/contracts'
import type { ObservedSpace } from '@dezky/files'
import { FilesUnavailable } from '@dezky/files'
import type { MemoryFiles } from '@dezky/files/drivers/memory'
import { memory } from '@dezky/files/drivers/memory'
import { movableClock } from '../../../../test/movable-clock.ts'
import { createActiveTenant, createTenant, readTenant } from '../../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../../test/test-api.ts'
import { operator, startTestApi } from '../../../../test/test-api.ts'
import { inScope, workerScope } from '../../../database/index.ts'

const month = 31 * 24 * 3_600_000
const clock = movableClock()

let api: TestApi
let olga: Caller
let files: MemoryFiles
beforeAll(async () => {
  files = memory()
  api = await startTestApi({ clock, files })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 15_000 })
const space = ({ id }: Tenant): Promise<ObservedSpace | null> => files.observeSpace({ tenantId: id })
const fresh = async (slug: string) => readTenant(olga, slug)

async function resource(slug: string, kind: ResourceKind, personId?: string): Promise<TenantResource | undefined> {
  const { items } = (await olga.get<TenantResources>(`/v1/tenants/${slug}/resources?kind=${kind}`)).body
  return items.find(({ subject }) => personId === undefined || subject === personId)
}

/** Once nothing of the tenant runs any more, and everything of it is as it should be. */
async function settled(slug: string): Promise<void> {
  await eventually(async () => {
    const { items } = (await olga.get<TenantResources>(`/v1/tenants/${slug}/resources?limit=100`)).body
    const isDone = ({ reconciling, state }: TenantResource) => reconciling?.state === 'waiting' && ['ok', 'skipped'].includes(state)
    return items.filter(item => !isDone(item))
  }).toEqual([])
}

async function people(slug: string): Promise<Member[]> {
  return (await olga.get<{ items: Member[] }>(`/v1/tenants/${slug}/members`)).body.items
}

async function join(slug: string, email: string, role = 'member'): Promise<Member> {
  const { body } = await olga.post<Member>(`/v1/tenants/${slug}/members`, { name: 'Bo Lind', email, role })
  await eventually(() => resource(slug, 'files.member', body.personId)).toBeDefined()
  await settled(slug)
  return body
}

async function subjectOf({ personId }: Pick<Member, 'personId'>): Promise<string> {
  const { rows } = await inScope(api.services.db, workerScope(), trx => sql<{ subject: string }>`
    select subject from identities where person_id = ${personId}::uuid`.execute(trx))
  return rows[0]?.subject ?? 'nobody'
}

const account = async (member: Pick<Member, 'personId'>) => files.observePerson(await subjectOf(member))

async function rolesIn(tenant: Tenant): Promise<(string | null)[]> {
  return ((await space(tenant))?.members ?? []).map(({ role }) => role).toSorted()
}

async function erase(slug: string): Promise<void> {
  await olga.delete(`/v1/tenants/${slug}`, { slug })
  clock.move(month)
  await olga.post(`/v1/tenants/${slug}/purge`)
  await eventually(async () => (await fresh(slug)).status).toBe('purged')
}

const reconcile = (slug: string) => olga.post(`/v1/tenants/${slug}/reconcile`)
const override = (slug: string, key: string, value: number | boolean) =>
  olga.put(`/v1/tenants/${slug}/entitlements/${key}/override`, { value, note: 'For a test' })

describe('the space', () => {
  it('is called and limited as the tenant is, and follows', async () => {
    const tenant = await createActiveTenant(olga, 'follows')
    expect(await space(tenant)).toMatchObject({ name: 'The follows company', quotaBytes: 25 * 107_374_182_400, enabled: true })
    await olga.patch('/v1/tenants/follows', { name: 'Renamed' }, (await fresh('follows')).version)
    await override('follows', 'storage', 5_000_000)
    await eventually(() => space(tenant)).toMatchObject({ name: 'Renamed', quotaBytes: 5_000_000 })
    await override('follows', 'storage', 0)
    await eventually(() => space(tenant)).toMatchObject({ quotaBytes: 1 })
  })

  it('is switched off while the tenant is shut, and nothing in it is lost', async () => {
    const tenant = await createActiveTenant(olga, 'shut')
    await settled('shut')
    const before = await space(tenant) ?? expect.fail('there is no space')
    files.fill(before.externalId, 4711)
    await olga.post('/v1/tenants/shut/suspend', { reason: 'billing' })
    await eventually(() => space(tenant)).toMatchObject({ enabled: false, members: before.members })
    await override('shut', 'storage', 9_000_000)
    await olga.post('/v1/tenants/shut/resume')
    await eventually(() => space(tenant)).toEqual({ ...before, quotaBytes: 9_000_000, usedBytes: 4711 })
    await olga.delete('/v1/tenants/shut', { slug: 'shut' })
    await eventually(() => space(tenant)).toMatchObject({ enabled: false, members: before.members })
    await eventually(() => resource('shut', 'files.member')).toMatchObject({ state: 'ok', reason: 'tenant_deleted' })
    await olga.post('/v1/tenants/shut/restore')
    await eventually(() => space(tenant)).toEqual({ ...before, quotaBytes: 9_000_000, usedBytes: 4711 })
  })

  it('is shut, with everything in it, while files are no part of what is paid for', async () => {
    const tenant = await createActiveTenant(olga, 'unpaid')
    const [anna] = await people('unpaid')
    await settled('unpaid')
    await override('unpaid', 'files', false)
    await eventually(() => space(tenant)).toMatchObject({ enabled: false, members: [{ role: 'manager' }] })
    for (const kind of ['files.space', 'files.member'] as const) {
      await eventually(() => resource('unpaid', kind)).toMatchObject({ state: 'skipped', reason: 'not_entitled' })
    }
    await eventually(() => account(anna!)).toMatchObject({ enabled: false })
    const bo = await join('unpaid', 'bo@unpaid.example')
    expect(await account(bo)).toBeNull()
    await override('unpaid', 'files', true)
    await eventually(() => rolesIn(tenant)).toEqual(['editor', 'manager'])
    await eventually(() => account(anna!)).toMatchObject({ enabled: true })
  })

  it('that vanished is made anew once somebody has asked for it, and everybody let in again', async () => {
    const tenant = await createActiveTenant(olga, 'vanished')
    await join('vanished', 'bo@vanished.example')
    await files.removeSpace({ tenantId: tenant.id })
    await reconcile('vanished')
    await eventually(() => rolesIn(tenant)).toEqual(['editor', 'manager'])
  })

  it('of somebody else in its place is left alone, and keeps nothing from being erased', async () => {
    const real = files.ensureSpace.bind(files)
    files.ensureSpace = () => Promise.reject(new FilesUnavailable('not yet', { retryAfterMs: 60_000 }))
    const tenant = await createTenant(olga, 'foreign')
    await eventually(() => resource('foreign', 'files.space')).toMatchObject({ reason: 'upstream_unavailable' })
    const theirs = files.plantSpace(tenant.id, 'Theirs')
    files.ensureSpace = real
    await reconcile('foreign')
    await eventually(() => resource('foreign', 'files.space')).toMatchObject({ state: 'error', reason: 'upstream_conflict' })
    await erase('foreign')
    expect(files.spaces()).toContainEqual({ externalId: theirs, name: 'Theirs', usedBytes: 0 })
  })
})

describe('a member', () => {
  it('has an account and a place as long as they belong, in the role that follows from theirs', async () => {
    const tenant = await createActiveTenant(olga, 'places')
    const bo = await join('places', 'bo@places.example')
    expect(await rolesIn(tenant)).toEqual(['editor', 'manager'])
    await olga.patch(`/v1/tenants/places/members/${bo.id}`, { role: 'admin' }, bo.version)
    await eventually(() => rolesIn(tenant)).toEqual(['manager', 'manager'])
    const subject = await subjectOf(bo)
    await olga.delete(`/v1/tenants/places/members/${bo.id}`, { files: { do: 'erase' } })
    await eventually(async () => [await rolesIn(tenant), await files.observePerson(subject)]).toEqual([['manager'], null])
    const erased = { action: 'member.erase_account', details: { upstream: 'files', outcome: 'absent' } }
    await eventually(async () => (await olga.get<{ items: AuditEntry[] }>('/v1/tenants/places/audit')).body.items)
      .toContainEqual(expect.objectContaining(erased))
  })

  it('of two tenants has one account, which stays until both have let go of it', async () => {
    for (const slug of ['both-a', 'both-b']) await createActiveTenant(olga, slug)
    const [one, two] = [await join('both-a', 'bo@both.example'), await join('both-b', 'bo@both.example')]
    const known = await account(one)
    expect([two.personId, known?.enabled]).toEqual([one.personId, true])
    await olga.delete(`/v1/tenants/both-a/members/${one.id}`)
    await eventually(async () => rolesIn(await fresh('both-a'))).toEqual(['manager'])
    await settled('both-a')
    expect([await account(two), await rolesIn(await fresh('both-b'))]).toEqual([known, ['editor', 'manager']])
  })

  it('is called as they are, and kept out as they are, but not let in again where a human has kept them out', async () => {
    await createActiveTenant(olga, 'called')
    const bo = await join('called', 'bo@called.example')
    const path = `/v1/users/${bo.personId}`
    await olga.patch(path, { name: 'Bo Ny', email: 'ny@called.example' }, (await olga.get<Person>(path)).body.version)
    await eventually(() => account(bo)).toMatchObject({ name: 'Bo Ny', email: 'ny@called.example' })
    await olga.post(`${path}/disable`)
    await eventually(() => account(bo)).toMatchObject({ enabled: false })
    await olga.post(`${path}/enable`)
    await eventually(() => account(bo)).toMatchObject({ enabled: true })
    await settled('called')
    await files.setPersonEnabled(await subjectOf(bo), false)
    await reconcile('called')
    await settled('called')
    expect(await account(bo)).toMatchObject({ enabled: false })
  })

  it('who leaves while the space is shut is put out of it when it opens', async () => {
    const tenant = await createActiveTenant(olga, 'later')
    const bo = await join('later', 'bo@later.example')
    const subject = await subjectOf(bo)
    await olga.post('/v1/tenants/later/suspend', { reason: 'billing' })
    await eventually(() => space(tenant)).toMatchObject({ enabled: false })
    await settled('later')
    await olga.delete(`/v1/tenants/later/members/${bo.id}`, { files: { do: 'erase' } })
    await eventually(() => files.observePerson(subject)).toBeNull()
    await eventually(() => resource('later', 'files.member', bo.personId)).toMatchObject({ state: 'pending', reason: 'waiting' })
    await olga.post('/v1/tenants/later/resume')
    await eventually(() => rolesIn(tenant)).toEqual(['manager'])
    await eventually(() => resource('later', 'files.member', bo.personId)).toBeUndefined()
  })

  it('somebody let in by hand stays, and is no difference', async () => {
    const tenant = await createActiveTenant(olga, 'by-hand')
    await settled('by-hand')
    const guest = await files.ensurePerson({ subject: 'somebody-of-their-own-making', name: 'Guest', email: 'guest@by-hand.example' })
    await files.ensureMember({ tenantId: tenant.id }, { personExternalId: guest.externalId, role: 'viewer' })
    const { items } = (await olga.get<ReconcilePlan>('/v1/tenants/by-hand/reconcile/plan')).body
    expect(items.flatMap(({ steps }) => steps)).toEqual([])
    await reconcile('by-hand')
    await settled('by-hand')
    expect(await rolesIn(tenant)).toEqual(['manager', 'viewer'])
  })

  it('whose things are kept for a while is out at once, and cannot sign in', async () => {
    const tenant = await createActiveTenant(olga, 'keeps')
    const bo = await join('keeps', 'bo@keeps.example')
    const subject = await subjectOf(bo)
    await olga.delete(`/v1/tenants/keeps/members/${bo.id}`, { files: { do: 'keep', days: 14 } })
    await eventually(() => resource('keeps', 'files.member', bo.personId)).toMatchObject({ state: 'ok', reason: 'kept', wanted: false })
    expect([await rolesIn(tenant), await files.observePerson(subject)]).toMatchObject([['manager'], { enabled: false }])
    clock.move(month)
    await reconcile('keeps')
    await eventually(() => files.observePerson(subject)).toBeNull()
    await eventually(() => resource('keeps', 'files.member', bo.personId)).toBeUndefined()
  })
})

it('erasing takes the space and the accounts we made, and no other', async () => {
  const tenant = await createActiveTenant(olga, 'erased')
  const [bo, ...others] = [await join('erased', 'bo@erased.example'), ...await people('erased')]
  const subjects = await Promise.all(others.map(subjectOf))
  await inScope(api.services.db, workerScope(), trx => sql`
    update identities set files_made = false where person_id = ${bo.personId}::uuid`.execute(trx))
  const theirs = await subjectOf(bo)
  await erase('erased')
  expect(await space(tenant)).toBeNull()
  const left = await Promise.all(subjects.filter(subject => subject !== theirs).map(subject => files.observePerson(subject)))
  expect([left, await files.observePerson(theirs)]).toMatchObject([[null], { enabled: true }])
  const [last] = (await olga.get<{ items: AuditEntry[] }>('/v1/tenants/erased/audit')).body.items
  const absent = { outcome: 'absent', verifiedAbsentAt: expect.any(String) }
  expect(last?.details['upstreams']).toEqual(expect.arrayContaining([
    { kind: 'files.space', upstream: 'files', things: 1, ...absent }, { kind: 'files.member', upstream: 'files', things: 2, ...absent }]))
})
