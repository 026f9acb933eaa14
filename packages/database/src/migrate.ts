// Numbered SQL files, applied once each, in order, by one replica at a time.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { withLock } from './advisory-lock.ts'
import { ensureGroupRoles } from './roles.ts'

export interface MigrationSource {
  /** Whose files these are, for example `events`; numbers count within one source. */
  name: string
  /** Holds `0001-what-it-does.sql`, `0002-….sql` and so on. */
  directory: URL
}

/** What the database remembers of a file it has applied. */
export interface AppliedMigration { source: string, name: string, checksum: string }

export interface Migration extends AppliedMigration { sql: string }

export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/**
 * Applies what is missing, each file in its own transaction; throws MigrationRefused when an applied file has changed or is gone.
 * `only`: no more than what another database had applied.
 */
export async function migrate(
  ownerUrl: string, sources: MigrationSource[], { only }: { only?: AppliedMigration[] } = {},
): Promise<{ applied: string[] }> {
  const all = (await Promise.all(sources.map(readMigrations))).flat()
  const later = only ? planMigrations(all, only) : []
  const wanted = all.filter(migration => !later.includes(migration))
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'migrations' })
  await client.connect()
  try {
    return await withLock(client, 'migrations', () => bringUp(client, wanted))
  }
  finally {
    await client.end()
  }
}

export async function readMigrations({ name: source, directory }: MigrationSource): Promise<Migration[]> {
  const files = (await readdir(directory)).filter(file => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).sort()
  return Promise.all(files.map(async (file) => {
    const sql = await readFile(new URL(file, directory), 'utf8')
    return { source, name: file, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  }))
}

async function bringUp(client: pg.Client, wanted: Migration[]): Promise<{ applied: string[] }> {
  await ensureGroupRoles(client)
  await client.query('grant usage on schema public to dezky_app, dezky_tenant, dezky_partner, dezky_operator, dezky_worker')
  await client.query(`create table if not exists schema_migrations (
    source text not null, name text not null, checksum text not null, applied_at timestamptz not null default now(),
    primary key (source, name))`)
  const { rows } = await client.query<AppliedMigration>('select source, name, checksum from schema_migrations')
  const pending = planMigrations(wanted, rows)
  for (const migration of pending) await apply(client, migration)
  return { applied: pending.map(({ source, name }) => `${source}/${name}`) }
}

/** What is still to be applied; refuses a history that no longer matches the files. */
export function planMigrations(wanted: Migration[], done: AppliedMigration[]): Migration[] {
  const files = new Map(wanted.map(migration => [`${migration.source}/${migration.name}`, migration]))
  const sources = new Set(wanted.map(({ source }) => source))
  for (const { source, name, checksum } of done.filter(row => sources.has(row.source))) {
    const file = files.get(`${source}/${name}`)
    if (!file) throw new MigrationRefused(`The database has ${source}/${name}, which this version does not know: it is newer. Start that version, or restore a backup.`)
    if (file.checksum !== checksum) throw new MigrationRefused(`${source}/${name} was changed after it had been applied.`)
    files.delete(`${source}/${name}`)
  }
  return [...files.values()]
}

async function apply(client: pg.Client, { source, name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migrations (source, name, checksum) values ($1, $2, $3)', [source, name, checksum])
    await client.query('commit')
  }
  catch (error) {
    await client.query('rollback')
    throw new MigrationRefused(`${source}/${name} could not be applied: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
