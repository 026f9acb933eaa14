import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Subscription, SubscriptionChange, SubscriptionPreview } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import { administratorOf, createActiveTenant, createTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { activateSubscription, endSubscription, scheduleSubscriptions, startTrial, takeSeat, takeSeats } from './index.ts'

let api: TestApi
let olga: Caller
let admin: pg.Client
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

const read = async (slug: string) => (await olga.get<Subscription>(`/v1/subscriptions/${slug}`)).body
const change = async (slug: string, wish: object, caller = olga) =>
  caller.patch<Subscription>(`/v1/subscriptions/${slug}`, wish, (await read(slug)).version)
const preview = async (slug: string, wish: object) => (await olga.post<SubscriptionPreview>(`/v1/subscriptions/${slug}/preview`, wish)).body
const asWorker = <Result>(work: Parameters<typeof inScope<Result>>[2]) => inScope(api.services.db, workerScope(), work)

describe('a subscription', () => {
  it('begins with its tenant, for a month that starts today, and says what it costs', async () => {
    await createTenant(olga, 'begun')
    const midnight = new Date(new Date().toISOString().slice(0, 10))
    expect(await olga.get('/v1/subscriptions/begun')).toMatchObject({ status: 200, headers: { etag: '"1"' }, body: {
      tenant: { slug: 'begun' }, plan: { slug: 'business', name: 'Business', version: 1 }, status: 'active', seats: 25, interval: 'month',
      period: { start: midnight.toISOString() }, cancelAtPeriodEnd: false, version: 1, stripeCustomerId: null,
      price: { amount: 30_000, currency: 'EUR' }, recurring: { amount: 30_000, currency: 'EUR' },
    } })
  })

  it('changes plan, seats and interval at once, as the preview said', async () => {
    await createTenant(olga, 'grows')
    const foreseen = await preview('grows', { plan: 'enterprise', seats: 30 })
    expect(foreseen).toMatchObject({
      lines: [{ kind: 'credit', plan: { slug: 'business' }, seats: 25 }, { kind: 'charge', plan: { slug: 'enterprise' }, seats: 30 }],
      due: { amount: 30 * 2400 - 25 * 1200 }, next: { amount: { amount: 72_000 } }, refused: null,
    })
    expect((await change('grows', { plan: 'enterprise', seats: 30 })).body).toMatchObject({
      plan: { slug: 'enterprise' }, seats: 30, version: 2 })
    expect((await change('grows', { interval: 'year' })).body).toMatchObject({
      interval: 'year', price: { amount: 30 * 24_000 }, recurring: { amount: 60_000 }, version: 3 })
    const { rows } = await admin.query(`select action, before, after, details from audit_entries
      where action = 'subscription.change' and after ->> 'seats' = '30'`)
    expect(rows).toMatchObject([{ details: { due: 42_000, currency: 'EUR' }, before: { seats: 25 } }])
  })

  it('is changed by nobody who has seen an older one', async () => {
    await createTenant(olga, 'contended')
    const [one, other] = await Promise.all([26, 27].map(seats => olga.patch<Subscription>('/v1/subscriptions/contended', { seats }, 1)))
    expect([one?.status, other?.status].sort()).toEqual([200, 412])
    expect(await olga.patch('/v1/subscriptions/contended', { seats: 28 })).toMatchObject({ status: 428, body: { code: 'version_missing' } })
  })

  it.each([
    ['a plan that does not exist', { plan: 'gold' }, 'plan_unknown'],
    ['no seat for somebody who has one', { seats: 1 }, 'seats_in_use'],
  ])('is not changed to %s, and the preview says so', async (_, wish, code) => {
    const slug = `refuses-${code.replaceAll('_', '-')}`
    await createTenant(olga, slug)
    await addMembers(slug, 2)
    expect(await change(slug, wish)).toMatchObject({ status: 422, body: { code } })
    expect(await preview(slug, wish)).toMatchObject({ refused: { code }, lines: [], due: { amount: 0 } })
    expect(await read(slug)).toMatchObject({ seats: 25, version: 1 })
  })

  it('is listed in pages, by status and by plan', async () => {
    await Promise.all(['one', 'two', 'three'].map(name => createTenant(olga, `listed-${name}`, { plan: 'starter' })))
    interface Page { items: Subscription[], nextCursor: string | null }
    const first = (await olga.get<Page>('/v1/subscriptions?plan=starter&status=active&limit=2')).body
    const rest = (await olga.get<Page>(`/v1/subscriptions?plan=starter&status=active&limit=2&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...rest.items].map(({ tenant }) => tenant.slug).sort()).toEqual(['listed-one', 'listed-three', 'listed-two'])
    expect((await olga.get<Page>('/v1/subscriptions?plan=starter&status=canceled')).body.items).toEqual([])
  })

  it('can be had again once it has ended, and only then', async () => {
    const { id } = await createTenant(olga, 'returns')
    const order = { tenant: 'returns', plan: 'starter', seats: 3, interval: 'year' }
    expect(await olga.post('/v1/subscriptions', order)).toMatchObject({ status: 409, body: { code: 'subscription_exists' } })
    await asWorker(trx => endSubscription(trx, id))
    expect(await change('returns', { seats: 30 })).toMatchObject({ status: 422, body: { code: 'subscription_canceled' } })
    const key = { 'idempotency-key': 'returning-1' }
    expect(await olga.post('/v1/subscriptions', order, key)).toMatchObject({ status: 201, body: {
      status: 'active', plan: { slug: 'starter' }, seats: 3, recurring: { amount: 1500 } } })
    expect(await olga.post('/v1/subscriptions', order, key)).toMatchObject({ status: 201, headers: { 'idempotency-replayed': 'true' } })
  })

  it('costs nothing on trial, and is billed from the day on which the trial is over', async () => {
    const { id } = await createTenant(olga, 'tries')
    await asWorker(trx => startTrial(trx, id))
    expect(await read('tries')).toMatchObject({ status: 'trialing', period: null, recurring: { amount: 0 } })
    expect(await preview('tries', { plan: 'enterprise' })).toMatchObject({ lines: [], due: { amount: 0 }, next: null, refused: null })
    expect(await change('tries', { cancelAtPeriodEnd: true })).toMatchObject({ status: 422, body: { code: 'subscription_on_trial' } })
    await asWorker(trx => activateSubscription(trx, id))
    await asWorker(trx => activateSubscription(trx, id))
    expect(await read('tries')).toMatchObject({
      status: 'active', period: { start: expect.any(String) }, recurring: { amount: 30_000 }, version: 3 })
  })
})

describe('those who may', () => {
  it('are the workspace\'s owner and its billing people; administrators read', async () => {
    const tenant = await createActiveTenant(olga, 'rules')
    const owner = await api.as(await administratorOf(api, tenant))
    expect((await owner.get('/v1/subscriptions')).body).toMatchObject({ items: [{ tenant: { slug: 'rules' } }] })
    expect(await change('rules', { seats: 26, cancelAtPeriodEnd: true }, owner)).toMatchObject({ status: 200, body: { seats: 26 } })
    expect(await change('rules', { stripeCustomerId: 'cus_1' }, owner)).toMatchObject({ status: 403, body: { code: 'permission_missing' } })
    expect(await change('rules', { stripeCustomerId: 'cus_1' })).toMatchObject({ status: 200, body: { stripeCustomerId: 'cus_1' } })
  })

  it.each([['billing', 200, 200], ['admin', 200, 403], ['helpdesk', 403, 403], ['member', 403, 403]])(
    'as %s: reading %i, changing %i', async (role, reading, changing) => {
      const tenant = await createActiveTenant(olga, `role-${role}`)
      const someone = await administratorOf(api, tenant)
      await admin.query('update memberships set role = $1 where tenant_id = $2', [role, tenant.id])
      const caller = await api.as(someone)
      expect((await caller.get(`/v1/subscriptions/${tenant.slug}`)).status).toBe(reading)
      expect((await change(tenant.slug, { seats: 30 }, caller)).status).toBe(changing)
    })

  it('are nobody of another workspace', async () => {
    await createTenant(olga, 'theirs')
    const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'mine')))
    const attempts = [
      anna.get('/v1/subscriptions/theirs'), anna.patch('/v1/subscriptions/theirs', { seats: 99 }, 1),
      anna.post('/v1/subscriptions/theirs/preview', { seats: 99 }), anna.post('/v1/subscriptions', { tenant: 'theirs', plan: 'starter' }),
    ]
    for (const answer of await Promise.all(attempts)) expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(await read('theirs')).toMatchObject({ seats: 25, version: 1 })
  })
})

describe('seats', () => {
  it('are never more than there are, however many want one at the same moment', async () => {
    const { id } = await createTenant(olga, 'rush', { plan: 'starter' })
    await change('rush', { seats: 10 })
    const taken = await Promise.allSettled(Array.from({ length: 50 }, () => asWorker(async (trx) => {
      await takeSeat(trx, id)
      const person = newId()
      await trx.insertInto('people').values({ id: person, name: 'Mia', email: `${person}@rush.example`, locale: 'en' }).execute()
      await trx.insertInto('memberships').values({ id: newId(), tenant_id: id, person_id: person, role: 'member' }).execute()
    })))
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(9)
    const refused = taken.flatMap(result => result.status === 'rejected' ? [result.reason] : [])
    expect(new Set(refused.map(({ code, status }) => `${status} ${code}`))).toEqual(new Set(['422 no_seat_left']))
    expect(await change('rush', { seats: 9 })).toMatchObject({ status: 422, body: { code: 'seats_in_use', inUse: 10 } })
  })

  it('are not there without a subscription that runs', async () => {
    const { id } = await createTenant(olga, 'seatless')
    await asWorker(trx => endSubscription(trx, id))
    await expect(asWorker(trx => takeSeat(trx, id))).rejects.toMatchObject({ code: 'no_seat_left' })
  })
})

describe('a period that is over', () => {
  const backdate = (slug: string, more = '') => admin.query(`update subscriptions set period_anchor = '2026-01-31T00:00:00Z',
    period_start = '2026-01-31T00:00:00Z', period_end = '2026-02-28T00:00:00Z' ${more}
    where tenant_id = (select id from tenants where slug = $1)`, [slug])
  const reconcile = async () => {
    await scheduleSubscriptions(api.services.db)
    api.services.reconciler.hint()
  }

  it('is followed by the one of today, however long nobody looked, and once', async () => {
    await createTenant(olga, 'slept')
    await backdate('slept')
    await reconcile()
    await expect.poll(async () => Date.parse((await read('slept')).period?.end ?? ''), { timeout: 10_000 }).toBeGreaterThan(Date.now())
    await reconcile()
    const renewed = await admin.query(`select from events where type = 'subscription.renewed' and data ->> 'slug' = 'slept'`)
    expect(renewed.rowCount).toBe(1)
  })

  it('is followed by what was agreed on for the next, and the history says what each was worth', async () => {
    const { id } = await createTenant(olga, 'shrinks')
    const wish = { plan: 'starter', seats: 10, when: 'period_end' }
    const ends = (await read('shrinks')).period?.end
    expect(await preview('shrinks', wish)).toMatchObject({
      effectiveAt: ends, lines: [], due: { amount: 0 }, next: { at: ends, amount: { amount: 6000 } },
      recurring: { before: { amount: 30_000 }, after: { amount: 6000 } } })
    const scheduled = { plan: { slug: 'starter', version: 1 }, seats: 10, interval: 'month', at: ends, price: { amount: 6000 } }
    expect((await change('shrinks', wish)).body).toMatchObject({ seats: 25, perSeat: { amount: 1200 }, scheduled })
    await expect(asWorker(trx => takeSeats(trx, id, 10))).rejects.toMatchObject({ code: 'no_seat_left' })
    await backdate('shrinks')
    await reconcile()
    await expect.poll(() => read('shrinks'), { timeout: 10_000 }).toMatchObject({ plan: { slug: 'starter' }, seats: 10, scheduled: null })
    const { items } = (await olga.get<{ items: SubscriptionChange[] }>('/v1/subscriptions/shrinks/history?limit=1')).body
    expect(items).toHaveLength(1)
    const whole = (await olga.get<{ items: SubscriptionChange[] }>('/v1/subscriptions/shrinks/history')).body.items
    expect(whole.map(({ recurring }) => recurring.amount).toSorted()).toEqual([30_000, 6000])
  })

  it('goes on as it is once what was agreed on is called off', async () => {
    await createTenant(olga, 'wavers')
    await change('wavers', { seats: 10, when: 'period_end' })
    expect((await change('wavers', { callOff: true })).body).toMatchObject({ seats: 25, scheduled: null })
    await change('wavers', { cancelAtPeriodEnd: true })
    expect(await change('wavers', { seats: 10, when: 'period_end' })).toMatchObject({ status: 422, body: { code: 'subscription_ending' } })
  })

  it('ends what was to end with it, as of its last moment', async () => {
    await createTenant(olga, 'leaves')
    await backdate('leaves', ', cancel_at_period_end = true')
    await reconcile()
    await expect.poll(async () => (await read('leaves')).status, { timeout: 10_000 }).toBe('canceled')
    const { rows } = await admin.query(`select effective_at, mrr from subscription_changes
      where tenant_id = (select id from tenants where slug = 'leaves') and status = 'canceled'`)
    expect(rows).toEqual([{ effective_at: new Date('2026-02-28T00:00:00Z'), mrr: '0' }])
  })
})

async function addMembers(slug: string, count: number): Promise<void> {
  await admin.query(`with added as (
      insert into people (id, name, email)
        select gen_random_uuid(), 'P', $1 || n || '@people.example' from generate_series(1, $2::int) n returning id)
    insert into memberships (id, tenant_id, person_id, role)
      select gen_random_uuid(), (select id from tenants where slug = $1), id, 'member' from added`, [slug, count])
}
