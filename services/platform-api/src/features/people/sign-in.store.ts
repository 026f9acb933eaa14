import { sql } from 'kysely'
import type { Me } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Scoped } from '../../database/index.ts'
import type { Holder } from './binding.ts'
import { emailConfirmedFor } from './invitee.store.ts'
import { AccountConflict } from './person.errors.ts'
import { isEmailTaken, toLocale } from './person.store.ts'
import type { AdminSource } from './person.ts'
import type { KnownProfile, Place, SignIn } from './sign-in.ts'

export interface StoredPerson extends KnownProfile {
  id: string
  adminSource: AdminSource
  lastSignInAt: Date | null
  disabled: boolean
  signedOutAt: Date | null
  groupsAsOf: Date | null
  secondFactor: boolean | null
}

export async function lockPersonByIdentity(trx: Scoped, { issuer, subject }: SignIn): Promise<StoredPerson | null> {
  const row = await trx.selectFrom('people').innerJoin('identities', 'identities.person_id', 'people.id')
    .select(['people.id', 'name', 'email', 'locale', 'email_trusted as emailTrusted', 'profile_pending as profilePending',
      'profile_as_of as profileAsOf', 'platform_admin_source as adminSource', 'last_sign_in_at as lastSignInAt', 'disabled_at',
      'signed_out_at as signedOutAt', 'groups_as_of as groupsAsOf', 'second_factor as secondFactor'])
    .where('issuer', '=', issuer).where('subject', '=', subject).forNoKeyUpdate('people').executeTakeFirst()
  if (!row) return null
  const { disabled_at, locale, ...rest } = row
  return { ...rest, locale: toLocale(locale), disabled: disabled_at !== null }
}

/** Whose address it is; nobody else is bound to them until the transaction ends. */
export async function lockHolder(trx: Scoped, { email, issuer }: SignIn): Promise<Holder & { id: string } | null> {
  const row = await trx.selectFrom('people as p').where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .select(['id', 'invited_at', 'last_sign_in_at', 'disabled_at', 'link_shown_in', emailConfirmedFor(null).as('confirmed')])
    .forNoKeyUpdate().executeTakeFirst()
  if (!row) return null
  const known = await trx.selectFrom('identities').select('subject')
    .where('person_id', '=', row.id).where('issuer', '=', issuer).executeTakeFirst()
  return {
    id: row.id, invited: row.invited_at !== null, signedIn: row.last_sign_in_at !== null, disabled: row.disabled_at !== null,
    knownToIssuer: known !== undefined, linkShown: row.link_shown_in !== null && !row.confirmed,
  }
}

interface SignInChange extends Pick<StoredPerson, 'name' | 'email' | 'locale' | 'emailTrusted' | 'adminSource'> {
  /** Null when the last one was a moment ago. */
  at: Date | null
  changed: boolean
}

/** Throws AccountConflict when the e-mail address belongs to somebody else. */
export async function updateAtSignIn(trx: Scoped, id: string, change: SignInChange): Promise<void> {
  const { name, email, locale, emailTrusted, adminSource, at, changed } = change
  await trx.updateTable('people').where('id', '=', id)
    .set(eb => ({
      name, email, locale, email_trusted: emailTrusted, platform_admin_source: adminSource,
      platform_admin_since: sql<Date | null>`case when ${adminSource}::text is not null then coalesce(platform_admin_since, now()) end`,
      platform_admin_by: sql<string | null>`case when ${adminSource}::text = 'platform' then platform_admin_by end`,
      ...(at ? { last_sign_in_at: at } : {}), ...(changed ? { version: eb('version', '+', 1) } : {}),
    }))
    .execute().catch((error: unknown) => {
      throw isEmailTaken(error) ? new AccountConflict() : error
    })
}

export async function setSeen(trx: Scoped, { issuer, subject, issuedAt, methods }: SignIn): Promise<void> {
  await trx.updateTable('identities').set({ groups_as_of: issuedAt, amr: methods })
    .where('issuer', '=', issuer).where('subject', '=', subject).execute()
}

export interface CameIn {
  personId: string
  surface: string
  authenticatedAt: Date
  address: string | null
  methods: string[] | null
}

/** Once for each time they prove who they are, however often they ask afterwards. */
export async function rememberSignIn(trx: Scoped, { personId, surface, authenticatedAt, address, methods }: CameIn): Promise<void> {
  await trx.insertInto('sign_ins')
    .values({ id: newId(), person_id: personId, surface, authenticated_at: authenticatedAt, address, amr: methods })
    .onConflict(conflict => conflict.columns(['person_id', 'surface', 'authenticated_at']).doNothing()).execute()
}

