import { sql } from 'kysely'
import type { Readable } from '../../database/index.ts'
import type { Holdings } from './preview.effects.ts'

/** What a tenant has by now: its people, and what is wanted for it upstream. */
export async function countHoldings(db: Readable, tenantId: string): Promise<Holdings> {
  const { rows: [row] } = await sql<Holdings>`
    select (select count(*) from memberships where tenant_id = ${tenantId})::int as people,
           count(*) filter (where kind = 'mail.account')::int as mailboxes,
           count(*) filter (where kind = 'mail.domain')::int as domains,
           count(*) filter (where kind = 'files.space')::int as spaces
      from resources where tenant_id = ${tenantId} and wanted`.execute(db)
  return row ?? { people: 0, mailboxes: 0, domains: 0, spaces: 0 }
}
