import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import { movableClock } from '../../../test/movable-clock.ts'
import { administratorOf, createActiveTenant, createTenant, newTenant, readTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const day = 24 * 3_600_000
const clock = movableClock()

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi({ clock }, { RESTORE_WINDOW_DAYS: '30' })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

const inDays = (days: number) => new Date(clock.now().getTime() + days * day).toISOString()
const act = (slug: string, verb: string, body?: object, caller = olga) => caller.post<Tenant>(`/v1/tenants/${slug}/${verb}`, body)
const remove = (slug: string, caller = olga) => caller.delete<Tenant>(`/v1/tenants/${slug}`, { slug })
const until = (slug: string, status: Tenant['status']) =>
  expect.poll(async () => (await readTenant(olga, slug)).status, { timeout: 15_000 }).toBe(status)

async function membersUpstream({ id }: Tenant): Promise<number> {
  return (await api.directory.observeGroup(id))?.members.length ?? 0
}

async function trail(slug: string): Promise<string[]> {
  const { body } = await olga.get<{ items: { action: string }[] }>(`/v1/tenants/${slug}/audit`)
  return body.items.map(({ action }) => action).reverse()
}

describe('the life of a tenant', () => {
  it('goes all the way, and leaves a trail', async () => {
    const tenant = await createActiveTenant(olga, 'whole')
    expect((await act('whole', 'trial', { endsAt: inDays(14) })).body)
      .toMatchObject({ status: 'trial', subscription: { status: 'trialing' } })
    expect((await act('whole', 'convert')).body)
      .toMatchObject({ status: 'active', trialEndsAt: null, subscription: { status: 'active' } })
    expect((await act('whole', 'suspend', { reason: 'abuse', note: 'Spam' })).body)
      .toMatchObject({ status: 'suspended', suspension: { reason: 'abuse', note: 'Spam', owner: 'platform' } })
    expect((await act('whole', 'resume')).body).toMatchObject({ status: 'active', suspension: null, version: tenant.version + 4 })
    const deleted = await remove('whole')
    expect(deleted).toMatchObject({ status: 200, body: { status: 'deleted' } })
    expect(Date.parse(deleted.body.purgeAfter ?? '') - Date.parse(deleted.body.deletedAt ?? '')).toBe(30 * day)
    expect((await act('whole', 'restore')).body).toMatchObject({ status: 'active', purgeAfter: null })
    expect(await trail('whole')).toEqual(['tenant.create', 'member.add', 'tenant.activate', 'tenant.trial', 'subscription.trial',
      'tenant.convert', 'subscription.activate', 'tenant.suspend', 'tenant.resume', 'tenant.delete', 'tenant.restore'])
  })

  it('keeps why and what changed in the audit trail', async () => {
    await createActiveTenant(olga, 'why')
    await act('why', 'suspend', { reason: 'legal', note: 'Court order 7' })
    const { body } = await olga.get<{ items: object[] }>('/v1/tenants/why/audit?action=tenant.suspend')
    expect(body.items).toMatchObject([{
      reason: 'Court order 7', before: { status: 'active', suspensionReason: null },
      after: { status: 'suspended', suspensionReason: 'legal' },
    }])
  })

  it('says what is possible instead', async () => {
    await createActiveTenant(olga, 'strict')
    expect((await act('strict', 'restore')).body)
      .toMatchObject({ status: 422, code: 'illegal_transition', state: 'active', allowed: ['trial', 'suspend', 'delete'] })
    await act('strict', 'suspend', { reason: 'billing' })
    expect((await act('strict', 'suspend', { reason: 'billing' })).body)
      .toMatchObject({ status: 422, code: 'illegal_transition', state: 'suspended', allowed: ['resume', 'delete'] })
    await remove('strict')
    expect((await act('strict', 'resume')).body)
      .toMatchObject({ code: 'illegal_transition', state: 'deleted', allowed: ['restore', 'purge'] })
    expect((await act('strict', 'purge')).body).toMatchObject({ status: 422, code: 'purge_too_early', purgeAfter: expect.any(String) })
  })

  it.each([
    ['a reason that is none', 'suspend', { reason: 'mood' }, 400, 'validation_failed'],
    ['no reason', 'suspend', {}, 400, 'validation_failed'],
    ['a trial that is over before it begins', 'trial', { endsAt: '2020-01-01T00:00:00Z' }, 422, 'trial_end_past'],
    ['an end of a trial that is no time', 'trial', { endsAt: 'soon' }, 400, 'validation_failed'],
    ['a conversion of what is no trial', 'convert', undefined, 422, 'illegal_transition'],
  ])('refuses %s', async (_, verb, body, status, code) => {
    expect(await act('dezky', verb, body)).toMatchObject({ status, body: { code } })
  })

  it('is not ended by whoever types another slug, or of a tenant that is not there', async () => {
    expect(await olga.delete('/v1/tenants/dezky', { slug: 'dezki' })).toMatchObject({ status: 422, body: { code: 'slug_mismatch' } })
    expect((await olga.delete('/v1/tenants/dezky')).status).toBe(400)
    expect((await remove('no-such-tenant')).status).toBe(404)
    expect((await readTenant(olga, 'dezky')).status).toBe('active')
  })

  it('changes once however often the same Idempotency-Key is sent', async () => {
    await createActiveTenant(olga, 'twice')
    const suspend = () => olga.post('/v1/tenants/twice/suspend', { reason: 'billing' }, { 'idempotency-key': 'suspend-once-1' })
    const first = await suspend()
    expect(first).toMatchObject({ status: 200, body: { status: 'suspended' } })
    expect(await suspend()).toEqual({ ...first, headers: expect.anything() })
  })

  it('gives one of many who suspend and delete at the same moment their way, each in turn', async () => {
    await createActiveTenant(olga, 'rush')
    const answers = await Promise.all(['billing', 'abuse', 'legal', 'security'].map(reason => act('rush', 'suspend', { reason })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422])
  })
})

describe('a trial', () => {
  it('can be what a tenant begins with', async () => {
    await createTenant(olga, 'tryout', { trialEndsAt: inDays(14) })
    await until('tryout', 'trial')
    expect(await readTenant(olga, 'tryout')).toMatchObject({ subscription: { status: 'trialing' } })
    expect(await olga.post('/v1/tenants', newTenant('late', { trialEndsAt: '2020-01-01T00:00:00Z' })))
      .toMatchObject({ status: 422, body: { code: 'trial_end_past', errors: [{ field: 'trialEndsAt' }] } })
  })

  it('is suspended for billing when it runs out, once, and goes on when it is extended or converted', async () => {
    await createActiveTenant(olga, 'runs-out')
    await act('runs-out', 'trial', { endsAt: inDays(3) })
    clock.move(3 * day)
    await act('runs-out', 'reconcile')
    await until('runs-out', 'suspended')
    const { suspension } = await readTenant(olga, 'runs-out')
    expect(suspension).toMatchObject({ reason: 'billing', owner: 'platform', note: 'The trial has ended.' })
    expect((await act('runs-out', 'resume')).body).toMatchObject({ status: 'trial' })
    await act('runs-out', 'reconcile')
    await expect.poll(async () => (await readTenant(olga, 'runs-out')).resources[0]?.reason).toBeNull()
    expect((await act('runs-out', 'trial', { endsAt: inDays(1) })).body).toMatchObject({ status: 'trial' })
    clock.move(day)
    await act('runs-out', 'reconcile')
    await until('runs-out', 'suspended')
    expect((await act('runs-out', 'convert')).body).toMatchObject({ status: 'active', suspension: null, trialEndsAt: null })
  })
})

describe('an owner', () => {
  async function owner(slug: string): Promise<Caller> {
    return api.as(await administratorOf(api, await createActiveTenant(olga, slug)))
  }

  it('suspends their own workspace for reasons of their own, and lifts that', async () => {
    const anna = await owner('own')
    expect(await act('own', 'suspend', { reason: 'billing' }, anna)).toMatchObject({ status: 422, body: { code: 'reason_not_yours' } })
    expect((await act('own', 'suspend', { reason: 'customer', owner: 'platform' }, anna)).body).toMatchObject({ code: 'reason_not_yours' })
    expect((await act('own', 'suspend', { reason: 'customer' }, anna)).body).toMatchObject({ suspension: { owner: 'customer' } })
    expect(await act('own', 'resume')).toMatchObject({ status: 403, body: { code: 'suspension_not_yours', owner: 'customer' } })
    expect((await act('own', 'resume', undefined, anna)).body).toMatchObject({ status: 'active' })
  })

  it('cannot lift what the platform has decided, nor run away from it', async () => {
    const anna = await owner('held')
    await act('held', 'suspend', { reason: 'customer' }, anna)
    expect((await act('held', 'suspend', { reason: 'abuse' })).body).toMatchObject({ suspension: { reason: 'abuse', owner: 'platform' } })
    for (const answer of [await act('held', 'resume', undefined, anna), await remove('held', anna)]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'suspension_not_yours', owner: 'platform' } })
    }
  })

  it('deletes their own workspace and has the answer, though it is gone for them then', async () => {
    const anna = await owner('gone')
    expect(await remove('gone', anna)).toMatchObject({ status: 200, body: { status: 'deleted', purgeAfter: expect.any(String) } })
    expect((await anna.get('/v1/tenants/gone')).status).toBe(404)
    for (const verb of ['restore', 'convert', 'purge']) expect((await act('gone', verb, undefined, anna)).status).toBe(404)
  })

  it('is the only one among members who may', async () => {
    const anna = await owner('only')
    await demote('only')
    await expect.poll(() => act('only', 'resume', undefined, anna)).toMatchObject({ body: { code: 'permission_missing' } })
    for (const answer of [await act('only', 'suspend', { reason: 'customer' }, anna), await remove('only', anna)]) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'permission_missing', permission: 'tenant:lifecycle' } })
    }
  })

  async function demote(slug: string): Promise<void> {
    const client = new pg.Client({ connectionString: api.database.superuserUrl })
    await client.connect()
    await client.query(`update memberships set role = 'admin' where tenant_id = (select id from tenants where slug = $1)`, [slug])
    await client.end()
  }
})

