// A whole database as lines, as it was at one moment, while others go on working with it.
import pg from 'pg'
import type { AppliedMigration } from '../migrate.ts'
import { type DumpLine, plainSession, tablesOf } from './line.ts'

const rowsAtOnce = 200
/** Of a line: whoever reads it has it whole in memory. */
const mostCharacters = 1_000_000

/** `ownerUrl`: of whoever owns the schema. No program of Postgres is needed, nor one of the server's version. */
export async function* dumpDatabase(ownerUrl: string): AsyncGenerator<DumpLine> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'backup' })
  await client.connect()
  try {
    await client.query(plainSession)
    await client.query('begin isolation level repeatable read read only')
    const { rows: applied } = await client.query<AppliedMigration>('select source, name, checksum from schema_migrations order by applied_at, name')
    yield { type: 'migrations', applied }
    for (const table of await tablesOf(client)) yield* rowsOf(client, table)
    // Sequences know no snapshot: read last, they are past every row.
    yield { type: 'sequences', values: await sequencesOf(client) }
    await client.query('commit')
  }
  finally {
    await client.end()
  }
}

async function* rowsOf(client: pg.Client, table: string): AsyncGenerator<DumpLine> {
  const name = client.escapeIdentifier(table)
  await client.query(`declare rows cursor for select each::text as row from ${name} as each`)
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${rowsAtOnce} from rows`)
    if (rows.length === 0) break
    for (const part of inParts(rows.map(({ row }) => row))) yield { type: 'rows', table, rows: part }
  }
  await client.query('close rows')
}

function inParts(rows: string[]): string[][] {
  let room = 0
  return rows.reduce<string[][]>((parts, row) => {
    room -= row.length
    if (room < 0) {
      parts.push([])
      room = mostCharacters - row.length
    }
    parts.at(-1)?.push(row)
    return parts
  }, [])
}

async function sequencesOf(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string, value: string }>(`
    select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' and last_value is not null`)
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}
