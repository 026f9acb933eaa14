import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import type { Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { matchResourceSet } from './match-resource-set.ts'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api[Symbol.asyncDispose]())

const asWorker = <Result>(work: (trx: Scoped) => Promise<Result>) => inScope(api.services.db, workerScope(), work)

/** A transaction that stands still once it has read what is known of the tenant. */
function pausing(trx: Scoped, pause: () => Promise<void>): Scoped {
  return trx.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (result.rows.some(row => 'departures' in row)) await pause()
      return result
    },
  }) as unknown as Scoped
}

const waiting = sql`select from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`
const isBlocked = () => asWorker(async trx => (await waiting.execute(trx)).rows.length > 0)

it('takes nothing for given up that came while it was reading', async () => {
  const { id } = await createActiveTenant(await api.as(operator), 'at-once')
  await api.services.reconciler[Symbol.asyncDispose]()
  const [read, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const slow = asWorker(trx => matchResourceSet(pausing(trx, () => {
    read.resolve()
    return goOn.promise
  }), id))
  await read.promise
  let isIn = false
  const quick = asWorker(async (trx) => {
    await sql`insert into tenant_domains (tenant_id, name, verified_at) values (${id}::uuid, 'at-once.example', now())`.execute(trx)
    await matchResourceSet(trx, id)
  }).then(() => isIn = true)
  await expect.poll(async () => isIn || await isBlocked()).toBe(true)
  goOn.resolve()
  await Promise.all([slow, quick])
  const { rows } = await asWorker(trx => sql`select wanted from resources where tenant_id = ${id}::uuid and kind = 'mail.domain'`.execute(trx))
  expect(rows).toEqual([{ wanted: true }])
})
