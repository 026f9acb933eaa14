// What a person should have in the directory, whichever tenant asks: so that several that ask at once want the same.
import { sql } from 'kysely'
import type { Readable } from '../../database/index.ts'

export interface WantedAccount {
  /** The directory's names for the groups of all open tenants this person belongs to, in order. */
  groups: string[]
  enabled: boolean
  /** It was us who disabled the account. */
  disabledUpstream: boolean
  /** One of their tenants asks for a second factor by now. */
  secondFactorRequired: boolean
}

/**
 * Somebody whose tenants are suspended can still sign in, to read why; somebody whose tenants are all deleted, or keep them out, cannot,
 * unless they work for the platform or a partner.
 */
export async function wantedAccount(db: Readable, personId: string): Promise<WantedAccount> {
  const { rows } = await sql<WantedAccount>`
    select coalesce((select array_agg(r.external_id order by r.external_id)
                       from memberships m join tenants t on t.id = m.tenant_id
                       join resources r on r.tenant_id = t.id and r.kind = 'directory.group'
                      where m.person_id = p.id and t.status in ('pending', 'trial', 'active') and m.disabled_at is null
                        and r.external_id is not null), '{}') as groups, p.disabled_upstream as "disabledUpstream",
           exists (select from memberships m join tenants t on t.id = m.tenant_id
                     join second_factor_policies f on f.tenant_id = t.id
                    where m.person_id = p.id and t.status not in ('deleted', 'purging', 'purged') and f.required_from <= now())
             as "secondFactorRequired",
           p.disabled_at is null
             and (p.platform_admin_source is not null
               or exists (select from partner_members w where w.person_id = p.id)
               or not exists (select from memberships m where m.person_id = p.id)
               or exists (select from memberships m join tenants t on t.id = m.tenant_id
                           where m.person_id = p.id and m.disabled_at is null
                             and t.status not in ('deleted', 'purging', 'purged'))) as enabled
      from people p where p.id = ${personId}`.execute(db)
  return rows[0] ?? { groups: [], enabled: false, disabledUpstream: false, secondFactorRequired: false }
}
