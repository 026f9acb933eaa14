import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Plan, PlanWithVersions, Subscription } from '@dezky/contracts'
import { administratorOf, createActiveTenant, createTenant, newTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

describe('the catalogue', () => {
  it('has plans to begin with, the cheapest first, with prices in minor units', async () => {
    const { body } = await olga.get<{ items: Plan[] }>('/v1/plans')
    expect(body.items.map(({ slug }) => slug)).toEqual(['starter', 'business', 'enterprise'])
    expect(body.items[1]).toMatchObject({
      name: 'Business', status: 'on_sale', version: 1,
      current: {
        version: 1, seats: 25, features: ['mail', 'files', 'office', 'chat'],
        price: { currency: 'EUR', month: 1200, year: 12_000 },
      },
    })
  })

  it('is for everybody who is signed in', async () => {
    const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'reader')))
    const slugs = ({ body }: { body: { items: Plan[] } }) => body.items.map(({ slug }) => slug)
    expect(slugs(await anna.get('/v1/plans'))).toEqual(slugs(await olga.get('/v1/plans')))
    expect((await anna.get<PlanWithVersions>('/v1/plans/business')).body.versions).toHaveLength(1)
  })

  it('has no plan that is not in it', async () => {
    expect(await olga.get('/v1/plans/gold')).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })
})

