// The platform is started without a server that it had, or will have.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ResourceKind, TenantResource, TenantResources } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { movableClock } from '../../../test/movable-clock.ts'
import { createActiveTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'

const month = 30 * 24 * 3_600_000 + 1000
const clock = movableClock()
let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi({ clock })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

async function one(slug: string, kind: ResourceKind): Promise<TenantResource | undefined> {
  return (await olga.get<TenantResources>(`/v1/tenants/${slug}/resources?kind=${kind}`)).body.items[0]
}

it('looks again within a day whether there is a server now', async () => {
  await createActiveTenant(olga, 'early')
  const nextTry = async () => Date.parse((await one('early', 'files.space'))?.reconciling?.nextTryAt ?? '')
  await expect.poll(async () => await nextTry() - Date.now(), { timeout: 15_000 }).toBeGreaterThan(11 * 3_600_000)
  expect(await nextTry() - Date.now()).toBeLessThan(24 * 3_600_000)
})

it('does not say that what was made on a server is erased while nobody can ask it', async () => {
  const { id } = await createActiveTenant(olga, 'unplugged')
  await inScope(api.services.db, workerScope(), trx => sql`
    update resources set external_id = 'made-before' where tenant_id = ${id}::uuid and kind = 'files.space'`.execute(trx))
  await olga.delete('/v1/tenants/unplugged', { slug: 'unplugged' })
  clock.move(month)
  await olga.post('/v1/tenants/unplugged/purge')
  await expect.poll(() => one('unplugged', 'directory.group'), { timeout: 15_000 }).toMatchObject({ reason: 'removed' })
  await expect.poll(() => one('unplugged', 'files.space'), { timeout: 15_000 })
    .toMatchObject({ state: 'unknown', externalId: 'made-before' })
  await inScope(api.services.db, workerScope(), trx => wake(trx, { kind: 'tenant', key: id }))
  const isLooked = () => inScope(api.services.db, workerScope(), async trx => (await sql<{ is: boolean }>`
    select generation = observed_generation as is from reconcile_keys where kind = 'tenant' and key = ${id}`.execute(trx)).rows[0]?.is)
  await expect.poll(isLooked, { timeout: 15_000 }).toBe(true)
  expect(await readTenant(olga, 'unplugged')).toMatchObject({ status: 'purging' })
})
