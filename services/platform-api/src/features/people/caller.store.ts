import { sql } from 'kysely'
import type { PlatformDatabase } from '../../database/index.ts'
import type { Acting, AdminSource, Membership } from './person.ts'

export interface KnownPerson {
  personId: string
  disabled: boolean
  /** Tokens issued until then are worth nothing. */
  signedOutAt: Date | null
  adminSource: AdminSource
  partnerId: string | null
  memberships: Membership[]
  /** Where they may act for a while, as an operator. */
  acting: Membership[]
}

/** Who an issuer's subject is. Reads between scopes, as dezky_app may. */
export async function findPersonByIdentity(db: PlatformDatabase, issuer: string, subject: string): Promise<KnownPerson | null> {
  const { rows: [row] } = await sql<Omit<KnownPerson, 'acting'> & { acting: ActingRow[] | null }>`
    select p.id as "personId", p.platform_admin_source as "adminSource", p.disabled_at is not null as disabled,
           p.signed_out_at as "signedOutAt",
           (select w.partner_id from partner_members w join partners r on r.id = w.partner_id and r.terminated_at is null
             where w.person_id = p.id) as "partnerId",
           coalesce((select jsonb_agg(jsonb_build_object('tenantId', t.id, 'slug', t.slug, 'status', t.status, 'role', m.role))
                       from memberships m join tenants t on t.id = m.tenant_id
                      where m.person_id = p.id and m.disabled_at is null), '[]') as memberships,
           case when p.platform_admin_source is not null then ${acting} end as acting
      from identities i join people p on p.id = i.person_id
     where i.issuer = ${issuer} and i.subject = ${subject}`.execute(db)
  return row ? { ...row, acting: (row.acting ?? []).map(toMembership) } : null
}

interface ActingRow extends Omit<Membership, 'role' | 'acting'> { acting: Record<keyof Acting, string> }

/** Whoever belongs to a tenant does not act for it. */
const acting = sql`
  (select jsonb_agg(jsonb_build_object('tenantId', t.id, 'slug', t.slug, 'status', t.status,
                                       'acting', jsonb_build_object('id', a.id, 'expiresAt', a.expires_at)))
     from support_accesses a join tenants t on t.id = a.tenant_id
     join support_access_settings s on s.tenant_id = a.tenant_id and s.mode <> 'never'
    where a.person_id = p.id and a.state = 'active' and a.expires_at > now()
      and not exists (select from memberships m where m.tenant_id = a.tenant_id and m.person_id = p.id))`

function toMembership({ acting: { id, expiresAt }, ...tenant }: ActingRow): Membership {
  return { ...tenant, role: 'admin', acting: { id, expiresAt: new Date(expiresAt) } }
}