describe('an operator', () => {
  const team = {
    slug: 'team', name: 'Team', seats: 10, storagePerSeat: 53_687_091_200, features: ['mail', 'chat'],
    price: { currency: 'EUR', month: 900, year: 9000 },
  }
  const read = async (slug: string) => (await olga.get<PlanWithVersions>(`/v1/plans/${slug}`)).body

  it('adds a plan, once', async () => {
    const key = { 'idempotency-key': 'add-team-1' }
    expect(await olga.post('/v1/plans', team, key)).toMatchObject({
      status: 201, headers: { etag: '"1"' },
      body: { slug: 'team', status: 'on_sale', current: { version: 1, usedAt: null, price: team.price } },
    })
    expect(await olga.post('/v1/plans', team, key)).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } })
    expect(await olga.post('/v1/plans', team)).toMatchObject({ status: 409, body: { code: 'plan_taken' } })
  })

  it('changes a version in place until somebody has subscribed, and makes another one afterwards', async () => {
    await olga.post('/v1/plans', { ...team, slug: 'fresh' })
    const cheaper = { price: { currency: 'EUR', month: 800, year: 8000 } }
    expect((await olga.patch('/v1/plans/fresh', cheaper, 1)).body).toMatchObject({ version: 2, versions: [{ version: 1, ...cheaper }] })
    await createTenant(olga, 'early', { plan: 'fresh' })
    expect((await read('fresh')).current.usedAt).not.toBeNull()
    expect((await olga.patch('/v1/plans/fresh', { seats: 20, name: 'Fresher' }, 2)).body).toMatchObject({
      name: 'Fresher', current: { version: 2, seats: 20, ...cheaper, usedAt: null },
      versions: [{ version: 2 }, { version: 1, seats: 10 }],
    })
    expect((await readTenant(olga, 'early')).subscription).toMatchObject({ plan: { name: 'Fresher', version: 1 }, seats: 10 })
    expect((await createTenant(olga, 'late', { plan: 'fresh' })).subscription).toMatchObject({ plan: { version: 2 }, seats: 20 })
  })

  it('says to operators how many have which version, and to nobody else', async () => {
    await olga.post('/v1/plans', { ...team, slug: 'counted' })
    await createTenant(olga, 'first-of-it', { plan: 'counted' })
    await olga.patch('/v1/plans/counted', { price: { ...team.price, month: 1000 } }, 1)
    await createTenant(olga, 'second-of-it', { plan: 'counted' })
    await olga.patch('/v1/plans/counted', { status: 'retired' }, 2)
    const all = (await olga.get<{ items: Plan[] }>('/v1/plans?status=all')).body.items
    expect(all.find(({ slug }) => slug === 'counted')?.use).toEqual({ subscriptions: 2, seats: 20, recurring: { amount: 19_000, currency: 'EUR' } })
    expect((await read('counted')).versions).toMatchObject([
      { version: 2, use: { subscriptions: 1, recurring: { amount: 10_000 } } },
      { version: 1, use: { subscriptions: 1, recurring: { amount: 9000 } } }])
    const { items } = (await olga.get<{ items: Subscription[] }>('/v1/subscriptions?plan=counted&planVersion=1')).body
    expect(items.map(({ tenant }) => tenant.slug)).toEqual(['first-of-it'])
    const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'curious')))
    expect((await anna.get<Plan>('/v1/plans/counted')).body).not.toHaveProperty('use')
  })

  it('moves a subscription to the newest version when that is asked for', async () => {
    await olga.post('/v1/plans', { ...team, slug: 'renewed' })
    await createTenant(olga, 'moves', { plan: 'renewed' })
    await olga.patch('/v1/plans/renewed', { price: { ...team.price, month: 1000 } }, 1)
    expect((await olga.patch<Subscription>('/v1/subscriptions/moves', { plan: 'renewed' }, 1)).body.plan.version).toBe(1)
    expect((await olga.patch<Subscription>('/v1/subscriptions/moves', { newestVersion: true }, 2)).body).toMatchObject({
      plan: { version: 2 }, perSeat: { amount: 1000 } })
  })

  it('loses nothing to somebody who subscribes at the same moment', async () => {
    await olga.post('/v1/plans', { ...team, slug: 'busy' })
    const [created] = await Promise.all([
      createTenant(olga, 'hasty', { plan: 'busy' }), olga.patch('/v1/plans/busy', { seats: 99 }, 1)])
    const { versions } = await read('busy')
    const theirs = versions.find(({ version }) => version === created.subscription.plan.version)
    expect(theirs?.usedAt).not.toBeNull()
    expect(versions[0]?.seats).toBe(99)
  })

  it('retires a plan: those who have it keep it, nobody else can choose it', async () => {
    await olga.post('/v1/plans', { ...team, slug: 'relic' })
    await createTenant(olga, 'loyal', { plan: 'relic' })
    expect(await olga.patch('/v1/plans/relic', { status: 'retired' }, 1)).toMatchObject({ status: 200, body: { status: 'retired' } })
    const newcomer = await olga.post('/v1/tenants', newTenant('newcomer', { plan: 'relic' }))
    expect(newcomer).toMatchObject({ status: 422, body: { code: 'plan_retired' } })
    const listed = async (query = '') => (await olga.get<{ items: Plan[] }>(`/v1/plans${query}`)).body.items.map(({ slug }) => slug)
    expect(await listed()).not.toContain('relic')
    expect(await listed('?status=retired')).toContain('relic')
    expect((await readTenant(olga, 'loyal')).subscription.plan.slug).toBe('relic')
  })

  it('is told when somebody else was faster', async () => {
    expect(await olga.patch('/v1/plans/starter', { name: 'Start' }, 7)).toMatchObject({ status: 412, body: { code: 'version_stale' } })
    expect(await olga.patch('/v1/plans/starter', { name: 'Start' })).toMatchObject({ status: 428, body: { code: 'version_missing' } })
    expect(await olga.patch('/v1/plans/gold', { name: 'Gold' }, 1)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  it.each([
    ['half a cent', { price: { currency: 'EUR', month: 9.5, year: 9000 } }],
    ['a currency that is none', { price: { ...team.price, currency: 'EUX' } }],
    ['no seat', { seats: 0 }], ['a feature that is none', { features: ['gold'] }], ['a feature twice', { features: ['mail', 'mail'] }],
  ])('is refused %s', async (_, wish) => {
    const answer = await olga.post('/v1/plans', { ...team, slug: 'wrong', ...wish })
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  })

  it('cannot rewrite a version that has been used, nor can anybody else: the database refuses', async () => {
    const client = new pg.Client({ connectionString: api.database.superuserUrl })
    await client.connect()
    const changes = ['update plan_versions set price_month = 1', 'update plan_versions set used_at = null', 'delete from plan_versions']
    for (const change of changes) {
      await expect(client.query(`${change} where plan = 'business'`), change).rejects.toThrow(/has been used and can no longer change/)
    }
    await client.end()
  })
})
