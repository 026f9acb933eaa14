// What a database is written down as: one line after the other, in this order.
import type pg from 'pg'
import type { AppliedMigration } from '../migrate.ts'

export type DumpLine =
  | { type: 'migrations', applied: AppliedMigration[] }
  /** Each row as Postgres itself writes it, for the row type of the table. */
  | { type: 'rows', table: string, rows: string[] }
  | { type: 'sequences', values: Record<string, string> }

/** Rows are written in one way, wherever they are read. */
export const plainSession = "set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex'"

export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname <> 'schema_migrations' order by relname`)
  return rows.map(({ name }) => name)
}
