import { sql } from 'kysely'
import type { Me } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'

type MyAccess = Me['memberships'][number]

interface Row { tenant: MyAccess['tenant'], id: string, reason: string, expires_at: Date }

/** The tenants for which an operator acts now, as the portal lists them. */
export async function findActing(trx: Scoped, personId: string): Promise<MyAccess[]> {
  const { rows } = await sql<Row>`
    select jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'status', t.status) as tenant, a.id, a.reason, a.expires_at
      from support_accesses a join tenants t on t.id = a.tenant_id and t.status in ('pending', 'trial', 'active')
      join support_access_settings s on s.tenant_id = a.tenant_id and s.mode <> 'never'
     where a.person_id = ${personId} and a.state = 'active' and a.expires_at > now()
       and not exists (select from memberships m where m.tenant_id = a.tenant_id and m.person_id = a.person_id)
     order by t.name`.execute(trx)
  return rows.map(({ tenant, id, reason, expires_at }) =>
    ({ tenant, role: 'admin', suspension: null, purgeAfter: null, actingFor: { id, reason, expiresAt: expires_at.toISOString() } }))
}
