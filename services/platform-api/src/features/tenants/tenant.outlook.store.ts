import { sql } from 'kysely'
import { resourceKinds } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { Extent } from './tenant.outlook.ts'

export async function readExtent(db: Readable, tenantId: string): Promise<Extent> {
  const { rows: resources } = await sql<Extent['resources'][number]>`
    select kind, count(*)::int as present, (count(*) filter (where wanted and state <> 'skipped'))::int as "inUse"
      from resources
     where tenant_id = ${tenantId}::uuid and verified_absent_at is null and (external_id is not null or last_ok_at is not null)
     group by kind order by array_position(${[...resourceKinds]}::text[], kind)`.execute(db)
  const { rows: [people] } = await sql<Omit<Extent, 'resources'>>`
    select (count(*) filter (where m.role = 'owner'))::int as owners,
           (count(*) filter (where not exists (
             select from memberships o join tenants t on t.id = o.tenant_id and t.status in ('pending', 'trial', 'active')
              where o.person_id = m.person_id and o.tenant_id <> m.tenant_id)))::int as "onlyHere"
      from memberships m where m.tenant_id = ${tenantId}::uuid`.execute(db)
  return { resources, owners: people?.owners ?? 0, onlyHere: people?.onlyHere ?? 0 }
}
