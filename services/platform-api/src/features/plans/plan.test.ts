import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Plan, PlanWithVersions } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
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
    expect((await anna.get('/v1/plans')).body).toEqual((await olga.get('/v1/plans')).body)
    expect((await anna.get<PlanWithVersions>('/v1/plans/business')).body.versions).toHaveLength(1)
  })

  it('has no plan that is not in it', async () => {
    expect(await olga.get('/v1/plans/gold')).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })
})
