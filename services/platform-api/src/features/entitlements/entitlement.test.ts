import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entitlement } from '@dezky/contracts'
import { administratorOf, createActiveTenant, createTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, readIn, workerScope } from '../../database/index.ts'
import { endSubscription, takeSeat } from '../subscriptions/index.ts'
import { entitlementsOfTenant } from './index.ts'

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

async function read(slug: string, key: string, caller = olga): Promise<Entitlement | undefined> {
  const { body } = await caller.get<{ items: Entitlement[] }>(`/v1/tenants/${slug}/entitlements`)
  return body.items.find(entitlement => entitlement.key === key)
}
const override = (slug: string, key: string, wish: object) =>
  olga.put<Entitlement>(`/v1/tenants/${slug}/entitlements/${key}/override`, wish)
const lift = (slug: string, key: string) => olga.delete<Entitlement>(`/v1/tenants/${slug}/entitlements/${key}/override`)

describe('the entitlements of a tenant', () => {
  it('come from its plan and its seats, and its people can read them', async () => {
    const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'planned')))
    expect(await read('planned', 'seats', anna)).toMatchObject({ value: 25, used: 1, reason: 'plan' })
    expect(await read('planned', 'storage', anna)).toMatchObject({ value: 25 * 107_374_182_400, unit: 'bytes' })
    expect(await read('planned', 'meet', anna)).toMatchObject({ value: false })
  })

  it('are what an operator says instead, until that is taken back, and the trail says why', async () => {
    const { id } = await createTenant(olga, 'favoured')
    expect(await override('favoured', 'meet', { value: true, note: 'Trying it out' })).toMatchObject({
      status: 200, body: { value: true, reason: 'override' } })
    expect(await override('favoured', 'meet', { value: false, note: 'Enough' })).toMatchObject({
      body: { value: false, reason: 'override' } })
    expect(await lift('favoured', 'meet')).toMatchObject({ status: 200, body: { value: false, reason: 'plan' } })
    expect(await lift('favoured', 'meet')).toMatchObject({ status: 404, body: { code: 'not_found' } })
    const { rows } = await admin.query(`select action, reason, after from audit_entries
      where tenant_id = $1 and action ~ 'entitlement' order by sequence`, [id])
    expect(rows).toMatchObject([
      { action: 'entitlement.override', reason: 'Trying it out', after: { value: true, reason: 'override' } },
      { action: 'entitlement.override', reason: 'Enough', after: { value: false } },
      { action: 'entitlement.override_end', after: { reason: 'plan' } },
    ])
  })

  it('tell operators what the plan alone would give, who said something else and why; its people only the outcome', async () => {
    const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, 'granted')))
    await override('granted', 'storage', { value: 5, note: 'For the fair' })
    const said = { value: 5, note: 'For the fair', setBy: { name: 'Olga Berg' }, setAt: expect.any(String), expiresAt: null }
    expect(await read('granted', 'storage')).toMatchObject({ value: 5, planned: 25 * 107_374_182_400, override: said })
    expect(await read('granted', 'storage', anna)).toMatchObject({ value: 5, reason: 'override', override: null })
    await olga.post('/v1/tenants/granted/suspend', { reason: 'billing' })
    expect(await read('granted', 'storage')).toMatchObject({ value: 0, reason: 'suspended', override: said })
  })

  it('count for those who take a seat', async () => {
    const { id } = await createTenant(olga, 'squeezed')
    const take = () => inScope(api.services.db, workerScope(), trx => takeSeat(trx, id))
    await override('squeezed', 'seats', { value: 1, note: 'Frozen' })
    await expect(take()).rejects.toMatchObject({ code: 'no_seat_left' })
    await override('squeezed', 'seats', { value: 2, note: 'One more' })
    await expect(take()).resolves.toBeUndefined()
  })

  it('are nothing once the subscription has ended, or when the tenant is not there', async () => {
    const { id } = await createTenant(olga, 'over')
    await override('over', 'storage', { value: 5, note: 'Kept' })
    await inScope(api.services.db, workerScope(), trx => endSubscription(trx, id))
    const reader = readIn(api.services.db, workerScope())
    for (const tenantId of [id, '0190a000-0000-7000-8000-000000000000']) {
      const entitlements = await entitlementsOfTenant(reader, tenantId)
      expect(entitlements.filter(({ value }) => value !== 0 && value !== false)).toEqual([])
    }
  })

  it.each([
    ['a number for a feature', 'mail', { value: 3, note: 'x' }, 422, 'override_unfit'],
    ['yes for a quantity', 'storage', { value: true, note: 'x' }, 422, 'override_unfit'],
    ['an end that lies behind', 'storage', { value: 3, note: 'x', expiresAt: '2020-01-01T00:00:00Z' }, 422, 'override_expired'],
    ['no reason', 'storage', { value: 3, note: ' ' }, 400, 'validation_failed'],
    ['less than nothing', 'storage', { value: -1, note: 'x' }, 400, 'validation_failed'],
    ['a key that does not exist', 'gold', { value: 3, note: 'x' }, 400, 'validation_failed'],
  ])('are not overridden with %s', async (_, key, wish, status, code) => {
    expect(await override('dezky', key, wish)).toMatchObject({ status, body: { code } })
  })
})
