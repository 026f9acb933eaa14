// Reading who operates the platform.
import { sql } from 'kysely'
import type { PlatformAdmin } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { PersonRow } from './person-row.ts'
import { secondFactorIn } from './person-row.ts'

export interface AdminsWanted { after: string | null, limit: number }

interface AdminRow extends PersonRow {
  platform_admin_since: Date | null
  granted_by: PlatformAdmin['grantedBy']
  amr: string[] | null
}

export async function listPlatformAdmins(db: Readable, { after, limit }: AdminsWanted): Promise<PlatformAdmin[]> {
  const { rows } = await sql<AdminRow>`
    ${selectAdmins} and (${after}::uuid is null or p.id > ${after}::uuid) order by p.id limit ${limit}`.execute(db)
  return rows.map(toPlatformAdmin)
}

export async function findPlatformAdmin(db: Readable, personId: string): Promise<PlatformAdmin | null> {
  const { rows: [row] } = await sql<AdminRow>`${selectAdmins} and p.id = ${personId}`.execute(db)
  return row ? toPlatformAdmin(row) : null
}

const selectAdmins = sql`
  select p.*, i.amr, case when by.id is not null then jsonb_build_object('id', by.id, 'name', by.name) end as granted_by
    from people p
    left join people by on by.id = p.platform_admin_by and by.erased_at is null
    left join lateral (select amr from identities where person_id = p.id order by groups_as_of desc nulls last limit 1) i on true
   where p.platform_admin_source is not null`

function toPlatformAdmin(row: AdminRow): PlatformAdmin {
  return {
    id: row.id, name: row.name, email: row.email, source: row.platform_admin_source ?? 'platform',
    since: (row.platform_admin_since ?? row.created_at).toISOString(), grantedBy: row.granted_by, secondFactor: secondFactorIn(row.amr),
    disabledAt: row.disabled_at?.toISOString() ?? null, lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  }
}
