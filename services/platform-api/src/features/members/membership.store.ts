// Writing memberships.
import { sql } from 'kysely'
import type { Member, Role } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'

export interface NewMembership { personId: string, role: Role, name: string }

interface Inserted { id: string, personId: string }

/** Those who already are members stay what they are, and are not among the rows that come back. */
export async function insertMemberships(trx: Scoped, tenantId: string, wanted: NewMembership[]): Promise<Inserted[]> {
  const people = wanted.map(({ personId }) => personId)
  await trx.deleteFrom('membership_departures').where('tenant_id', '=', tenantId).where('person_id', 'in', people).execute()
  return trx.insertInto('memberships')
    .values(wanted.map(({ personId, role, name }) => ({ id: newId(), tenant_id: tenantId, person_id: personId, role, invited_name: name })))
    .onConflict(conflict => conflict.columns(['tenant_id', 'person_id']).doNothing())
    .returning(['id', 'person_id as personId']).execute()
}

/** Which of these addresses belong to members, in lower case. */
export async function emailsOfMembers(db: Readable, tenantId: string, emails: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ email: string }>`
    select lower(p.email) as email from memberships m join people p on p.id = m.person_id
     where m.tenant_id = ${tenantId}::uuid and lower(p.email) = any(${emails.map(email => email.toLowerCase())}::text[])`.execute(db)
  return new Set(rows.map(({ email }) => email))
}

/** Whoever is about to change who owns a tenant waits here for those who came before. Returns how many owners may come in. */
export async function lockOwners(trx: Scoped, tenantId: string): Promise<number> {
  const rows = await trx.selectFrom('memberships').select('disabled_at').where('tenant_id', '=', tenantId).where('role', '=', 'owner')
    .orderBy('id').forNoKeyUpdate().execute()
  return rows.filter(row => row.disabled_at === null).length
}

/** False when it is gone. */
export async function lockMembership(trx: Scoped, tenantId: string, memberId: string): Promise<boolean> {
  const row = await trx.selectFrom('memberships').select('id').where('tenant_id', '=', tenantId).where('id', '=', memberId)
    .forNoKeyUpdate().executeTakeFirst()
  return row !== undefined
}

export async function isMembershipOf(db: Readable, memberId: string, personId: string): Promise<boolean> {
  const row = await db.selectFrom('memberships').select('id').where('id', '=', memberId).where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

export async function updateRole(trx: Scoped, memberId: string, role: Role): Promise<void> {
  await trx.updateTable('memberships').set(eb => ({ role, version: eb('version', '+', 1) })).where('id', '=', memberId).execute()
}

export async function updateDisabled(trx: Scoped, memberId: string, at: Date | null): Promise<void> {
  await trx.updateTable('memberships').set(eb => ({ disabled_at: at, version: eb('version', '+', 1) })).where('id', '=', memberId).execute()
}

/** As if they had only just been added: their links end, and they are written to anew. */
export async function welcomeAnew(trx: Scoped, memberId: string): Promise<void> {
  await trx.updateTable('memberships').set({ joined_at: null, invited_at: null, invitation_expires_at: null }).where('id', '=', memberId)
    .execute()
}

export async function deleteMembership(trx: Scoped, tenantId: string, memberId: string): Promise<void> {
  await trx.deleteFrom('memberships').where('tenant_id', '=', tenantId).where('id', '=', memberId).execute()
}

/** True the first time: they can be written to from now on. */
export async function markJoined(trx: Scoped, tenantId: string, personId: string): Promise<boolean> {
  const row = await trx.updateTable('memberships').set({ joined_at: new Date() }).where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId).where('joined_at', 'is', null).returning('id').executeTakeFirst()
  return row !== undefined
}

/** False when they are no member any more, or not in the role for which the link was made. */
export async function noteInvitation(
  trx: Scoped, { id, role }: Pick<Member, 'id' | 'role'>, link: { madeAt: Date, expiresAt: Date },
): Promise<boolean> {
  const row = await trx.updateTable('memberships').set({ invited_at: link.madeAt, invitation_expires_at: link.expiresAt })
    .where('id', '=', id).where('role', '=', role).returning('id').executeTakeFirst()
  return row !== undefined
}
