import { sql } from 'kysely'
import type { SupportUse } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { UsedAccess } from './support-access.events.ts'

export interface NewUse extends Pick<SupportUse, 'operation' | 'summary' | 'method' | 'status'> {
  /** Of the address, without the tenant's name. */
  parameters: Record<string, string>
  requestId: string
}

export async function insertUse(trx: Scoped, access: UsedAccess, use: NewUse): Promise<void> {
  const { operation, summary, method, status, parameters, requestId } = use
  await trx.insertInto('support_access_uses').values({
    id: newId(), tenant_id: access.tenantId, access_id: access.id, operation, summary, method, status,
    parameters: JSON.stringify(parameters), request_id: requestId,
  }).execute()
}

/** What was refused was neither opened nor changed. */
export async function countUses(trx: Scoped, accessId: string): Promise<{ opened: number, changed: number }> {
  const { rows: [row] } = await sql<{ opened: number, changed: number }>`
    select count(*) filter (where method = 'GET')::int as opened, count(*) filter (where method <> 'GET')::int as changed
      from support_access_uses where access_id = ${accessId} and status < 400`.execute(trx)
  return row ?? { opened: 0, changed: 0 }
}

interface UseRow extends Omit<SupportUse, 'at'> { at: Date }

/** Newest first, with what each was about as it is called now. */
export async function listUses(db: Readable, accessId: string, page: { before: string | null, limit: number }): Promise<SupportUse[]> {
  const { rows } = await sql<UseRow>`
    select u.id, u.at, u.operation, u.summary, u.method, u.status,
           coalesce((select p.name from memberships m join people p on p.id = m.person_id
                      where m.tenant_id = u.tenant_id and m.id::text = u.parameters ->> 'memberId'),
                    (select d.name from tenant_domains d
                      where d.tenant_id = u.tenant_id and d.id::text = u.parameters ->> 'domainId')) as about
      from support_access_uses u
     where u.access_id = ${accessId} and (${page.before}::uuid is null or u.id < ${page.before}::uuid)
     order by u.id desc limit ${page.limit}`.execute(db)
  return rows.map(row => ({ ...row, at: row.at.toISOString() }))
}
