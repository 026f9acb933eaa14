// The lines of a dump as a database again: with the schema of then, and after that whatever has come since.
import pg from 'pg'
import { migrate, type MigrationSource } from '../migrate.ts'
import { type DumpLine, plainSession, tablesOf } from './line.ts'

export class DatabaseNotEmpty extends Error {
  override readonly name = 'DatabaseNotEmpty'
}

export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse'
}

export interface LoadOptions {
  sources: MigrationSource[]
  /** Whether what is there is thrown away; otherwise DatabaseNotEmpty. */
  replace: boolean
  /** Throws DatabaseInUse while such an application is connected. */
  usedBy: string
}

/** All rows come in one transaction. Whoever wants to throw nothing away for half a dump makes sure of the lines before. */
export async function loadDump(ownerUrl: string, lines: AsyncIterable<DumpLine>, options: LoadOptions): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'restore' })
  await client.connect()
  try {
    await client.query(plainSession)
    await requireFree(client, options)
    await load(client, ownerUrl, lines, options)
  }
  finally {
    await client.end()
  }
  await migrate(ownerUrl, options.sources)
}

async function requireFree(client: pg.Client, { replace, usedBy }: LoadOptions): Promise<void> {
  const { rowCount: users } = await client.query(
    'select from pg_stat_activity where datname = current_database() and application_name = $1', [usedBy])
  if (users) throw new DatabaseInUse(`A ${usedBy} is at work on this database. Stop it, then begin again.`)
  if ((await tablesOf(client)).length === 0) return
  if (!replace) throw new DatabaseNotEmpty('This database is not empty. Name an empty one, or say that what it holds may be thrown away.')
  await client.query('drop schema public cascade; create schema public')
}

async function load(client: pg.Client, ownerUrl: string, lines: AsyncIterable<DumpLine>, { sources }: LoadOptions): Promise<void> {
  for await (const line of lines) {
    if (line.type === 'migrations') {
      await migrate(ownerUrl, sources, { only: line.applied })
      await client.query('begin')
      await emptyAndUnbind(client)
    }
    else if (line.type === 'rows') await insert(client, line)
    else await setSequences(client, line.values)
  }
  await bindAgain(client)
  await client.query('commit')
}

/** Tables refer to each other in circles: what binds them comes back, and is checked, once all rows are there. */
async function emptyAndUnbind(client: pg.Client): Promise<void> {
  const tables = (await tablesOf(client)).map(table => client.escapeIdentifier(table))
  await client.query(`
    create temporary table bonds on commit drop as
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
  const { rows } = await client.query<{ table: string, name: string }>('select "table", name from bonds')
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  await client.query(`truncate ${tables.join(', ')}`)
}

async function insert(client: pg.Client, { table, rows }: Extract<DumpLine, { type: 'rows' }>): Promise<void> {
  const name = client.escapeIdentifier(table)
  await client.query(`
    insert into ${name} overriding system value
    select (typed.row).* from unnest($1::text[]) as given (row), lateral (select given.row::${name} as row offset 0) as typed`, [rows])
}

async function setSequences(client: pg.Client, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await client.query('select setval($1::regclass, $2)', [client.escapeIdentifier(name), value])
  }
}

async function bindAgain(client: pg.Client): Promise<void> {
  for (const table of await tablesOf(client)) await client.query(`alter table ${client.escapeIdentifier(table)} enable trigger user`)
  const { rows } = await client.query<{ table: string, name: string, definition: string }>('select "table", name, definition from bonds')
  for (const { table, name, definition } of rows) await client.query(`alter table ${table} add constraint ${name} ${definition}`)
}
