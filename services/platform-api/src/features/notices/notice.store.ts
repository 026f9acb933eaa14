import { sql } from 'kysely'
import type { Locale, Role, SupportState } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { KeptMail, Notice } from '../outbox/index.ts'

export interface Recipient {
  personId: string
  name: string
  email: string
  locale: Locale
  role: Role
  tenantName: string
}

/** Nobody is written to at an address that nobody has said is theirs, and nobody who has been shut out. */
export async function recipientsOf(trx: Scoped, { tenantId, to }: Pick<Notice, 'tenantId' | 'to'>): Promise<Recipient[]> {
  const rows = await trx.selectFrom('memberships as m').innerJoin('people as p', 'p.id', 'm.person_id')
    .innerJoin('tenants as t', 't.id', 'm.tenant_id')
    .select(['p.id as personId', 'p.name', 'p.email', 'p.locale', 'm.role', 't.name as tenantName'])
    .where('m.tenant_id', '=', tenantId).where('m.disabled_at', 'is', null)
    .where('p.email_trusted', '=', true).where('p.disabled_at', 'is', null)
    .where(eb => 'roles' in to ? eb('m.role', 'in', [...to.roles]) : eb('p.id', '=', sql<string>`any(${peopleIn(to)}::uuid[])`))
    .orderBy('p.id').execute()
  return rows.map(row => ({ ...row, locale: row.locale === 'da' ? 'da' : 'en' }))
}

function peopleIn(to: Exclude<Notice['to'], { roles: unknown }>): readonly string[] {
  return 'personId' in to ? [to.personId] : to.personIds
}

/** Whether they have a second factor by now, and from when the workspace asks for one. */
export async function secondFactorOf(db: Readable, { personId, tenant }: Mail): Promise<SecondFactorStanding> {
  const { rows: [row] } = await sql<{ has: boolean | null, required_from: Date | null }>`
    select second_factor as has, (select required_from from second_factor_policies where tenant_id = ${tenant.id}) as required_from
      from people where id = ${personId}`.execute(db)
  return { has: row?.has === true, requiredFrom: row?.required_from?.toISOString() ?? null }
}

export interface SecondFactorStanding { has: boolean, requiredFrom: string | null }

type Mail = Pick<KeptMail, 'id' | 'kind' | 'personId' | 'tenant'>

/** Whether a later one to the same person is on its way, or has arrived. */
export async function isReplaced(db: Readable, { id, kind, personId, tenant }: Mail): Promise<boolean> {
  const row = await db.selectFrom('outgoing_mail').select('id').where('person_id', '=', personId).where('tenant_id', '=', tenant.id)
    .where('kind', '=', kind).where('state', 'in', ['queued', 'sent']).where('id', '>', id).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Whether the last news before this one never went out, nor will. */
export async function isUntold(db: Readable, { id, personId, tenant }: Mail): Promise<boolean> {
  const { rows } = await sql<{ untold: boolean }>`
    select state = 'overtaken' or (state = 'queued' and attempts = 0) as untold from outgoing_mail
     where person_id = ${personId} and tenant_id = ${tenant.id} and kind in ('tenant_suspended', 'tenant_deleted') and id < ${id}
     order by id desc limit 1`.execute(db)
  return rows[0]?.untold ?? false
}

/** How the operator's visit stands that it is about. */
export async function visitOf(db: Readable, { facts }: Pick<KeptMail, 'facts'>): Promise<SupportState | null> {
  const { accessId } = facts as { accessId?: string }
  if (!accessId) return null
  const row = await db.selectFrom('support_accesses').select('state').where('id', '=', accessId).executeTakeFirst()
  return row?.state ?? null
}

/** Deleted, and with owners who have not been reminded yet. */
export async function tenantsBeforePurge(db: Readable): Promise<{ id: string, deletedAt: Date, purgeAfter: Date }[]> {
  const { rows } = await sql<{ id: string, deletedAt: Date, purgeAfter: Date }>`
    select id, deleted_at as "deletedAt", purge_after as "purgeAfter" from tenants t
     where deleted_at is not null and purge_after is not null and purge_started_at is null
       and not exists (select from outgoing_mail m where m.tenant_id = t.id and m.kind = 'purge_due' and m.created_at >= t.deleted_at)
     order by id`.execute(db)
  return rows
}
