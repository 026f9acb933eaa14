import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './connection.ts'
import { openDatabase } from './connection.ts'
import type { DatabaseRole } from './roles.ts'
import type { Scope } from './scope.ts'
import { readWithScope, snapshotWithScope, withScope } from './scope.ts'
import type { TestDatabase } from './testing.ts'
import { testDatabase } from './testing.ts'

let database: TestDatabase<object>
let admin: pg.Client
/** One connection, so that whatever a scope left behind would meet the next statement. */
let db: Database<object>

beforeAll(async () => {
  database = await testDatabase([])
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  await admin.query('create table notes (text text not null); grant select, insert on notes to dezky_tenant')
  db = openDatabase({ url: database.url, applicationName: 'scope test', max: 1 })
})
afterAll(async () => {
  await db.destroy()
  await admin.end()
  await database[Symbol.asyncDispose]()
})

const scope: Scope = { role: 'dezky_tenant', settings: { 'app.person_id': 'p1' } }

async function situation(connection: Kysely<object>): Promise<{ role: string, person: string | null } | undefined> {
  const { rows } = await sql<{ role: string, person: string | null }>`
    select current_user as role, nullif(current_setting('app.person_id', true), '') as person`.execute(connection)
  return rows[0]
}

const insideOf = { role: 'dezky_tenant', person: 'p1' }
const between = { role: 'dezky_app', person: null }

type Run = <Result>(scope: Scope, work: (connection: Kysely<object>) => Promise<Result>) => Promise<Result>

describe.each<[string, Run]>([
  ['withScope', (scope, work) => withScope(db, scope, work)],
  ['readWithScope', async (scope, work) => work(readWithScope(db, scope))],
  ['snapshotWithScope', (scope, work) => snapshotWithScope(db, scope, work)],
])('%s', (_, run) => {
  it('acts as the role, with the settings, and only there', async () => {
    expect(await run(scope, situation)).toEqual(insideOf)
    expect(await situation(db)).toEqual(between)
  })

  it('leaves nothing behind when the work fails', async () => {
    await expect(run(scope, async (connection) => {
      await situation(connection)
      throw new Error('the work')
    })).rejects.toThrow('the work')
    expect(await situation(db)).toEqual(between)
  })

  it.each([
    ['quotes', `it's "quoted"`], ['a backslash', String.raw`C:\temp\'`], ['what would end the statement', `'; reset role; --`],
    ['lines and other alphabets', 'æøå\nπ — 🌍'], ['a dollar quote', '$$x$$ $1'],
  ])('carries a value with %s as it is', async (_, value) => {
    expect(await run({ ...scope, settings: { 'app.person_id': value } }, situation)).toEqual({ ...insideOf, person: value })
  })

  it.each<[string, Scope, RegExp]>([
    ['a role that is none of ours', { ...scope, role: 'postgres' as DatabaseRole }, /There is no role postgres/],
    ['a role with a statement in it', { ...scope, role: 'dezky_tenant; reset role' as DatabaseRole }, /There is no role/],
    ['a setting of the server', { ...scope, settings: { search_path: 'x' } }, /search_path is not a setting of a scope/],
    ['a setting with a statement in it', { ...scope, settings: { 'app.x = 1; reset role; set app.y': '1' } }, /not a setting/],
    ['a value that would cut the statement short', { ...scope, settings: { 'app.person_id': 'p1\0' } }, /NUL/],
  ])('refuses %s', async (_, refused, sentence) => {
    await expect(run(refused, situation)).rejects.toThrow(sentence)
    expect(await situation(db)).toEqual(between)
  })

  it('reports an error in its first statement as itself, and goes on', async () => {
    await expect(run(scope, connection => sql`table nowhere`.execute(connection))).rejects.toThrow('relation "nowhere" does not exist')
    await expect(run(scope, connection => sql`select ${'x'}::int`.execute(connection))).rejects.toThrow(/invalid input syntax/)
    expect(await run(scope, situation)).toEqual(insideOf)
    expect(await situation(db)).toEqual(between)
  })

  it('serves many at once, each as somebody else', async () => {
    const people = Array.from({ length: 20 }, (_, number) => `p${number}`)
    const seen = await Promise.all(people.map(id => run({ ...scope, settings: { 'app.person_id': id } }, situation)))
    expect(seen.map(found => found?.person)).toEqual(people)
  })
})

