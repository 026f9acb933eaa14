import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CreatedApiToken, Overview, Revenue } from '@dezky/contracts'
import { administratorOf, createActiveTenant, createTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { callerWith, operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let admin: pg.Client
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  olga = await api.as(operator)
  await untilActive(olga, 'dezky')
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

async function overview(caller = olga): Promise<Overview> {
  return (await caller.get<Overview>('/v1/overview')).body
}

/** Once what was counted before is forgotten. */
async function eventually(expected: object): Promise<void> {
  await vi.waitFor(async () => expect(await overview()).toMatchObject(expected), { timeout: 10_000, interval: 300 })
}

describe('the overview', () => {
  it('counts what there is, and goes with it', async () => {
    const before = await overview()
    await Promise.all(['one', 'two', 'three', 'four'].map(slug => createActiveTenant(olga, slug)))
    await createTenant(olga, 'trying', { trialEndsAt: new Date(Date.now() + 864e5).toISOString() })
    await admin.query(`update tenants set created_at = date_trunc('month', now(), 'UTC') - interval '1 second' where slug = 'two'`)
    await admin.query(`update tenants set created_at = '2020-01-01' where slug = 'three'`)
    await olga.delete('/v1/tenants/four', { slug: 'four' })
    const { all, byStatus, newThisMonth, newLastMonth } = before.tenants
    await eventually({
      tenants: {
        all: all + 5, byStatus: { active: byStatus.active + 3, deleted: 1 }, newThisMonth: newThisMonth + 3, newLastMonth: newLastMonth + 1,
      },
      people: before.people + 5,
      // The deleted one's count neither way.
      seats: { sold: before.seats.sold + 4 * 25, used: before.seats.used + 4 },
    })
  })

  it('adds up the same revenue as the revenue itself', async () => {
    const { body } = await olga.get<{ items: Revenue[] }>('/v1/revenue?by=total')
    await eventually({ recurring: body.items.map(({ recurring }) => recurring) })
    expect(body.items[0]?.recurring.amount).toBeGreaterThan(0)
  })

  it('counts the seats an operator has granted instead of those of the plan', async () => {
    const { seats: { sold } } = await overview()
    await olga.put('/v1/tenants/one/entitlements/seats/override', { value: 40, note: 'A gift' })
    await eventually({ seats: { sold: sold + 15 } })
  })

  it('says how many resources are not well, and which has gone unseen for longest', async () => {
    await api.services.reconciler.stop()
    const set = (slug: string, state: string, since: string) => admin.query(
      `update resources set state = $2, changed_at = $3 where kind = 'directory.group'
          and tenant_id = (select id from tenants where slug = $1)`, [slug, state, since])
    const { provisioning: before } = await overview()
    await set('one', 'unknown', '2026-01-02')
    await set('two', 'unknown', '2026-01-01')
    await set('three', 'error', '2025-01-01')
    await eventually({ provisioning: {
      unknown: before.unknown + 2, error: before.error + 1,
      longestUnobserved: { resource: { kind: 'directory.group' }, tenant: { slug: 'two' }, since: '2026-01-01T00:00:00.000Z' },
    } })
  })

  it('is for operators, and tells the revenue only to tokens that may know it', async () => {
    const { rows: [one] } = await admin.query(`select id, slug from tenants where slug = 'one'`)
    const anna = await api.as(await administratorOf(api, one))
    expect((await anna.get('/v1/overview')).status).toBe(404)
    const wish = { name: 'Screen', permissions: ['platform:read'], expiresAt: new Date(Date.now() + 60_000).toISOString() }
    const { body } = await olga.post<CreatedApiToken>('/v1/api-tokens', wish)
    const seen = await overview(callerWith(api.app, body.token ?? ''))
    expect([seen.people > 0, seen.recurring]).toEqual([true, undefined])
  })
})
