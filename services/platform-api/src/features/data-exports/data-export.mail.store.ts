import { sql } from 'kysely'
import type { Readable } from '../../database/index.ts'

export interface MailAddress {
  personId: string
  name: string
  address: string
  aliases: string[]
  quotaBytes: number | null
}

/** As the mail server is to have them. */
export async function listMailAddresses(
  db: Readable, tenantId: string, { after, limit }: { after: string | null, limit: number },
): Promise<MailAddress[]> {
  const { rows } = await sql<MailAddress>`
    select subject as "personId", wish->>'name' as name, wish->>'address' as address, wish->'aliases' as aliases,
           (wish->>'quotaBytes')::float8 as "quotaBytes"
      from resources
     where tenant_id = ${tenantId}::uuid and kind = 'mail.account' and wanted and (${after}::text is null or subject > ${after})
     order by subject limit ${limit}`.execute(db)
  return rows
}
