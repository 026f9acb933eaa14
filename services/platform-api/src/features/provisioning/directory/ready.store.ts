import { sql } from 'kysely'
import { sharedResourceKinds } from '@dezky/contracts'
import type { Readable } from '../../../database/index.ts'

/** Whether anything the person needs, or all of the tenant, is still to be made. */
export async function isUnfinished(db: Readable, tenantId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from resources
     where tenant_id = ${tenantId}::uuid and state not in ('ok', 'skipped') and wanted and kind <> 'ready'
       and (kind = any(${[...sharedResourceKinds]}::text[]) or wish->>'personId' = ${personId}) limit 1`.execute(db)
  return rows.length > 0
}

/** Another of their workspaces has let them in. */
export async function isReadyElsewhere(db: Readable, tenantId: string, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from resources r join tenants t on t.id = r.tenant_id
     where r.kind = 'ready' and r.subject = ${personId} and r.tenant_id <> ${tenantId}::uuid and r.wanted
       and r.settled_for is not null and t.status in ('pending', 'trial', 'active') limit 1`.execute(db)
  return rows.length > 0
}
