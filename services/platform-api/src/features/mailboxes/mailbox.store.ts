import { sql } from 'kysely'
import type { Readable, Scoped } from '../../database/index.ts'
import type { GivenMailbox, Grounds } from './mailbox.ts'

export interface Whose { tenantId: string, personId: string }

/** Of one member; `version` is 0 when nothing is given to them. */
export interface MailboxGrounds extends Grounds { version: number, domains: string[] }

interface Row {
  email: string
  emailTrusted: boolean
  given: GivenMailbox | null
  version: number
  held: string | null
  domains: string[]
}

export async function findGrounds(db: Readable, { tenantId, personId }: Whose): Promise<MailboxGrounds | null> {
  const { rows: [row] } = await sql<Row>`
    select lower(p.email) as email, p.email_trusted as "emailTrusted", case when b.address is null then 0 else b.version end as version,
           case when b.tenant_id is not null then
             jsonb_build_object('address', b.address, 'aliases', b.aliases, 'quotaBytes', b.quota_bytes) end as given,
           (select coalesce(wish->>'formerAddress', wish->>'address') from resources
             where tenant_id = ${tenantId}::uuid and kind = 'mail.account' and subject = ${personId}::text) as held,
           array(select name from tenant_domains where tenant_id = ${tenantId}::uuid and verified_at is not null) as domains
      from people p left join mailboxes b on b.person_id = p.id and b.tenant_id = ${tenantId}::uuid
     where p.id = ${personId}::uuid`.execute(db)
  if (!row) return null
  const { emailTrusted, ...grounds } = row
  return { ...grounds, email: emailTrusted ? row.email : null }
}

/** Whoever else gives out addresses of this tenant waits until this transaction ends. */
export async function lockAddresses(trx: Scoped, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 21))`.execute(trx)
}

/** One that somebody else has, is about to have, or had until they left; null when all are free. */
export async function findTaken(db: Readable, { tenantId, personId }: Whose, addresses: string[]): Promise<string | null> {
  const { rows } = await sql<{ address: string }>`
    select a.address from unnest(${addresses}::text[]) as a (address)
     where exists (select from mailboxes b where b.tenant_id = ${tenantId}::uuid and b.person_id <> ${personId}::uuid
                      and (b.address = a.address or a.address = any(b.aliases)))
        or exists (select from resources r where r.tenant_id = ${tenantId}::uuid and r.kind in ('mail.account', 'mail.forward')
                      and r.subject <> ${personId}
                      and (r.wish->>'address' = a.address or r.wish->'aliases' @> to_jsonb(a.address)))
        or exists (select from memberships m join people p on p.id = m.person_id
                    where m.tenant_id = ${tenantId}::uuid and m.person_id <> ${personId}::uuid and lower(p.email) = a.address
                      and not exists (select from mailboxes b where b.tenant_id = m.tenant_id and b.person_id = m.person_id))
        or exists (select from membership_departures d
                    where d.tenant_id = ${tenantId}::uuid and d.person_id <> ${personId}::uuid and d.mail_address = a.address)
     limit 1`.execute(db)
  return rows[0]?.address ?? null
}

export async function saveMailbox(trx: Scoped, { tenantId, personId }: Whose, given: GivenMailbox): Promise<void> {
  const said = { address: given.address, aliases: given.aliases, quota_bytes: given.quotaBytes }
  await trx.insertInto('mailboxes').values({ tenant_id: tenantId, person_id: personId, ...said })
    .onConflict(conflict => conflict.columns(['tenant_id', 'person_id'])
      .doUpdateSet(eb => ({ ...said, version: eb('mailboxes.version', '+', 1) }))).execute()
}
