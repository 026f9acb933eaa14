import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Partner, Revenue, Subscription, Tenant } from '@dezky/contracts'
import { makePartner } from '../../../test/isolation/callers.ts'
import { createTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { endSubscription, startTrial } from '../subscriptions/index.ts'

let api: TestApi
let olga: Caller
let admin: pg.Client
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  const price = { currency: 'DKK', month: 700, year: 7000 }
  await olga.post('/v1/plans', { slug: 'danish', name: 'Danish', seats: 1, storagePerSeat: 0, features: [], price })
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

const revenue = async (query: string) => (await olga.get<{ items: Revenue[] }>(`/v1/revenue?${query}`)).body.items
const of = async (query: string, match: (line: Revenue) => boolean) => (await revenue(query)).find(match)
const danes = async () => (await of('by=plan', ({ plan }) => plan === 'danish'))
const isDanish = ({ recurring }: Revenue) => recurring.currency === 'DKK'
const dane = (slug: string): Promise<Tenant> => createTenant(olga, slug, { plan: 'danish' })

describe('recurring revenue', () => {
  it('adds up what subscriptions bring in a month, each currency by itself', async () => {
    const euros = await of('by=total', ({ recurring }) => recurring.currency === 'EUR')
    await createTenant(olga, 'euro', { plan: 'starter' })
    await dane('krone')
    const total = await revenue('by=total')
    expect(total).toContainEqual({ subscriptions: 2, recurring: { amount: (euros?.recurring.amount ?? 0) + 3000, currency: 'EUR' } })
    expect(total).toContainEqual({ subscriptions: 1, recurring: { amount: 700, currency: 'DKK' } })
  })

  it('counts a twelfth of a year, and nothing of trials and of what has ended', async () => {
    const before = (await danes())?.recurring.amount ?? 0
    const [tries, leaves] = [await dane('tries'), await dane('leaves'), await dane('yearly')]
    expect(await danes()).toMatchObject({ recurring: { amount: before + 2100 } })
    await olga.patch('/v1/subscriptions/yearly', { interval: 'year' }, 1)
    expect(await danes()).toMatchObject({ recurring: { amount: before + 1400 + 583 } })
    await inScope(api.services.db, workerScope(), async (trx) => {
      await startTrial(trx, tries.id)
      await endSubscription(trx, leaves.id)
    })
    expect(await danes()).toMatchObject({ recurring: { amount: before + 583 } })
  })

  it('goes to the partner of each tenant, or to nobody', async () => {
    const id = await makePartner(api, 'reseller', (await dane('resold')).id)
    const lines = await revenue('by=partner')
    expect(lines).toContainEqual({
      partner: { id, slug: 'reseller', name: 'reseller' }, subscriptions: 1, recurring: { amount: 700, currency: 'DKK' } })
    expect(lines.filter(({ partner }) => partner === null).length).toBeGreaterThanOrEqual(1)
  })

  it('ends with a tenant\'s deletion and comes back with it: in all, by plan, by partner, by month and for the partner', async () => {
    const id = await makePartner(api, 'seller', (await dane('coming')).id)
    await admin.query(`update partners set contact = 'null' where id = $1`, [id])
    const now = async () => {
      const [total, plan, months] = [await of('by=total', isDanish), await danes(), await revenue('by=month&months=1')]
      const resold = await of('by=partner', ({ partner }) => partner?.id === id)
      const { body } = await olga.get<Partner>('/v1/partners/seller')
      const [subscription] = (await olga.get<{ items: Subscription[] }>('/v1/subscriptions?plan=danish')).body.items
      return {
        amounts: [total, plan, months.find(isDanish), resold].map(line => line?.recurring.amount ?? 0), customers: body.customers,
        partner: body.recurringRevenue.reduce((sum, line) => sum + line.total.amount, 0), own: subscription?.recurring.amount,
      }
    }
    const there = await now()
    const gone = { amounts: there.amounts.map(amount => amount - 700), customers: 0, partner: 0, own: 0 }
    await olga.delete('/v1/tenants/coming', { slug: 'coming' })
    expect(await now()).toEqual(gone)
    await olga.post('/v1/tenants/coming/restore')
    expect(await now()).toEqual(there)
    await olga.delete('/v1/tenants/coming', { slug: 'coming' })
    expect(await now()).toEqual(gone)
  })

  it('is known for the end of every month, from what was in force then', async () => {
    const { id } = await dane('historic')
    const now = new Date()
    const month = (ago: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1)).toISOString().slice(0, 7)
    const history = async () => (await revenue('by=month&months=5')).filter(({ recurring }) => recurring.currency === 'DKK')
    const amounts = async () => new Map((await history()).map(({ month, recurring }) => [month, recurring.amount]))
    const before = await amounts()
    await admin.query(`insert into subscription_changes
        (id, tenant_id, effective_at, plan_version_id, seats, billing_interval, status, mrr, currency)
      select gen_random_uuid(), tenant_id, at::timestamptz, plan_version_id, 1, 'month', 'active', earlier.mrr, currency
        from subscription_changes, (values ($2, 100), ($3, 250)) as earlier (at, mrr)
       where tenant_id = $1`,
    [id, `${month(3)}-15T00:00:00Z`, `${month(2)}-01T00:00:00Z`])
    const after = await amounts()
    const gained = [4, 3, 2, 1, 0].map(ago => (after.get(month(ago)) ?? 0) - (before.get(month(ago)) ?? 0))
    expect(gained).toEqual([0, 100, 250, 250, 0])
  })

  it.each(['months=0', 'months=61', 'by=colour'])('is not told by %s', async (query) => {
    expect((await olga.get(`/v1/revenue?${query}`)).status).toBe(400)
  })

  it('rounds a twelfth to the nearest unit, halves to the even one, once a subscription', async () => {
    const one = fc.tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 100_000_000 }))
    const yearly = fc.array(one, { minLength: 50, maxLength: 50 })
    await fc.assert(fc.asyncProperty(yearly, async (cases) => {
      const { rows } = await admin.query<{ mrr: string }>(`
        select recurring_revenue('active', seats, 'year', 0, price) as mrr
          from unnest($1::int[], $2::int[]) with ordinality as c (seats, price, nth) order by nth`,
      [cases.map(([seats]) => seats), cases.map(([, price]) => price)])
      expect(rows.map(({ mrr }) => BigInt(mrr))).toEqual(cases.map(([seats, price]) => twelfth(BigInt(seats) * BigInt(price))))
    }), { numRuns: 10 })
  })
})

/** The same rule, said another way: the nearest whole number, and of two as near the even one. */
function twelfth(price: bigint): bigint {
  const candidates = [price / 12n, price / 12n + 1n]
  const distance = (candidate: bigint) => candidate * 12n > price ? candidate * 12n - price : price - candidate * 12n
  const [low, high] = candidates as [bigint, bigint]
  if (distance(low) === distance(high)) return low % 2n === 0n ? low : high
  return distance(low) < distance(high) ? low : high
}
