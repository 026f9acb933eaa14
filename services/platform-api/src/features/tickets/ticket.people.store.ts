// Who is meant in a ticket, and what of the tenant.
import { sql } from 'kysely'
import type { TicketAbout } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'

/** As whoever writes is called now: a message stays signed so. */
export async function nameOf(db: Readable, personId: string): Promise<string> {
  const row = await db.selectFrom('people').select('name').where('id', '=', personId).executeTakeFirst()
  return row?.name ?? ''
}

/** Somebody of the tenant, by the name under which it knows them; null when they are none of its people. */
export async function findRequester(db: Readable, tenantId: string, personId: string): Promise<{ id: string, name: string } | null> {
  return await db.selectFrom('memberships as m').innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['p.id', sql<string>`case when p.last_sign_in_at is null then coalesce(m.invited_name, p.name) else p.name end`.as('name')])
    .where('m.tenant_id', '=', tenantId).where('p.id', '=', personId).executeTakeFirst() ?? null
}

const tables = { resource: 'resources', domain: 'tenant_domains', member: 'memberships' } as const

export async function isOfTenant(db: Readable, tenantId: string, { kind, id }: TicketAbout): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(tables[kind])} where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`.execute(db)
  return rows.length > 0
}
