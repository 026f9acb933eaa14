import { sql } from 'kysely'
import type { SupportAccessSetting, SupportMode } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

interface SettingRow { mode: SupportMode, version: number, changed_at: Date | null, changed_by: SupportAccessSetting['changedBy'] }

/** Null when there is no such tenant. Nobody has decided: then nobody comes in. */
export async function findSetting(db: Readable, tenantId: string): Promise<SupportAccessSetting> {
  const { rows: [row] } = await sql<SettingRow>`
    select s.mode, s.version, s.changed_at,
           case when s.changed_by is not null then jsonb_build_object('id', s.changed_by, 'name', p.name) end as changed_by
      from support_access_settings s left join people p on p.id = s.changed_by where s.tenant_id = ${tenantId}`.execute(db)
  if (!row) return { mode: 'never', version: 0, changedAt: null, changedBy: null }
  return { mode: row.mode, version: row.version, changedAt: row.changed_at?.toISOString() ?? null, changedBy: row.changed_by }
}

/** Two who decide at once do so one after the other, also the first time. */
export async function lockSetting(trx: Scoped, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`support access ${tenantId}`}, 0))`.execute(trx)
}

export async function writeSetting(trx: Scoped, tenantId: string, mode: SupportMode, personId: string): Promise<void> {
  await sql`insert into support_access_settings (tenant_id, mode, changed_by) values (${tenantId}, ${mode}, ${personId})
    on conflict (tenant_id) do update set mode = excluded.mode, changed_by = excluded.changed_by, changed_at = now(),
      version = support_access_settings.version + 1`.execute(trx)
}
