import type { Member, Role } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'

export interface MemberRecord extends Member {
  locale: string
  /** The person as the directory knows them; null until they are there. */
  directory: { subject: string, externalId: string | null } | null
}

/** As much of a tenant as its members need. */
export interface TenantRef { id: string, slug: string }

export async function findTenantRef(db: Readable, slug: string): Promise<TenantRef | null> {
  return await db.selectFrom('tenants').select(['id', 'slug']).where('slug', '=', slug).executeTakeFirst() ?? null
}

interface NewMembership { tenantId: string, personId: string, role: Role }

/** Null when the person already is a member. */
export async function insertMembership(trx: Scoped, { tenantId, personId, role }: NewMembership): Promise<string | null> {
  const row = await trx.insertInto('memberships').values({ id: newId(), tenant_id: tenantId, person_id: personId, role })
    .onConflict(conflict => conflict.columns(['tenant_id', 'person_id']).doNothing()).returning('id').executeTakeFirst()
  return row?.id ?? null
}

/** The members of a tenant, as the directory behind `issuer` knows them. */
export async function listMembers(db: Readable, tenantId: string, issuer: string): Promise<MemberRecord[]> {
  const rows = await db.selectFrom('memberships as m').innerJoin('people as p', 'p.id', 'm.person_id')
    .leftJoin('identities as i', join => join.onRef('i.person_id', '=', 'p.id').on('i.issuer', '=', issuer))
    .select(['m.id', 'p.id as person_id', 'p.name', 'p.email', 'p.locale', 'm.role', 'p.last_sign_in_at', 'i.subject', 'i.external_id'])
    .where('m.tenant_id', '=', tenantId).orderBy('m.id').execute()
  return rows.map(row => ({
    id: row.id, personId: row.person_id, name: row.name, email: row.email, role: row.role, locale: row.locale,
    state: row.last_sign_in_at ? 'active' : row.external_id ? 'invited' : 'pending',
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    directory: row.subject ? { subject: row.subject, externalId: row.external_id } : null,
  }))
}

/** The directory's names for the groups of all tenants this person belongs to. */
export async function groupsOfPerson(db: Readable, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('memberships as m').innerJoin('resources as r', 'r.tenant_id', 'm.tenant_id').select('r.external_id')
    .where('m.person_id', '=', personId).where('r.kind', '=', 'directory.group').where('r.external_id', 'is not', null)
    .orderBy('r.external_id').execute()
  return rows.flatMap(row => row.external_id ?? [])
}
