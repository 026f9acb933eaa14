import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Partner, PartnerStatement, Tenant } from '@dezky/contracts'
import { createActiveTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let admin: pg.Client
const paula: Someone = { subject: 'paula', email: 'paula@nordic.example', name: 'Paula', audience: 'dezky-portal' }
beforeAll(async () => {
  api = await startTestApi({ clock: { now: () => new Date(), sleep: async () => {} } })
  olga = await api.as(operator)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

const partner = async (slug: string, marginPct = 20) => (await olga.post<Partner>('/v1/partners', { slug, name: slug, marginPct })).body
const attach = async ({ slug }: Pick<Tenant, 'slug'>, partnerId: string | null) =>
  olga.patch(`/v1/tenants/${slug}`, { partnerId }, (await readTenant(olga, slug)).version)
const now = new Date()
const monthAgo = (ago: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1)).toISOString().slice(0, 7)
const daysIn = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
const statement = async (slug: string, month: string, as = olga) =>
  (await as.get<PartnerStatement>(`/v1/partners/${slug}/statements/${month}`)).body

/** As if everything of this tenant and partner had happened then. */
async function moveBack(tenant: Tenant, { id }: Partner, to: string): Promise<void> {
  await admin.query('update subscription_changes set effective_at = $2, recorded_at = $2 where tenant_id = $1', [tenant.id, to])
  await admin.query('update partner_terms set recorded_at = least(recorded_at, $2::timestamptz) where partner_id = $1', [id, to])
}

describe('a partner\'s statement', () => {
  it('holds what each customer brought in by the day, and stays as it was whatever comes later', async () => {
    const nordic = await partner('nordic-statement')
    const tenant = await createActiveTenant(olga, 'stated')
    await attach(tenant, nordic.id)
    const [month, this_] = [monthAgo(1), monthAgo(0)]
    await moveBack(tenant, nordic, `${monthAgo(2)}-15T00:00:00Z`)
    const closed = await statement('nordic-statement', month)
    const [customer] = closed.customers
    const [line] = customer?.lines ?? []
    expect(closed).toMatchObject({ status: 'closed', through: `${month}-${daysIn(month)}`, daysInMonth: daysIn(month) })
    expect(customer).toMatchObject({ tenant: { slug: 'stated' }, lines: [{ from: `${month}-01`, days: daysIn(month), marginPct: 20 }] })
    expect(line?.revenue).toEqual(line?.monthly)
    expect(line?.share.amount).toBe((line?.revenue.amount ?? 0) / 5)
    expect(closed.totals).toEqual([{ revenue: line?.revenue, share: line?.share }])

    await olga.patch('/v1/partners/nordic-statement', { marginPct: 50 }, nordic.version)
    await attach(tenant, null)
    await admin.query(`insert into subscription_changes
        (id, tenant_id, effective_at, plan_version_id, seats, billing_interval, status, mrr, currency, partner_id)
      select gen_random_uuid(), tenant_id, $2::timestamptz, plan_version_id, seats, billing_interval, status, 1, currency, partner_id
        from subscription_changes where tenant_id = $1 limit 1`, [tenant.id, `${month}-20T00:00:00Z`])
    expect(await statement('nordic-statement', month)).toEqual(closed)
    const open = await statement('nordic-statement', this_)
    expect(open).toMatchObject({ status: 'open', through: now.toISOString().slice(0, 10) })
  })

  it('shares a month between two partners, by the days', async () => {
    const [first, second] = [await partner('first-share'), await partner('second-share', 10)]
    const tenant = await createActiveTenant(olga, 'moved')
    const month = monthAgo(1)
    await attach(tenant, first.id)
    await moveBack(tenant, first, `${monthAgo(2)}-01T00:00:00Z`)
    await attach(tenant, second.id)
    await admin.query('update subscription_changes set effective_at = $2, recorded_at = $2 where tenant_id = $1 and partner_id = $3',
      [tenant.id, `${month}-11T12:00:00Z`, second.id])
    await admin.query('update partner_terms set recorded_at = $2 where partner_id = $1', [second.id, `${monthAgo(2)}-01T00:00:00Z`])
    const [before, after] = [await statement('first-share', month), await statement('second-share', month)]
    expect(before.customers[0]?.lines).toMatchObject([{ from: `${month}-01`, to: `${month}-10`, marginPct: 20 }])
    expect(after.customers[0]?.lines).toMatchObject([{ from: `${month}-11`, days: daysIn(month) - 10, marginPct: 10 }])
    const [a, b] = [before, after].map(({ totals }) => totals[0]?.revenue.amount ?? 0)
    expect((a ?? 0) + (b ?? 0)).toBe(before.customers[0]?.lines[0]?.monthly.amount)
  })

  it('is for its own people to read, without what their customers did under somebody else', async () => {
    const [own, other] = [await partner('read-own'), await partner('read-other')]
    const tenant = await createActiveTenant(olga, 'was-theirs')
    await attach(tenant, own.id)
    await moveBack(tenant, own, `${monthAgo(2)}-01T00:00:00Z`)
    await api.as(paula)
    const { items: [person] } = (await olga.get<{ items: { id: string }[] }>('/v1/users?search=paula%40nordic')).body
    await olga.post('/v1/partners/read-own/members', { personId: person?.id })
    const caller = await api.as(paula)
    const closed = await statement('read-own', monthAgo(1))
    expect(await statement('read-own', monthAgo(1), caller)).toEqual(closed)
    await attach(tenant, other.id)
    const seen = await statement('read-own', monthAgo(1), caller)
    expect(seen.totals).toEqual(closed.totals)
    expect(seen.customers[0]?.tenant).toEqual({ id: tenant.id, slug: null, name: null })
    expect((await caller.get(`/v1/partners/read-other/statements/${monthAgo(1)}`)).body).toMatchObject({ status: 404, code: 'not_found' })
    await admin.query('set role dezky_tenant')
    await expect(admin.query(`select * from partner_spans($1, 'epoch', now())`, [own.id])).rejects.toThrow(/permission denied/)
    await admin.query('reset role')
  })

  it('comes as a file, a line for each line', async () => {
    const exporting = await partner('exporting')
    const tenant = await createActiveTenant(olga, 'exported')
    await olga.patch('/v1/tenants/exported', { name: '=SUM(A1)' }, tenant.version)
    await attach(tenant, exporting.id)
    await moveBack(tenant, exporting, `${monthAgo(2)}-01T00:00:00Z`)
    const { body, headers } = await olga.get<string>(`/v1/partners/exporting/statements/${monthAgo(1)}/export`)
    expect(headers['content-disposition']).toBe(`attachment; filename="exporting-${monthAgo(1)}.csv"`)
    expect(String(body).split('\n')[1]).toMatch(new RegExp(`^${monthAgo(1)},exported,'=SUM\\(A1\\),${monthAgo(1)}-01,`))
  })

  it.each(['2026-13', '2026-1', 'now', '1999-01'])('is not there for %s', async (month) => {
    await partner('timeless')
    expect((await olga.get(`/v1/partners/timeless/statements/${month}`)).status).toBe(400)
  })

  it('of a month to come is empty', async () => {
    await partner('early')
    expect(await statement('early', '2150-01')).toMatchObject({ status: 'open', through: null, customers: [], totals: [] })
  })
})
