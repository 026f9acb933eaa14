import { sql } from 'kysely'
import type { MemberImport } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'

/** `leftOut`: lines with something wrong in them. */
export type ImportCounts = Pick<MemberImport, 'added' | 'alreadyMembers' | 'leftOut'>

export async function insertImport(trx: Scoped, tenantId: string, { added, alreadyMembers, leftOut }: ImportCounts): Promise<string> {
  const id = newId()
  await trx.insertInto('member_imports')
    .values({ id, tenant_id: tenantId, added, already_members: alreadyMembers, left_out: leftOut }).execute()
  return id
}

export async function noteImport(trx: Scoped, tenantId: string, importId: string, people: string[]): Promise<void> {
  await trx.updateTable('memberships').set({ import_id: importId }).where('tenant_id', '=', tenantId)
    .where('person_id', '=', sql<string>`any(${people}::uuid[])`).execute()
}

interface ImportRow extends ImportCounts { id: string, at: Date, members: number, setUp: number, invited: number }

export interface ImportsWanted { limit: number, before: string | null }

/** Newest first. How far its people are is read from themselves: whoever has left since is waited for no longer. */
export async function listImports(db: Readable, tenantId: string, { limit, before }: ImportsWanted): Promise<MemberImport[]> {
  const { rows } = await sql<ImportRow>`
    select i.id, i.created_at as at, i.added, i.already_members as "alreadyMembers", i.left_out as "leftOut",
           count(m.id)::int as members, count(m.joined_at)::int as "setUp",
           count(m.id) filter (where m.invited_at is not null or p.last_sign_in_at >= m.created_at)::int as invited
      from (select * from member_imports where tenant_id = ${tenantId}::uuid and (${before}::uuid is null or id < ${before}::uuid)
             order by id desc limit ${limit}) i
      left join memberships m on m.tenant_id = i.tenant_id and m.import_id = i.id
      left join people p on p.id = m.person_id
     group by i.id, i.created_at, i.added, i.already_members, i.left_out order by i.id desc`.execute(db)
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
}