describe('upstream', () => {
  it('nobody is in the group of a suspended tenant, their sessions have ended once, and all come back', async () => {
    const tenant = await createActiveTenant(olga, 'shut')
    const signedOut: string[] = []
    const real = api.directory.signOutEverywhere.bind(api.directory)
    api.directory.signOutEverywhere = async (person) => {
      signedOut.push(person)
      return real(person)
    }
    await act('shut', 'suspend', { reason: 'billing' })
    await expect.poll(async () => (await readTenant(olga, 'shut')).resources[0], { timeout: 15_000 })
      .toMatchObject({ state: 'ok', reason: 'tenant_suspended', message: expect.any(String) })
    expect([await membersUpstream(tenant), signedOut.length]).toEqual([0, 1])
    expect(await api.directory.observePerson(signedOut[0] ?? '')).toMatchObject({ enabled: true })
    await act('shut', 'reconcile')
    await act('shut', 'resume')
    await expect.poll(() => membersUpstream(tenant), { timeout: 15_000 }).toBe(1)
    api.directory.signOutEverywhere = real
    expect(signedOut).toHaveLength(1)
    await expect.poll(async () => (await readTenant(olga, 'shut')).resources[0], { timeout: 15_000 }).toMatchObject({ state: 'ok', reason: null })
  })

  it('the accounts of a deleted tenant are disabled, and work again when it is restored', async () => {
    const tenant = await createActiveTenant(olga, 'back')
    const anna = await administratorOf(api, tenant)
    const account = () => api.directory.observePerson(anna.subject)
    await remove('back')
    await expect.poll(account, { timeout: 15_000 }).toMatchObject({ enabled: false, groups: [] })
    await act('back', 'restore')
    await expect.poll(account, { timeout: 15_000 }).toMatchObject({ enabled: true, groups: [expect.any(String)] })
    expect((await (await api.as(anna)).get('/v1/tenants/back')).status).toBe(200)
  })

  it('somebody of two tenants keeps the other, whichever is shut while the other opens', async () => {
    const administrator = { name: 'Both', email: 'both@person.example' }
    await Promise.all(['left', 'right'].map(slug => createTenant(olga, slug, { administrator })))
    const [left, right] = [await untilActive(olga, 'left'), await untilActive(olga, 'right')]
    using signOut = vi.spyOn(api.directory, 'signOutEverywhere')
    await act('left', 'suspend', { reason: 'customer' })
    await expect.poll(() => membersUpstream(left), { timeout: 15_000 }).toBe(0)
    await expect.poll(async () => (await readTenant(olga, 'left')).resources[0]?.reason).toBe('tenant_suspended')
    expect(signOut).not.toHaveBeenCalled()
    await Promise.all([remove('left'), act('right', 'suspend', { reason: 'billing' })])
    await expect.poll(async () => [await membersUpstream(left), await membersUpstream(right)], { timeout: 15_000 }).toEqual([0, 0])
    await Promise.all([act('right', 'resume'), act('left', 'restore').then(() => remove('left'))])
    await expect.poll(async () => [await membersUpstream(left), await membersUpstream(right)], { timeout: 15_000 }).toEqual([0, 1])
    expect((await api.directory.observeGroup(right.id))?.members).toMatchObject([{ enabled: true }])
  })
})
