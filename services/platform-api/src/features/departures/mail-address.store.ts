// Whose mail an address is.
import { sql } from 'kysely'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Heir } from './departure.ts'

/** Of the mailbox that somebody has in this tenant. */
export async function findMailAddress(db: Readable, tenantId: string, personId: string): Promise<string | null> {
  const { rows } = await sql<{ address: string | null }>`
    select coalesce(wish->>'formerAddress', wish->>'address') as address from resources
     where tenant_id = ${tenantId}::uuid and kind = 'mail.account' and subject = ${personId}
       and reason is distinct from 'not_configured'`.execute(db)
  return rows[0]?.address ?? null
}

export async function findHeir(db: Readable, tenantId: string, memberId: string): Promise<Heir | null> {
  const { rows } = await sql<Omit<Heir, 'hasMailbox'>>`
    select m.person_id as "personId", coalesce(p.last_sign_in_at >= m.created_at, false) or m.source = 'directory' as "hasSignedIn"
      from memberships m join people p on p.id = m.person_id where m.tenant_id = ${tenantId}::uuid and m.id = ${memberId}::uuid`.execute(db)
  return rows[0] ? { ...rows[0], hasMailbox: await findMailAddress(db, tenantId, rows[0].personId) !== null } : null
}

/** Which of these addresses, in lower case, are those of mail that is somebody else's than theirs whose address it is now. */
export async function heldAddresses(platform: Scoped, tenantId: string, emails: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ address: string }>`
    select distinct a.address from resources r
     cross join lateral (select r.wish->>'address' as address union all select jsonb_array_elements_text(r.wish->'aliases')) a
     where r.tenant_id = ${tenantId}::uuid and r.kind in ('mail.account', 'mail.forward') and r.verified_absent_at is null
       and a.address = any(${emails}::text[])
       and not exists (select from people p where lower(p.email) = a.address and p.id::text = r.subject)`.execute(platform)
  return new Set(rows.map(({ address }) => address))
}
