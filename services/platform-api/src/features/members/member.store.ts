// Reading members, as those may see them who are in the same tenant.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { MemberCounts, MemberFilter, Role, TenantStatus } from '@dezky/contracts'
import { memberStates, roles } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { MemberRecord, TenantRef } from './member.ts'

export async function findTenantRef(db: Readable, slug: string): Promise<TenantRef & { status: TenantStatus } | null> {
  return await db.selectFrom('tenants').select(['id', 'slug', 'status']).where('slug', '=', slug).where('purged_at', 'is', null)
    .executeTakeFirst() ?? null
}

export interface MemberRow {
  id: string
  person_id: string
  name: string
  email: string
  locale: string
  role: Role
  state: MemberRecord['state']
  last_sign_in_at: Date | null
  created_at: Date
  joined: boolean
  has_account: boolean
  invited_at: Date | null
  invitation_expires_at: Date | null
  version: number
  subject: string | null
  external_id: string | null
}

/**
 * Somebody counts as active once they have signed in since they were added. Until then their name, and when they last signed in, may
 * come from another tenant: so neither is shown.
 */
export function membersOf(tenantId: string, issuer: string): RawBuilder<MemberRow> {
  return sql`
    select m.id, m.person_id, p.email, p.locale, m.role, m.version, m.created_at, m.joined_at is not null as joined,
           m.invited_at, m.invitation_expires_at, p.last_sign_in_at is not null as has_account, i.subject, i.external_id,
           case when a.active then p.name else coalesce(m.invited_name, p.name) end as name,
           case when a.active then date_trunc('milliseconds', p.last_sign_in_at) end as last_sign_in_at,
           case when m.disabled_at is not null then 'disabled' when a.active then 'active' when m.joined_at is null then 'pending'
                when m.invitation_expires_at <= now() then 'expired' else 'invited' end as state
      from memberships m
      join people p on p.id = m.person_id
     cross join lateral (select m.source = 'directory' or coalesce(p.last_sign_in_at >= m.created_at, false) as active) a
      left join lateral (select subject, external_id from identities where person_id = p.id and issuer = ${issuer}
                          order by external_id nulls last, created_at limit 1) i on true
     where m.tenant_id = ${tenantId}::uuid`
}

export async function findMember(db: Readable, tenantId: string, memberId: string, issuer: string): Promise<MemberRecord | null> {
  const { rows } = await sql<MemberRow>`${membersOf(tenantId, issuer)} and m.id = ${memberId}::uuid`.execute(db)
  return rows[0] ? toRecord(rows[0]) : null
}

export async function findMemberOfPerson(db: Readable, tenantId: string, personId: string, issuer: string): Promise<MemberRecord | null> {
  const { rows } = await sql<MemberRow>`${membersOf(tenantId, issuer)} and m.person_id = ${personId}::uuid`.execute(db)
  return rows[0] ? toRecord(rows[0]) : null
}

export interface MembersWanted extends MemberFilter { limit: number, after: string | null }

/** In the order in which they came. */
export async function pageOfMembers(db: Readable, tenantId: string, issuer: string, wanted: MembersWanted): Promise<MemberRecord[]> {
  const { rows } = await sql<MemberRow>`
    select * from (${membersOf(tenantId, issuer)}) as member
     where ${filtered(wanted)} and (${wanted.after}::uuid is null or id > ${wanted.after}::uuid)
     order by id limit ${wanted.limit}`.execute(db)
  return rows.map(toRecord)
}

/** Where a list by last sign-in goes on. */
export interface SignInPosition { at: Date | null, id: string }
export interface UsersWanted extends MemberFilter { limit: number, after: SignInPosition | null }

/** By last sign-in, latest first; those who never have come last. */
export async function pageOfUsers(db: Readable, tenantId: string, issuer: string, wanted: UsersWanted): Promise<MemberRecord[]> {
  const { rows } = await sql<MemberRow>`
    select * from (${membersOf(tenantId, issuer)}) as member
     where ${filtered(wanted)} and ${wanted.after ? isAfter(wanted.after) : sql`true`}
     order by last_sign_in_at desc nulls last, id limit ${wanted.limit}`.execute(db)
  return rows.map(toRecord)
}

/** Each count leaves out the choice that it is for. */
export async function countMembers(db: Readable, tenantId: string, { search, role, state }: MemberFilter): Promise<MemberCounts> {
  const { rows } = await sql<{ role: Role, state: MemberRecord['state'], count: number }>`
    select role, state, count(*)::int as count from (${membersOf(tenantId, '')}) as member
     where ${filtered({ search })} group by role, state`.execute(db)
  const sum = (some: typeof rows) => some.reduce((total, { count }) => total + count, 0)
  const byRole = roles.map(name => [name, sum(rows.filter(row => row.role === name && (!state || row.state === state)))] as const)
  const byState = memberStates.map(name => [name, sum(rows.filter(row => row.state === name && (!role || row.role === role)))] as const)
  return { all: sum(rows), byRole: Object.fromEntries(byRole), byState: Object.fromEntries(byState) } as MemberCounts
}

function isAfter({ at, id }: SignInPosition) {
  if (at === null) return sql`last_sign_in_at is null and id > ${id}::uuid`
  return sql`(last_sign_in_at is null or last_sign_in_at < ${at} or (last_sign_in_at = ${at} and id > ${id}::uuid))`
}

function filtered({ search, role, state }: MemberFilter) {
  const pattern = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null
  return sql`(${pattern}::text is null or name ilike ${pattern} or email ilike ${pattern})
    and (${role ?? null}::text is null or role = ${role ?? null}) and (${state ?? null}::text is null or state = ${state ?? null})`
}

/**
 * Whether somebody's account opens more than this tenant: they have signed in before, or belong somewhere else. A fact outside every
 * tenant: to be read as the platform, and to be told to nobody.
 */
export async function hasMoreThan(trx: Scoped, personId: string, tenantId: string): Promise<boolean> {
  const { rows } = await sql<{ more: boolean }>`
    select last_sign_in_at is not null or platform_admin_source is not null
           or exists (select from partner_members where person_id = p.id)
           or exists (select from memberships where person_id = p.id and tenant_id <> ${tenantId}::uuid) as more
      from people p where id = ${personId}::uuid`.execute(trx)
  return rows[0]?.more ?? true
}

function toRecord(row: MemberRow): MemberRecord {
  const { invited_at: madeAt, invitation_expires_at: expiresAt } = row
  return {
    id: row.id, personId: row.person_id, name: row.name, email: row.email, role: row.role, locale: row.locale, state: row.state,
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null, addedAt: row.created_at.toISOString(), version: row.version,
    invitation: madeAt && expiresAt && { madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString() },
    joined: row.joined, hasAccount: row.has_account,
    directory: row.subject ? { subject: row.subject, externalId: row.external_id } : null,
  }
}
