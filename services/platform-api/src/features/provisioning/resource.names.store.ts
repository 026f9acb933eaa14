// What people call those whose resources are listed: for those alone who may read a tenant's people.
import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Readable } from '../../database/index.ts'

/** Until they have come themselves people are called what whoever added them called them; those who have left keep their name. */
function namesIn(tenantId: string) {
  return sql`
    select d.person_id, d.name, null as email from membership_departures d where d.tenant_id = ${tenantId}::uuid
     union all
    select m.person_id, case when m.source = 'directory' or p.last_sign_in_at >= m.created_at then p.name
                             else coalesce(m.invited_name, p.name) end, p.email
      from memberships m join people p on p.id = m.person_id where m.tenant_id = ${tenantId}::uuid`
}

/** By the id of the person. */
export async function readNames(db: Readable, tenantId: string, personIds: string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ person_id: string, name: string }>`
    select person_id, name from (${namesIn(tenantId)}) as named where person_id = any(${personIds}::uuid[])`.execute(db)
  return new Map(rows.map(row => [row.person_id, row.name]))
}

/** `byName`: those whose name or address is like it, too. */
export function isLike(tenantId: string, search: string, byName: boolean): RawBuilder<SqlBool> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const own = sql<SqlBool>`(r.kind = 'mail.domain' and r.subject ilike ${pattern} or r.wish->>'address' ilike ${pattern})`
  if (!byName) return own
  return sql<SqlBool>`(${own} or r.subject in (select person_id::text from (${namesIn(tenantId)}) as named
                                               where name ilike ${pattern} or email ilike ${pattern}))`
}
