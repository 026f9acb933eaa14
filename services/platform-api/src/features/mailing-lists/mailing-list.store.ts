import { sql } from 'kysely'
import type { MailingList } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

/** A mailbox has the address that is wished for it; whoever has none gets mail where they sign in. */
const selectLists = sql<MailingList>`
  select l.id, l.address, l.name, l.others, l.version, l.created_at as "createdAt",
         (select r.state from resources r
           where r.tenant_id = l.tenant_id and r.kind = 'mail.list' and r.subject = l.id::text and r.wanted) as state,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'memberId', m.id, 'personId', m.person_id, 'name', coalesce(nullif(p.name, ''), m.invited_name, ''),
                   'address', coalesce(a.wish->>'address', lower(p.email))) order by lower(p.name), m.id), '[]')
            from mailing_list_members lm
            join memberships m on m.tenant_id = lm.tenant_id and m.person_id = lm.person_id join people p on p.id = m.person_id
            left join resources a on a.tenant_id = lm.tenant_id and a.kind = 'mail.account' and a.subject = lm.person_id::text and a.wanted
           where lm.list_id = l.id) as members
    from mailing_lists l`

export async function findMailingList(db: Readable, tenantId: string, id: string): Promise<MailingList | null> {
  const { rows } = await sql<MailingList>`${selectLists} where l.tenant_id = ${tenantId}::uuid and l.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

interface Wanted { limit: number, before: string | null }

/** Newest first. */
export async function listMailingLists(db: Readable, tenantId: string, { limit, before }: Wanted): Promise<MailingList[]> {
  const { rows } = await sql<MailingList>`${selectLists}
    where l.tenant_id = ${tenantId}::uuid and (${before}::uuid is null or l.id < ${before}::uuid)
    order by l.id desc limit ${limit}`.execute(db)
  return rows
}

/** In the order of their ids, as an export goes through them. */
export async function listForExport(db: Readable, tenantId: string, { after, limit }: { after: string | null, limit: number }) {
  const { rows } = await sql<MailingList>`${selectLists}
    where l.tenant_id = ${tenantId}::uuid and (${after}::uuid is null or l.id > ${after}::uuid) order by l.id limit ${limit}`.execute(db)
  return rows
}

export async function countMailingLists(trx: Scoped, tenantId: string): Promise<number> {
  const { count } = await trx.selectFrom('mailing_lists').select(eb => eb.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', tenantId).executeTakeFirstOrThrow()
  return Number(count)
}

export type Content = Pick<MailingList, 'address' | 'name' | 'others'>
export interface Whose { tenantId: string, id: string }

export async function insertMailingList(trx: Scoped, { tenantId, id }: Whose, { address, name, others }: Content): Promise<void> {
  await trx.insertInto('mailing_lists').values({ id, tenant_id: tenantId, address, name, others }).execute()
}

export async function updateMailingList(trx: Scoped, { tenantId, id }: Whose, { address, name, others }: Content): Promise<void> {
  await trx.updateTable('mailing_lists').set(eb => ({ address, name, others, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenantId).where('id', '=', id).execute()
}

/** Returns how many of these members there are. */
export async function setMembers(trx: Scoped, { tenantId, id }: Whose, memberIds: string[]): Promise<number> {
  await trx.deleteFrom('mailing_list_members').where('tenant_id', '=', tenantId).where('list_id', '=', id).execute()
  const { numAffectedRows } = await sql`
    insert into mailing_list_members (list_id, tenant_id, person_id)
    select ${id}::uuid, tenant_id, person_id from memberships
     where tenant_id = ${tenantId}::uuid and id = any(${memberIds}::uuid[])`.execute(trx)
  return Number(numAffectedRows)
}

export async function deleteMailingList(trx: Scoped, { tenantId, id }: Whose): Promise<void> {
  await trx.deleteFrom('mailing_lists').where('tenant_id', '=', tenantId).where('id', '=', id).execute()
}
