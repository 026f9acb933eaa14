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

export async function saveMailbox(trx: Scoped, { tenantId, personId }: Whose, given: GivenMailbox): Promise<void> {
  const said = { address: given.address, aliases: given.aliases, quota_bytes: given.quotaBytes }
  await trx.insertInto('mailboxes').values({ tenant_id: tenantId, person_id: personId, ...said })
    .onConflict(conflict => conflict.columns(['tenant_id', 'person_id'])
      .doUpdateSet(eb => ({ ...said, version: eb('mailboxes.version', '+', 1) }))).execute()
}
