import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SubscriptionPreview } from '@dezky/contracts'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

async function effects(slug: string, wish: object) {
  const { body } = await olga.post<SubscriptionPreview>(`/v1/subscriptions/${slug}/preview`, wish)
  return body.effects
}
const gigabytes = (count: number) => count * 2 ** 30

it('says what a smaller plan takes away, and from how many', async () => {
  await createActiveTenant(olga, 'smaller')
  const people = { what: 'people', count: 1 }
  expect(await effects('smaller', { plan: 'starter' })).toEqual([
    { key: 'storage', before: gigabytes(2500), after: gigabytes(250), touches: expect.any(Array) },
    { key: 'office', before: true, after: false, touches: [people] },
    { key: 'chat', before: true, after: false, touches: [people] },
  ])
})

it('takes nothing from anybody when more is given, nor what an operator has granted', async () => {
  await createActiveTenant(olga, 'larger')
  expect(await effects('larger', { plan: 'enterprise' })).toEqual([
    expect.objectContaining({ key: 'storage', touches: [] }), { key: 'meet', before: false, after: true, touches: [] }])
  await olga.put('/v1/tenants/larger/entitlements/office/override', { value: true, note: 'Promised' })
  expect((await effects('larger', { plan: 'starter' })).map(({ key }) => key)).not.toContain('office')
})

it('says that everything ends with the subscription, and nothing of a change that is refused', async () => {
  await createActiveTenant(olga, 'ends')
  const ending = await effects('ends', { cancelAtPeriodEnd: true })
  expect(ending.map(({ key }) => key)).toEqual(['seats', 'storage', 'mail', 'files', 'office', 'chat'])
  expect(ending.every(({ after }) => !after)).toBe(true)
  expect(await effects('ends', { plan: 'gold' })).toEqual([])
})