describe('writing in a scope', () => {
  it('is kept when the work is done and gone when it fails', async () => {
    await withScope(db, scope, trx => sql`insert into notes values ('kept')`.execute(trx))
    await expect(withScope(db, scope, async (trx) => {
      await sql`insert into notes values ('lost')`.execute(trx)
      throw new Error('changed my mind')
    })).rejects.toThrow('changed my mind')
    expect((await admin.query('table notes')).rows).toEqual([{ text: 'kept' }])
  })

  it('is done again when Postgres gives it up for a deadlock', async () => {
    await admin.query('create table counters (name text primary key, value int not null); insert into counters values (\'a\', 0), (\'b\', 0)')
    await admin.query('grant select, update on counters to dezky_tenant')
    await using two = openDatabase<object>({ url: database.url, applicationName: 'scope test', max: 2 })
    const bothHoldOne = Promise.withResolvers<void>()
    let holding = 0
    const add = (first: string, second: string) => withScope(two, scope, async (trx) => {
      await sql`update counters set value = value + 1 where name = ${first}`.execute(trx)
      if (++holding === 2) bothHoldOne.resolve()
      await bothHoldOne.promise
      await sql`update counters set value = value + 1 where name = ${second}`.execute(trx)
    })
    await Promise.all([add('a', 'b'), add('b', 'a')])
    expect((await admin.query('select value from counters')).rows).toEqual([{ value: 2 }, { value: 2 }])
    expect(holding).toBe(3)
  })

  it('is refused to a scope that reads', async () => {
    await expect(sql`insert into notes values ('read')`.execute(readWithScope(db, scope))).rejects.toThrow(/read-only transaction/)
  })
})

describe('a login that may not become the role', () => {
  const login = `test_${randomBytes(6).toString('hex')}`
  let stranger: Database<object>

  beforeAll(async () => {
    const { pathname } = new URL(database.superuserUrl)
    await admin.query(`create role ${login} login password 'secret'; grant dezky_tenant to ${login};
      grant connect on database ${pathname.slice(1)} to ${login}`)
    const url = Object.assign(new URL(database.superuserUrl), { username: login, password: 'secret' }).href
    stranger = openDatabase({ url, applicationName: 'scope test', max: 1, role: 'dezky_tenant' })
  })
  afterAll(async () => {
    await stranger.destroy()
    await admin.query(`drop owned by ${login}; drop role ${login}`)
  })

  it.each<[string, (scope: Scope) => Promise<unknown>]>([
    ['a transaction', scope => withScope(stranger, scope, situation)],
    ['a read', scope => situation(readWithScope(stranger, scope))],
  ])('is told so by %s, which can then go on', async (_, run) => {
    await expect(run({ role: 'dezky_operator', settings: {} })).rejects.toThrow('permission denied to set role "dezky_operator"')
    expect(await run(scope)).toEqual(insideOf)
  })
})

it('shows a snapshot as it was at its beginning, and lets nothing be written in it', async () => {
  const notes = (connection: Kysely<object>) => sql`select text from notes where text like 'snap%'`.execute(connection)
  await snapshotWithScope(db, scope, async (trx) => {
    expect((await notes(trx)).rows).toEqual([])
    await admin.query(`insert into notes values ('snap')`)
    expect((await notes(trx)).rows).toEqual([])
  })
  expect((await notes(readWithScope(db, scope))).rows).toEqual([{ text: 'snap' }])
  await expect(snapshotWithScope(db, scope, trx => sql`insert into notes values ('written')`.execute(trx))).rejects.toThrow('read-only')
})
