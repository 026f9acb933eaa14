import { sql } from 'kysely'
import type { SupportMode, TenantStatus } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import type { SupportStanding } from './support-access.ts'

interface StandingRow {
  state: SupportStanding['state']
  requested_at: Date
  expires_at: Date | null
  mode: SupportMode
  status: TenantStatus
  may_operate: boolean
  now: Date
}

/** By the database's clock, which began it; null when it is over, or was never there. */
export async function findStanding(trx: Scoped, id: string): Promise<{ standing: SupportStanding, now: Date } | null> {
  const { rows: [row] } = await sql<StandingRow>`
    select a.state, a.requested_at, a.expires_at, coalesce(s.mode, 'never') as mode, t.status, clock_timestamp() as now,
           p.platform_admin_source is not null and p.disabled_at is null and p.erased_at is null as may_operate
      from support_accesses a join tenants t on t.id = a.tenant_id join people p on p.id = a.person_id
      left join support_access_settings s on s.tenant_id = a.tenant_id
     where a.id = ${id} and a.state in ('requested', 'active')`.execute(trx)
  if (!row) return null
  const { state, mode, status: tenantStatus, now } = row
  const times = { requestedAt: row.requested_at, expiresAt: row.expires_at }
  return { standing: { state, mode, tenantStatus, mayOperate: row.may_operate, ...times }, now }
}
