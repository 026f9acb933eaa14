// The start-up self-check: a process refuses to run where row-level security would be silently off.
import type { QueryExecutorProvider } from 'kysely'
import { sql } from 'kysely'

export class IsolationBroken extends Error {
  override readonly name = 'IsolationBroken'
}

interface Finding { fault: string }

/**
 * Throws IsolationBroken unless the connection's role is neither superuser nor BYPASSRLS, owns no table, and every table outside
 * `shared` (those without a tenant) has row-level security enabled and forced.
 */
export async function assertIsolation(db: QueryExecutorProvider, options: { shared: readonly string[] }): Promise<void> {
  const faults = [...await roleFaults(db), ...await tableFaults(db, options.shared)].map(({ fault }) => fault)
  if (faults.length > 0) throw new IsolationBroken(`The database does not keep tenants apart: ${faults.join('; ')}.`)
}

async function roleFaults(db: QueryExecutorProvider): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select format('role %s is superuser or bypasses row-level security', rolname) as fault
      from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
    union all
    select format('role %s owns table %s', current_user, relname)
      from pg_class join pg_roles on pg_roles.oid = relowner where relkind in ('r', 'p') and rolname = current_user`.execute(db)
  return rows
}

async function tableFaults(db: QueryExecutorProvider, shared: readonly string[]): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select format('table %s has no forced row-level security', relname) as fault
      from pg_class
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and not (relrowsecurity and relforcerowsecurity) and relname <> all(${[...shared]}::text[])`.execute(db)
  return rows
}
