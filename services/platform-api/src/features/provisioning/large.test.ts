// A workspace of thousands: what changes in its set of resources is a few statements, whatever its size.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@dezky/runtime'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { applyChanges, listResources } from './resource.store.ts'
import type { Wanted } from './resource.ts'
import { planResourceSet } from './resource-set.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api[Symbol.asyncDispose]())

it('gets and loses what thousands of people need', async () => {
  const { id } = await createActiveTenant(await api.as(operator), 'large')
  await api.services.reconciler[Symbol.asyncDispose]()
  // More values than one statement of Postgres may have parameters.
  const wanted = Array.from({ length: 12_000 }, (): Wanted => (
    { kind: 'directory.person', subject: newId(), wish: { phase: { is: 'open', since: null } }, waits: true }))
  const match = (wanted: Wanted[]) => inScope(api.services.db, workerScope(), async (trx) => {
    await applyChanges(trx, id, planResourceSet(wanted, await listResources(trx, id)), false)
    const rows = await listResources(trx, id)
    return rows.filter(row => row.wanted && row.kind === 'directory.person').length
  })
  expect(await match(wanted)).toBe(wanted.length)
  expect(await match(wanted.slice(1))).toBe(wanted.length - 1)
  expect(await match([])).toBe(0)
})
