import { sql } from 'kysely'
import type { OwnSupportAccess } from '@dezky/contracts'
import type { PlatformDatabase } from '../../database/index.ts'

/** Newest first. Reads between scopes, as dezky_app may: whose access is over is in no scope that shows it. */
export async function findLatestOwnAccesses(db: PlatformDatabase, personId: string): Promise<OwnSupportAccess[]> {
  const { rows } = await sql<OwnSupportAccess>`
    select a.id, jsonb_build_object('slug', t.slug, 'name', t.name) as tenant,
           case when over then 'ended' else a.state end as state, case when over then 'expired' else a.end_reason end as "endReason"
      from support_accesses a join tenants t on t.id = a.tenant_id,
           lateral (select a.state = 'active' and a.expires_at <= now()) as clock (over)
     where a.person_id = ${personId} order by a.id desc limit 20`.execute(db)
  return rows
}
