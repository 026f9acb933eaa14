// A database per test file: a clone of a migrated template on one embedded server that all test workers share.
import { createHash, randomBytes } from 'node:crypto'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { withLock } from './advisory-lock.ts'
import type { Cluster } from './cluster/index.ts'
import { startCluster } from './cluster/index.ts'
import type { Database } from './connection.ts'
import { openDatabase } from './connection.ts'
import { ensureDatabase } from './ensure-database.ts'
import type { MigrationSource } from './migrate.ts'
import { migrate, readMigrations } from './migrate.ts'

export interface TestDatabase<Tables> extends AsyncDisposable {
  db: Database<Tables>
  /** Logs in as the login that owns nothing. */
  url: string
  ownerUrl: string
  superuserUrl: string
}

const user = process.getuid?.() ?? 0

/** The shared server for tests: fast rather than durable, on a port that is free. */
export function startTestCluster(): Promise<Cluster> {
  const directory = path.join(os.tmpdir(), `dezky-test-postgres-${user}`)
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
  return startCluster({ directory, port: 0, settings })
}

export async function testDatabase<Tables>(sources: MigrationSource[]): Promise<TestDatabase<Tables>> {
  const { superuserUrl } = await startTestCluster()
  const name = `test_${randomBytes(6).toString('hex')}`
  const template = await ensureTemplate(superuserUrl, sources)
  await clone(superuserUrl, template, name)
  const onClone = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  const url = onClone(template.appUrl)
  const db = openDatabase<Tables>({ url, applicationName: 'test' })
  return {
    db, url, ownerUrl: onClone(template.ownerUrl), superuserUrl: onClone(superuserUrl),
    [Symbol.asyncDispose]: async () => {
      await db.destroy()
      await administer(superuserUrl, client => drop(client, name))
    },
  }
}

/** A connection that has been closed here may need a moment to end there; being cut off meanwhile would look like a fault. */
async function drop(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name])
    if (rowCount === 0) break
    await delay(20)
  }
  await client.query(`drop database if exists ${name} with (force)`)
}

interface Template { name: string, ownerUrl: string, appUrl: string }

async function ensureTemplate(superuserUrl: string, sources: MigrationSource[]): Promise<Template> {
  const migrations = (await Promise.all(sources.map(readMigrations))).flat()
  const mark = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)
  const name = `template_${mark}`
  return administer(superuserUrl, client => withLock(client, name, async () => {
    const urls = await ensureDatabase(superuserUrl, name)
    await migrate(urls.ownerUrl, sources)
    return { name, ...urls }
  }))
}

/** A clone copies everything but the right to connect. */
async function clone(superuserUrl: string, template: Template, name: string): Promise<void> {
  await administer(superuserUrl, client => withLock(client, `clone ${template.name}`, async () => {
    await client.query(`create database ${name} template ${template.name} owner ${template.name}_owner`)
    await client.query(`grant connect on database ${name} to ${template.name}_app`)
  }))
}

async function administer<Result>(superuserUrl: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: superuserUrl })
  // A connection that breaks fails the query under way; by itself it must not end the run.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  }
  finally {
    await client.end()
  }
}
