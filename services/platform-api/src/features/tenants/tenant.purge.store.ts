import { sql } from 'kysely'
import type { ResourceKind } from '@dezky/contracts'
import { wakeAll } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { eraseAuditPersonalData, eraseTenantPersonalData } from '../audit/index.ts'
import { erase, forgetAnswersAbout } from '../people/index.ts'
import { peopleNowhereElse, upstreamOf } from '../provisioning/index.ts'

/** Two tenants that are erased at the same time must not each leave a person to the other: the second waits, and then sees. */
export async function lockPeopleNowhereElse(trx: Scoped, tenantId: string): Promise<string[]> {
  await sql`select from people where id in (select person_id from memberships where tenant_id = ${tenantId}) order by id for update`.execute(trx)
  return peopleNowhereElse(trx, tenantId)
}

/** Those of them who still have an account. */
export async function withAccount(trx: Scoped, issuer: string, people: string[]): Promise<string[]> {
  const rows = await trx.selectFrom('identities').select('person_id').distinct().where('issuer', '=', issuer)
    .where('person_id', '=', sql<string>`any(${people}::uuid[])`).where('external_id', 'is not', null).execute()
  return rows.map(({ person_id }) => person_id)
}

/** They were left to another tenant, which has lost them meanwhile: their accounts are looked at once more. */
export async function reopenPeople(trx: Scoped, tenantId: string, people: string[]): Promise<void> {
  const rows = await trx.updateTable('resources').set({ verified_absent_at: null, state: 'pending', reason: null })
    .where('tenant_id', '=', tenantId).where('kind', '=', 'directory.person').where('subject', 'in', people)
    .returning(['id', 'kind']).execute()
  await wakeAll(trx, rows.map(({ id, kind }) => ({ kind, key: id })))
}

/** What was seen to be absent, kind by kind, and where nobody could look because there never was anything. */
export async function readAbsences(trx: Scoped, tenantId: string) {
  const { rows } = await sql<{ kind: ResourceKind, things: number, verified_absent_at: Date | null }>`
    select kind, count(*)::int as things, max(verified_absent_at) as verified_absent_at from resources
     where tenant_id = ${tenantId}::uuid group by kind order by kind`.execute(trx)
  return rows.map(({ kind, things, verified_absent_at: at }) => ({
    kind, upstream: upstreamOf(kind), things, outcome: at ? 'absent' : 'not_configured', verifiedAbsentAt: at,
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

/** In this order: memberships leave behind that they were taken away. Deliveries go with their webhooks, files with their exports. */
const erased = [
  'memberships', 'member_imports', 'revoked_memberships', 'membership_departures', 'mailboxes', 'mailing_lists', 'api_tokens',
  'webhooks', 'entitlement_overrides', 'tenant_domains', 'tenant_notes', 'ticket_files', 'ticket_notes', 'ticket_messages', 'tickets',
  'support_accesses', 'support_access_settings', 'second_factor_policies', 'file_spaces', 'data_exports', 'outgoing_mail',
  'events',
] as const

/** Its trail, what it subscribed to, what was seen to be absent and its name stay. */
export async function eraseTenant(trx: Scoped, tenantId: string): Promise<void> {
  for (const table of erased) await trx.deleteFrom(table).where('tenant_id', '=', tenantId).execute()
  // What was each person's is counted above; what was shared stays to be shown as removed.
  await trx.deleteFrom('resources').where('tenant_id', '=', tenantId).where('subject', '<>', '').execute()
  await trx.updateTable('resources').set({ wish: '{}' }).where('tenant_id', '=', tenantId).execute()
  await eraseTenantPersonalData(trx, tenantId)
  await forgetAnswersAbout(trx, [tenantId])
  await trx.updateTable('tenants').set({ company: '{}', contacts: '[]', suspension_note: null }).where('id', '=', tenantId).execute()
}