interface PlaceRow extends Omit<Place, 'membership'> {
  membershipId: string | null
  role: NonNullable<Place['membership']>['role'] | null
  source: NonNullable<Place['membership']>['source'] | null
  disabled: boolean
}

/** The tenants of these groups, those the person is in, and those they were taken out of; in the order of their ids. */
export async function placesOf(trx: Scoped, personId: string, groups: string[]): Promise<Place[]> {
  const { rows } = await sql<PlaceRow>`
    select t.id as "tenantId", t.slug, t.status, t.created_at as "createdAt", r.token_name as "tokenName",
           m.id as "membershipId", m.role, m.source, m.disabled_at is not null as disabled, v.revoked_at as "revokedAt"
      from (select tenant_id from resources where token_name = any(${groups}::text[])
            union select tenant_id from memberships where person_id = ${personId}
            union select tenant_id from revoked_memberships where person_id = ${personId}) as near
      join tenants t on t.id = near.tenant_id
      join resources r on r.tenant_id = t.id and r.kind = 'directory.group' and r.token_name is not null
      left join memberships m on m.tenant_id = t.id and m.person_id = ${personId}
      left join revoked_memberships v on v.tenant_id = t.id and v.person_id = ${personId}
     order by t.id`.execute(trx)
  return rows.map(({ membershipId, role, source, disabled, ...place }) =>
    ({ ...place, membership: membershipId && role && source ? { id: membershipId, role, source, disabled } : null }))
}

/** It stays open until the transaction ends. */
export async function holdOpenTenant(trx: Scoped, tenantId: string): Promise<boolean> {
  const row = await trx.selectFrom('tenants').select('id').where('id', '=', tenantId).where('status', 'in', ['pending', 'trial', 'active'])
    .forShare().executeTakeFirst()
  return row !== undefined
}

/** Null when the person already is a member. */
export async function joinByDirectory(trx: Scoped, tenantId: string, personId: string): Promise<string | null> {
  await trx.deleteFrom('membership_departures').where('tenant_id', '=', tenantId).where('person_id', '=', personId).execute()
  const row = await trx.insertInto('memberships')
    .values({ id: newId(), tenant_id: tenantId, person_id: personId, role: 'member', source: 'directory' })
    .onConflict(conflict => conflict.columns(['tenant_id', 'person_id']).doNothing()).returning('id').executeTakeFirst()
  return row?.id ?? null
}

/** False when somebody has made it the platform's meanwhile. */
export async function leaveByDirectory(trx: Scoped, membershipId: string): Promise<boolean> {
  const row = await trx.deleteFrom('memberships').where('id', '=', membershipId)
    .where('source', '=', 'directory').where('role', '=', 'member').returning('id').executeTakeFirst()
  return row !== undefined
}

export async function forgetRevoked(trx: Scoped, personId: string, tenantIds: string[]): Promise<void> {
  if (tenantIds.length === 0) return
  await trx.deleteFrom('revoked_memberships').where('person_id', '=', personId).where('tenant_id', 'in', tenantIds).execute()
}

export async function tenantsOfPerson(trx: Scoped, personId: string): Promise<{ id: string, slug: string }[]> {
  return trx.selectFrom('memberships').innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
    .select(['tenants.id', 'slug']).where('person_id', '=', personId).orderBy('tenants.id').execute()
}

export async function findMe(trx: Scoped, personId: string): Promise<Me> {
  const { rows: [me] } = await sql<Me>`
    select p.id, p.name, p.email, p.locale, p.time_zone as "timeZone", p.locale_chosen as "localeChosen",
           (select version from person_pictures where person_id = p.id) as picture, p.platform_admin_source is not null as "platformAdmin",
           coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'tenant',
                              jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'status', t.status), 'suspension',
                              case when t.suspended_at is not null then jsonb_build_object(
                                'reason', t.suspension_reason, 'owner', t.suspension_owner, 'since', t.suspended_at,
                                'note', case when m.role in ('owner', 'admin') then t.suspension_note end) end,
                              'purgeAfter', case when m.role = 'owner' then t.purge_after end) order by t.name)
                       from memberships m join tenants t on t.id = m.tenant_id
                      where m.person_id = p.id and m.disabled_at is null), '[]') as memberships
      from people p where p.id = ${personId}`.execute(trx)
  if (!me) throw new Error(`Person ${personId} is gone.`)
  const memberships = me.memberships.map(({ suspension, purgeAfter, ...membership }) => ({
    ...membership, suspension: suspension && { ...suspension, since: inUtc(suspension.since) }, purgeAfter: purgeAfter && inUtc(purgeAfter),
    actingFor: null,
  }))
  return { ...me, memberships }
}

/** Times within JSON are in the database's own spelling. */
function inUtc(time: string): string {
  return new Date(time).toISOString()
}
