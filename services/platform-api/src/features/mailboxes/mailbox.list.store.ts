import { sql } from 'kysely'
import type { MailboxEntry } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'

interface Wanted { search?: string, limit: number, after: string | null }

/** In the order in which their members came. What is wished for is what people are told: the mail server follows. */
export async function listMailboxes(db: Readable, tenantId: string, { search, limit, after }: Wanted): Promise<MailboxEntry[]> {
  const pattern = search ? `%${search.replaceAll(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<MailboxEntry>`
    select m.id as "memberId", m.person_id as "personId", r.wish->>'name' as name, r.wish->>'address' as address,
           r.wish->'aliases' as aliases, (r.wish->>'quotaBytes')::float8 as "allowedBytes", r.state, r.reason
      from resources r join memberships m on m.tenant_id = r.tenant_id and m.person_id = r.subject::uuid
     where r.tenant_id = ${tenantId}::uuid and r.kind = 'mail.account' and r.wanted
       and (${after}::uuid is null or m.id > ${after}::uuid)
       and (${pattern}::text is null or r.wish->>'name' ilike ${pattern} or r.wish->>'address' ilike ${pattern}
            or r.wish->>'aliases' ilike ${pattern})
     order by m.id limit ${limit}`.execute(db)
  return rows
}
