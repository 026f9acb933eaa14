import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWithScope, withScope } from './index.ts'
import type { TestDatabase } from './testing.ts'
import { testDatabase } from './testing.ts'

let database: TestDatabase<object>
let admin: pg.Client
beforeAll(async () => {
  database = await testDatabase([])
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await database[Symbol.asyncDispose]()
})

const scope = { role: 'dezky_tenant', settings: {} } as const
const sleep = sql`select pg_sleep(30)`

describe('a connection that breaks in the middle of a statement', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['in a transaction', () => withScope(database.db, scope, trx => sleep.execute(trx))],
    ['in a scoped read', () => sleep.execute(readWithScope(database.db, scope))],
    ['on its own', () => sleep.execute(database.db)],
  ])('fails that statement %s, and is not given to the next', async (_, run) => {
    const outcome = run().catch((error: unknown) => error)
    await expect.poll(terminateSleepers).toBe(1)
    expect(await outcome).toBeInstanceOf(Error)
    const next = await Promise.all([1, 2, 3].map(() => sql`select 1 as fine`.execute(database.db)))
    expect(next.map(({ rows }) => rows)).toEqual([[{ fine: 1 }], [{ fine: 1 }], [{ fine: 1 }]])
  })
})

async function terminateSleepers(): Promise<number> {
  const { rowCount } = await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'`)
  return rowCount ?? 0
}
