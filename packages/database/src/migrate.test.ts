import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppliedMigration, Migration, MigrationSource } from './migrate.ts'
import { migrate, MigrationRefused, planMigrations } from './migrate.ts'
import type { TestDatabase } from './testing.ts'
import { testDatabase } from './testing.ts'

describe('planning migrations', () => {
  const file = (source: string, name: string, checksum = 'as it is'): Migration => ({ source, name, checksum, sql: '' })
  const applied = (source: string, name: string, checksum = 'as it is'): AppliedMigration => ({ source, name, checksum })
  const files = [file('events', '0001-log.sql'), file('platform', '0001-tenants.sql'), file('platform', '0002-audit.sql')]

  it.each<[string, AppliedMigration[], string[]]>([
    ['everything on a new database', [], ['events/0001-log.sql', 'platform/0001-tenants.sql', 'platform/0002-audit.sql']],
    ['what is missing', [applied('events', '0001-log.sql'), applied('platform', '0001-tenants.sql')], ['platform/0002-audit.sql']],
    ['nothing when all is there', files.map(({ source, name }) => applied(source, name)), []],
    ['its own files beside those of a source it does not know', [applied('portal', '0009-sessions.sql'), applied('events', '0001-log.sql')],
      ['platform/0001-tenants.sql', 'platform/0002-audit.sql']],
  ])('applies %s', (_, done, pending) => {
    expect(planMigrations(files, done).map(({ source, name }) => `${source}/${name}`)).toEqual(pending)
  })

  it.each<[string, AppliedMigration, RegExp]>([
    ['a file that has changed', applied('events', '0001-log.sql', 'as it was'), /events\/0001-log\.sql was changed after/],
    ['a database that is newer', applied('events', '0002-partitions.sql'), /events\/0002-partitions\.sql.*newer/],
  ])('refuses %s', (_, done, sentence) => {
    expect(() => planMigrations(files, [done])).toThrow(MigrationRefused)
    expect(() => planMigrations(files, [done])).toThrow(sentence)
  })
})

describe('migrating', () => {
  let database: TestDatabase<object>
  let folder: string
  let source: MigrationSource

  beforeEach(async () => {
    database = await testDatabase([])
    folder = await mkdtemp(path.join(tmpdir(), 'dezky-migrations-'))
    source = { name: 'shop', directory: pathToFileURL(`${folder}/`) }
    await write('0001-orders.sql', 'create table orders (id int)')
    await write('0002-lines.sql', 'create table lines (order_id int); insert into orders values (1)')
  })
  afterEach(async () => {
    await database[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })

  const write = (name: string, sql: string) => writeFile(path.join(folder, name), sql)
  const run = () => migrate(database.ownerUrl, [source])

  async function read(statement: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: database.ownerUrl })
    await client.connect()
    return client.query(statement).then(({ rows }) => rows).finally(() => client.end())
  }

  it('applies the numbered files in order, once', async () => {
    await write('notes.txt', 'not a migration')
    expect(await run()).toEqual({ applied: ['shop/0001-orders.sql', 'shop/0002-lines.sql'] })
    await write('0003-refunds.sql', 'create table refunds (order_id int)')
    expect(await run()).toEqual({ applied: ['shop/0003-refunds.sql'] })
    expect(await run()).toEqual({ applied: [] })
  })

  it('lets replicas that start together do it once between them', async () => {
    const outcomes = await Promise.all([run(), run(), run()])
    expect(outcomes.flatMap(({ applied }) => applied)).toEqual(['shop/0001-orders.sql', 'shop/0002-lines.sql'])
    expect(await read('table orders')).toEqual([{ id: 1 }])
  })

  it('refuses when an applied file has changed, and applies nothing', async () => {
    await run()
    await write('0001-orders.sql', 'create table orders (id bigint)')
    await write('0003-refunds.sql', 'create table refunds (order_id int)')
    await expect(run()).rejects.toThrow('shop/0001-orders.sql was changed after it had been applied.')
    await expect(read('table refunds')).rejects.toThrow(/does not exist/)
  })

  it('refuses a database that a newer version has migrated', async () => {
    await run()
    await rm(path.join(folder, '0002-lines.sql'))
    await expect(run()).rejects.toThrow(/shop\/0002-lines\.sql, which this version does not know/)
  })

  it('leaves nothing of a file that fails, says which it was, and goes on from there', async () => {
    await write('0003-refunds.sql', 'create table refunds (order_id int); create table orders (id int)')
    await expect(run()).rejects.toThrow(/^shop\/0003-refunds\.sql could not be applied: relation "orders" already exists$/)
    await expect(read('table refunds')).rejects.toThrow(/does not exist/)
    await write('0003-refunds.sql', 'create table refunds (order_id int)')
    expect(await run()).toEqual({ applied: ['shop/0003-refunds.sql'] })
  })
})
