import { sql } from 'kysely'
import type { Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'

interface TenantRef { id: string, slug: string, name: string }

/**
 * The tenants that would have no owner without this person. Nobody becomes or ceases to be an owner of them until the transaction ends.
 * What is being purged needs none.
 */
export async function onlyOwnerOf(trx: Scoped, personId: string): Promise<TenantRef[]> {
  const { rows: owned } = await sql<TenantRef>`
    select t.id, t.slug, t.name from tenants t
     where t.purge_started_at is null
       and exists (select from memberships m where m.tenant_id = t.id and m.person_id = ${personId} and m.role = 'owner')
     order by t.id for no key update of t`.execute(trx)
  const { rows: owners } = await sql<{ tenant_id: string, person_id: string }>`
    select tenant_id, person_id from memberships
     where tenant_id = any(${owned.map(({ id }) => id)}::uuid[]) and role = 'owner'
     order by tenant_id, id for update`.execute(trx)
  const kept = new Set(owners.filter(owner => owner.person_id !== personId).map(owner => owner.tenant_id))
  return owned.filter(({ id }) => !kept.has(id))
}

interface Left { membershipId: string, tenant: Omit<TenantRef, 'name'> }

/** In the order of tenants, in which the chains of their audit trails are then locked. */
export async function deleteMemberships(trx: Scoped, personId: string): Promise<Left[]> {
  const { rows } = await sql<{ membershipId: string, id: string, slug: string }>`
    with gone as (delete from memberships where person_id = ${personId} returning id, tenant_id)
    select gone.id as "membershipId", t.id, t.slug from gone join tenants t on t.id = gone.tenant_id order by t.id`.execute(trx)
  return rows.map(({ membershipId, id, slug }) => ({ membershipId, tenant: { id, slug } }))
}

/** What tenants they have left still keep of them is not kept any more. Returns which tenants. */
export async function deleteDepartures(trx: Scoped, personId: string): Promise<string[]> {
  const rows = await trx.deleteFrom('membership_departures').where('person_id', '=', personId).returning('tenant_id').execute()
  return rows.map(({ tenant_id }) => tenant_id).toSorted()
}

/** The row stays for what refers to it, and nobody can be recognised in it. What the directory is to forget is kept until it has. */
export async function erase(trx: Scoped, personId: string): Promise<void> {
  const row = await trx.selectFrom('people').select('email').where('id', '=', personId).executeTakeFirst()
  await trx.deleteFrom('partner_members').where('person_id', '=', personId).execute()
  await sql`
    update people
       set name = '', email = id || '@erased.invalid', locale = 'en', platform_admin_source = null, platform_admin_since = null,
           platform_admin_by = null, ending_sessions = '{}', time_zone = null, locale_chosen = false,
           second_factor = null, second_factor_at = null, second_factor_reset_at = null,
           last_sign_in_at = null, disabled_at = coalesce(disabled_at, now()), signed_out_at = clock_timestamp(),
           profile_pending = false, version = version + 1, erased_at = now()
     where id = ${personId}`.execute(trx)
  // Answers kept for them, their tokens and what was written to them are nobody's but the platform's to remove.
  await asPlatform(trx, async (platform) => {
    await platform.deleteFrom('idempotent_requests').where('person_id', '=', personId).execute()
    await platform.deleteFrom('api_tokens').where('person_id', '=', personId).execute()
    await platform.deleteFrom('person_pictures').where('person_id', '=', personId).execute()
    await platform.deleteFrom('sign_ins').where('person_id', '=', personId).execute()
    await platform.deleteFrom('outgoing_mail').where('person_id', '=', personId).execute()
    await platform.deleteFrom('announcement_dismissals').where('person_id', '=', personId).execute()
    await platform.deleteFrom('mailboxes').where('person_id', '=', personId).execute()
    await sql`update outgoing_mail set facts = facts || '{"operator": null}' where facts ->> 'operatorId' = ${personId}`.execute(platform)
    await platform.updateTable('support_accesses').where('person_id', '=', personId).set({ operator_name: null }).execute()
    await forgetRecipient(platform, personId, row?.email)
    await forgetMailbox(platform, personId)
    await forgetWriter(platform, personId)
    await forgetAnswersAbout(platform, [personId, ...row ? [row.email] : []])
  })
}

/** Who its owner was is forgotten at once; what there is on the mail server is removed by what that calls it. */
async function forgetMailbox(platform: Scoped, personId: string): Promise<void> {
  await sql`
    update resources set wish = wish - '{name,address,formerAddress,aliases,recipients}'::text[], differences = '[]'
     where kind in ('mail.account', 'mail.forward') and subject = ${personId}::text`.execute(platform)
  await sql`
    update resources r set wish = wish - 'recipients', differences = '[]' from membership_departures d
     where d.mail_heir = ${personId}::uuid and r.tenant_id = d.tenant_id and r.kind = 'mail.forward'
       and r.subject = d.person_id::text`.execute(platform)
}

/** Lists they are in are made without them; until then nothing of a list says who is in it. */
async function forgetRecipient(platform: Scoped, personId: string, email = ''): Promise<void> {
  await sql`update mailing_lists set others = array_remove(others, lower(${email})) where lower(${email}) = any(others)`.execute(platform)
  await sql`
    update resources r set wish = wish - 'recipients', differences = '[]'
     where r.kind = 'mail.list' and r.wish->'recipients' ?| array(
       select lower(${email}) union all
       select a.wish->>'address' from resources a where a.kind = 'mail.account' and a.subject = ${personId}::text)`.execute(platform)
}

/** What they wrote in tickets belongs to the tenant; by what it is signed nobody can be recognised any more. */
async function forgetWriter(platform: Scoped, personId: string): Promise<void> {
  await platform.updateTable('tickets').set({ requester_name: null }).where('requester_id', '=', personId).execute()
  await platform.updateTable('tickets').set({ assignee_id: null }).where('assignee_id', '=', personId).execute()
  for (const table of ['ticket_messages', 'ticket_notes'] as const) {
    await platform.updateTable(table).set({ author_name: null }).where('author_id', '=', personId).execute()
  }
}

/** Answers given to others that name somebody or something by one of these; they are kept for a day, so there are few to look through. */
export async function forgetAnswersAbout(platform: Scoped, marks: string[]): Promise<void> {
  await sql`
    delete from idempotent_requests
     where exists (select from unnest(${marks}::text[]) as mark where strpos(lower(body::text), lower(mark)) > 0)`.execute(platform)
}
