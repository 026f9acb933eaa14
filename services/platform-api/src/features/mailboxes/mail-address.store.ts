import { sql } from 'kysely'
import type { Readable, Scoped } from '../../database/index.ts'

/** Whoever else gives out addresses of this tenant waits until this transaction ends. */
export async function lockAddresses(trx: Scoped, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 21))`.execute(trx)
}

/** Whose an address is or becomes: a person's id, or a mailing list's. */
export interface Holder { tenantId: string, holderId: string }

/** One that somebody else has, is about to have, or had until they left; null when all are free. */
export async function findTaken(db: Readable, { tenantId, holderId }: Holder, addresses: string[]): Promise<string | null> {
  const { rows } = await sql<{ address: string }>`
    select a.address from unnest(${addresses}::text[]) as a (address)
     where exists (select from mailboxes b where b.tenant_id = ${tenantId}::uuid and b.person_id <> ${holderId}::uuid
                      and (b.address = a.address or a.address = any(b.aliases)))
        or exists (select from mailing_lists l
                    where l.tenant_id = ${tenantId}::uuid and l.id <> ${holderId}::uuid and l.address = a.address)
        or exists (select from resources r where r.tenant_id = ${tenantId}::uuid and r.kind in ('mail.account', 'mail.forward', 'mail.list')
                      and r.subject <> ${holderId}
                      and (r.wish->>'address' = a.address or r.wish->'aliases' @> to_jsonb(a.address)))
        or exists (select from memberships m join people p on p.id = m.person_id
                    where m.tenant_id = ${tenantId}::uuid and m.person_id <> ${holderId}::uuid and lower(p.email) = a.address
                      and not exists (select from mailboxes b where b.tenant_id = m.tenant_id and b.person_id = m.person_id))
        or exists (select from membership_departures d
                    where d.tenant_id = ${tenantId}::uuid and d.person_id <> ${holderId}::uuid and d.mail_address = a.address)
     limit 1`.execute(db)
  return rows[0]?.address ?? null
}

/** Those that are proven to be the tenant's. */
export async function findDomains(db: Readable, tenantId: string): Promise<string[]> {
  const rows = await db.selectFrom('tenant_domains').select('name')
    .where('tenant_id', '=', tenantId).where('verified_at', 'is not', null).execute()
  return rows.map(({ name }) => name)
}
