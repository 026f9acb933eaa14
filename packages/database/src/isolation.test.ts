import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assertIsolation, IsolationBroken } from './isolation.ts'
import type { TestDatabase } from './testing.ts'
import { testDatabase } from './testing.ts'

const shared = ['schema_migrations']
let database: TestDatabase<object>

beforeEach(async () => {
  database = await testDatabase([])
})
afterEach(async () => {
  await database[Symbol.asyncDispose]()
})

async function administer(statements: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  await client.query(statements).finally(() => client.end())
}

/** As the login itself, without becoming any role. */
async function check(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  // The database is dropped before the server has seen this connection go.
  pool.on('connect', client => client.on('error', () => undefined))
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) })
  await assertIsolation(db, { shared }).finally(() => db.destroy())
}

describe('the check that tenants are kept apart', () => {
  it('is content when every table that is not shared forces row-level security', async () => {
    await administer('create table orders (id int); alter table orders enable row level security; alter table orders force row level security')
    await expect(assertIsolation(database.db, { shared })).resolves.toBeUndefined()
  })

  it.each([
    ['has none', 'create table orders (id int)'],
    ['enables it for everybody but its owner', 'create table orders (id int); alter table orders enable row level security'],
    ['is partitioned and has none', 'create table orders (id int) partition by range (id)'],
  ])('names a table that %s', async (_, statements) => {
    await administer(statements)
    await expect(assertIsolation(database.db, { shared })).rejects.toThrow('table orders has no forced row-level security')
    await expect(assertIsolation(database.db, { shared: [...shared, 'orders'] })).resolves.toBeUndefined()
  })

  it('names every fault at once', async () => {
    await administer('create table orders (id int); create table lines (id int)')
    const failure = assertIsolation(database.db, { shared })
    await expect(failure).rejects.toThrow(IsolationBroken)
    await expect(failure).rejects.toThrow(/orders.*lines|lines.*orders/)
  })

  it('refuses a superuser, whom no policy binds', async () => {
    await expect(check(database.superuserUrl)).rejects.toThrow(/role postgres is superuser or bypasses row-level security/)
  })

  it('refuses the owner of a table, who could switch it off', async () => {
    await expect(check(database.ownerUrl)).rejects.toThrow(/owns table schema_migrations/)
  })
})
