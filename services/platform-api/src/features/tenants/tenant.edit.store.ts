import { sql } from 'kysely'
import type { Scoped } from '../../database/index.ts'
import type { Editable } from './tenant.edit.ts'

/** Until the transaction ends nobody else changes it. Null when it is not there, or was erased. */
export async function lockTenant(trx: Scoped, slug: string): Promise<string | null> {
  const row = await trx.selectFrom('tenants').select('id').where('slug', '=', slug).where('purged_at', 'is', null)
    .forNoKeyUpdate().executeTakeFirst()
  return row?.id ?? null
}

/** Writes only what differs: a tenant's own administrators may write no more than they may change. */
export async function updateTenant(trx: Scoped, id: string, { name, partner, company, contacts }: Partial<Editable>): Promise<void> {
  await trx.updateTable('tenants').set(eb => ({
    ...name === undefined ? {} : { name },
    ...partner === undefined ? {} : { partner_id: partner },
    ...company === undefined ? {} : { company: JSON.stringify(company) },
    ...contacts === undefined ? {} : { contacts: JSON.stringify(contacts) },
    version: eb('version', '+', 1),
  })).where('id', '=', id).execute()
}

/** One of the names that another tenant has proven to be theirs. */
export async function findTakenDomain(trx: Scoped, tenantId: string, names: string[]): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from tenant_domains
     where name = any(${names}::text[]) and verified_at is not null and tenant_id <> ${tenantId} order by name limit 1`.execute(trx)
  return rows[0]?.name ?? null
}

/** Whether a partner is there and takes tenants; they stay so until the transaction ends. */
export async function holdPartner(trx: Scoped, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from partners where id = ${id} and terminated_at is null for share`.execute(trx)
  return rows.length > 0
}
