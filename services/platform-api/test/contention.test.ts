// Operators who change tenants while reconcilers are at work on them.
import { expect, it } from 'vitest'
import { createTenant } from './tenants.ts'
import { operator, startTestApi } from './test-api.ts'

it('no change fails because a reconciler writes about the same tenant at the same time', async () => {
  await using api = await startTestApi()
  const olga = await api.as(operator)
  const override = (slug: string, value: boolean) =>
    olga.put(`/v1/tenants/${slug}/entitlements/meet/override`, { value, note: 'Trying', expiresAt: null })
  const statuses = await Promise.all(Array.from({ length: 40 }, async (_, number) => {
    const { slug } = await createTenant(olga, `contended-${number}`)
    return [(await override(slug, true)).status, (await override(slug, false)).status]
  }))
  expect(new Set(statuses.flat())).toEqual(new Set([200]))
})
