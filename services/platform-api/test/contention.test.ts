// Operators who change tenants while reconcilers are at work on them.
import { expect, it } from 'vitest'
import { inScope, workerScope } from '../src/database/index.ts'
import { lockLife } from '../src/features/tenants/tenant.lifecycle.store.ts'
import { createActiveTenant } from './tenants.ts'
import { operator, startTestApi } from './test-api.ts'

it('what is written about a tenant need not wait for whoever holds its row', async () => {
  await using api = await startTestApi()
  const olga = await api.as(operator)
  await createActiveTenant(olga, 'held')
  await inScope(api.services.db, workerScope(), async (trx) => {
    await lockLife(trx, { slug: 'held' })
    const wish = { value: true, note: 'Trying', expiresAt: null }
    expect((await olga.put('/v1/tenants/held/entitlements/meet/override', wish)).status).toBe(200)
  })
})
