import { sql } from 'kysely'
import type { PlatformDatabase } from '../../database/index.ts'
import type { AdminSource, Membership } from './person.ts'

export interface KnownPerson {
  personId: string
  disabled: boolean
  /** Tokens issued until then are worth nothing. */
  signedOutAt: Date | null
  adminSource: AdminSource
  partnerId: string | null
  memberships: Membership[]
}

/** Who an issuer's subject is. Reads between scopes, as dezky_app may. */
export async function findPersonByIdentity(db: PlatformDatabase, issuer: string, subject: string): Promise<KnownPerson | null> {
  const { rows } = await sql<KnownPerson>`
    select p.id as "personId", p.platform_admin_source as "adminSource", p.disabled_at is not null as disabled,
           p.signed_out_at as "signedOutAt",
           (select w.partner_id from partner_members w join partners r on r.id = w.partner_id and r.terminated_at is null
             where w.person_id = p.id) as "partnerId",
           coalesce((select jsonb_agg(jsonb_build_object('tenantId', t.id, 'slug', t.slug, 'status', t.status, 'role', m.role))
                       from memberships m join tenants t on t.id = m.tenant_id where m.person_id = p.id), '[]') as memberships
      from identities i join people p on p.id = i.person_id
     where i.issuer = ${issuer} and i.subject = ${subject}`.execute(db)
  return rows[0] ?? null
}
