// What a person's resource reads and writes beside its own row.
import { sql } from 'kysely'
import type { Readable, Scoped } from '../../../database/index.ts'

export interface Belonging { joined: boolean, signsOut: boolean }

/** Whether the member has been told to come in; whether they are to be signed out, having left. */
export async function findBelonging(db: Readable, tenantId: string, personId: string): Promise<Belonging> {
  const one = sql`tenant_id = ${tenantId}::uuid and person_id = ${personId}::uuid`
  const { rows } = await sql<Belonging>`
    select exists (select from memberships where ${one} and joined_at is not null) as joined,
           exists (select from membership_departures where ${one} and signed_in) as "signsOut"`.execute(db)
  return rows[0] ?? { joined: false, signsOut: false }
}

/** Members for whom the platform has no other reason to know them: no other tenant, not an operator, not a partner's. */
export async function peopleNowhereElse(db: Readable, tenantId: string, personId?: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from memberships m join people p on p.id = m.person_id
     where m.tenant_id = ${tenantId} and p.platform_admin_source is null
       and (${personId ?? null}::uuid is null or p.id = ${personId ?? null}::uuid)
       and not exists (select from partner_members w where w.person_id = p.id)
       and not exists (select from memberships o join tenants t on t.id = o.tenant_id
                        where o.person_id = p.id and o.tenant_id <> m.tenant_id and t.status <> 'purged')
     order by p.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** False when somebody was here before. */
export async function forgetAccount(trx: Scoped, account: { issuer: string, externalId: string, personId: string }): Promise<boolean> {
  const row = await trx.deleteFrom('identities').where('issuer', '=', account.issuer).where('external_id', '=', account.externalId)
    .where('person_id', '=', account.personId).returning('subject').executeTakeFirst()
  return row !== undefined
}

export async function otherTenantsOf(trx: Scoped, personId: string, tenantId: string): Promise<string[]> {
  const rows = await trx.selectFrom('memberships').select('tenant_id')
    .where('person_id', '=', personId).where('tenant_id', '<>', tenantId).orderBy('tenant_id').execute()
  return rows.map(({ tenant_id }) => tenant_id)
}
