import { sql } from 'kysely'
import type { ResourceKind, ResourceReason, ResourceState } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import { eraseAuditPersonalData, eraseTenantPersonalData } from '../audit/index.ts'
import { erase, forgetAnswersAbout } from '../people/index.ts'
import { upstreamOf } from './tenant.ts'

/** Members for whom the platform has no other reason to know them: no other tenant, not an operator, not a partner's. */
export async function peopleNowhereElse(db: Readable, tenantId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from memberships m join people p on p.id = m.person_id
     where m.tenant_id = ${tenantId} and p.platform_admin_source is null
       and not exists (select from partner_members w where w.person_id = p.id)
       and not exists (select from memberships o join tenants t on t.id = o.tenant_id
                        where o.person_id = p.id and o.tenant_id <> m.tenant_id and t.status <> 'purged')
     order by p.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Two tenants that are erased at the same time must not each leave a person to the other: the second waits, and then sees. */
export async function lockPeopleNowhereElse(trx: Scoped, tenantId: string): Promise<string[]> {
  await sql`select from people where id in (select person_id from memberships where tenant_id = ${tenantId}) order by id for update`.execute(trx)
  return peopleNowhereElse(trx, tenantId)
}

export async function accountsLeft(trx: Scoped, issuer: string, people: string[]): Promise<boolean> {
  const row = await trx.selectFrom('identities').select('subject')
    .where('issuer', '=', issuer).where('person_id', '=', sql<string>`any(${people}::uuid[])`).where('external_id', 'is not', null)
    .limit(1).executeTakeFirst()
  return row !== undefined
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

interface Settled { kind: ResourceKind, state: ResourceState, reason: ResourceReason, message: string }

export async function recordAbsent(trx: Scoped, tenantId: string, { kind, ...settled }: Settled, at: Date): Promise<void> {
  await trx.updateTable('resources').set({ ...settled, verified_absent_at: at, changed_at: at })
    .where('tenant_id', '=', tenantId).where('kind', '=', kind).execute()
}

/** What was seen to be absent, and where nobody could look because there never was anything. */
export async function readAbsences(trx: Scoped, tenantId: string) {
  const rows = await trx.selectFrom('resources').select(['kind', 'state', 'verified_absent_at'])
    .where('tenant_id', '=', tenantId).orderBy('kind').execute()
  return rows.map(({ kind, verified_absent_at: at }) => ({
    kind, upstream: upstreamOf(kind), outcome: at ? 'absent' : 'not_configured', verifiedAbsentAt: at,
  }))
}

/** Their accounts are gone already: nothing has to be kept to find them by. */
export async function erasePeople(trx: Scoped, people: string[]): Promise<void> {
  for (const personId of people) {
    await trx.deleteFrom('identities').where('person_id', '=', personId).execute()
    await erase(trx, personId)
    await eraseAuditPersonalData(trx, personId)
  }
}

/** In this order: memberships leave behind that they were taken away. Deliveries go with their webhooks. */
const erased = [
  'memberships', 'revoked_memberships', 'membership_departures', 'api_tokens', 'webhooks', 'entitlement_overrides', 'tenant_domains',
  'tenant_notes', 'events',
] as const

/** Its trail, what it subscribed to, what was seen to be absent and its name stay. */
export async function eraseTenant(trx: Scoped, tenantId: string): Promise<void> {
  for (const table of erased) await trx.deleteFrom(table).where('tenant_id', '=', tenantId).execute()
  await eraseTenantPersonalData(trx, tenantId)
  await forgetAnswersAbout(trx, [tenantId])
  await trx.updateTable('tenants').set({ company: '{}', contacts: '[]', suspension_note: null }).where('id', '=', tenantId).execute()
}
