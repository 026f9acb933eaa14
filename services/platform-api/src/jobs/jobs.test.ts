import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openDatabase } from '@dezky/database'
import { testDatabase } from '@dezky/database/testing'
import type { PlatformTables } from '../database/index.ts'
import { inScope, migrations, workerScope } from '../database/index.ts'
import { installJobs, openJobs } from './jobs.ts'

it('lets a job wait once, and again while the first is being worked on', async () => {
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await testDatabase<PlatformTables>(migrations))
  const db = stack.use(openDatabase<PlatformTables>({ url: database.url, applicationName: 'jobs test', max: 2 }))
  await installJobs(database.ownerUrl, [{ name: 'mail', retryLimit: 3, retryDelaySeconds: 1, retryDelayMaxSeconds: 1 }])
  const jobs = stack.use(await openJobs({ url: database.url, onError: () => undefined }))
  const enqueue = () => inScope(db, workerScope(), trx => jobs.enqueue(trx, 'mail', { to: 'bo' }, { singletonKey: 'bo' }))
  await enqueue()
  await enqueue()
  const { rows } = await inScope(db, workerScope(), trx => sql`select id from jobs.job where name = 'mail'`.execute(trx))
  expect(rows).toHaveLength(1)
  const { promise: open, resolve: letThrough } = Promise.withResolvers<void>()
  let begun = 0
  await jobs.work('mail', async () => {
    begun += 1
    await open
  })
  await expect.poll(() => begun, { timeout: 15_000 }).toBe(1)
  await enqueue()
  letThrough()
  await expect.poll(() => begun, { timeout: 15_000 }).toBe(2)
})
