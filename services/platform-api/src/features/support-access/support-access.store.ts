import { sql } from 'kysely'
import type { RequestSupportAccess, SupportAccess, SupportEndReason, SupportMode, SupportState, TenantStatus } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'

export type StoredAccess = Omit<SupportAccess, 'portalUrl'>

export interface SupportTenant { id: string, slug: string, status: TenantStatus, mode: SupportMode }

/** A tenant with what it says of operators; null when there is none. Until the transaction ends its answer stays. */
export async function findSupportTenant(db: Readable, slug: string): Promise<SupportTenant | null> {
  const { rows } = await sql<SupportTenant>`
    select t.id, t.slug, t.status, coalesce(s.mode, 'never') as mode
      from tenants t left join support_access_settings s on s.tenant_id = t.id where t.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export async function isMember(trx: Scoped, tenantId: string, personId: string): Promise<boolean> {
  const row = await trx.selectFrom('memberships').select('id').where('tenant_id', '=', tenantId).where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

export async function findOpenId(trx: Scoped, tenantId: string, personId: string): Promise<string | null> {
  const row = await trx.selectFrom('support_accesses').select('id').where('tenant_id', '=', tenantId).where('person_id', '=', personId)
    .where('state', 'in', ['requested', 'active']).executeTakeFirst()
  return row?.id ?? null
}

interface NewAccess extends Omit<RequestSupportAccess, 'tenant'> { tenantId: string, personId: string, starts: boolean }

/** Null when somebody was faster: there is one that is open. */
export async function insertAccess(trx: Scoped, access: NewAccess): Promise<string | null> {
  const { tenantId, personId, reason, ticket = null, minutes, starts } = access
  const { rows } = await sql<{ id: string }>`
    insert into support_accesses (id, tenant_id, person_id, operator_name, reason, ticket, minutes, started_at, expires_at)
    select ${newId()}, ${tenantId}, p.id, p.name, ${reason}, ${ticket}, ${minutes}, case when ${starts} then now() end,
           case when ${starts} then now() + make_interval(mins => ${minutes}) end
      from people p where p.id = ${personId}
    on conflict (person_id, tenant_id) where state in ('requested', 'active') do nothing returning id`.execute(trx)
  return rows[0]?.id ?? null
}

/** Its row is held until the transaction ends. */
export async function lockAccess(trx: Scoped, id: string): Promise<void> {
  await sql`select from support_accesses where id = ${id} for no key update`.execute(trx)
}

export async function setStarted(trx: Scoped, id: string, decidedBy: string): Promise<void> {
  await sql`update support_accesses set started_at = now(), expires_at = now() + make_interval(mins => minutes), decided_by = ${decidedBy}
    where id = ${id} and state = 'requested'`.execute(trx)
}

export async function setDenied(trx: Scoped, id: string, decidedBy: string): Promise<void> {
  await sql`update support_accesses set denied_at = now(), decided_by = ${decidedBy} where id = ${id} and state = 'requested'`.execute(trx)
}

export interface Ending { by: string | null, reason: SupportEndReason }

/** False when it was over. */
export async function setEnded(trx: Scoped, id: string, { by, reason }: Ending): Promise<boolean> {
  const { rows } = await sql`update support_accesses set ended_at = now(), ended_by = ${by}, end_reason = ${reason}
    where id = ${id} and state in ('requested', 'active') returning id`.execute(trx)
  return rows.length > 0
}

export async function openIdsOf(trx: Scoped, tenantId: string): Promise<string[]> {
  const rows = await trx.selectFrom('support_accesses').select('id').where('tenant_id', '=', tenantId)
    .where('state', 'in', ['requested', 'active']).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** What is over by the clock is over, whether or not somebody has written it down by now. */
const selectAccesses = sql`
  select a.id, jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as tenant,
         jsonb_build_object('id', a.person_id, 'name', a.operator_name) as operator,
         case when a.state = 'active' and a.expires_at <= now() then 'ended' else a.state end as state,
         a.reason, a.ticket, a.minutes, a.requested_at, a.started_at, a.expires_at,
         case when a.decided_by is not null then jsonb_build_object('id', a.decided_by, 'name', d.name) end as decided_by,
         case when a.state = 'active' and a.expires_at <= now() then a.expires_at else a.ended_at end as ended_at,
         case when a.ended_by is not null then jsonb_build_object('id', a.ended_by, 'name',
           case when a.ended_by = a.person_id then a.operator_name else e.name end) end as ended_by,
         case when a.state = 'active' and a.expires_at <= now() then 'expired' else a.end_reason end as end_reason,
         (select count(*) from support_access_uses u where u.tenant_id = a.tenant_id and u.access_id = a.id)::int as opened
    from support_accesses a join tenants t on t.id = a.tenant_id
    left join people d on d.id = a.decided_by left join people e on e.id = a.ended_by`

type Renamed = 'requestedAt' | 'startedAt' | 'expiresAt' | 'endedAt' | 'decidedBy' | 'endedBy' | 'endReason'

interface AccessRow extends Omit<StoredAccess, Renamed> {
  requested_at: Date
  started_at: Date | null
  expires_at: Date | null
  ended_at: Date | null
  decided_by: StoredAccess['decidedBy']
  ended_by: StoredAccess['endedBy']
  end_reason: StoredAccess['endReason']
}

function toAccess({ requested_at, started_at, expires_at, ended_at, decided_by, ended_by, end_reason, ...row }: AccessRow): StoredAccess {
  const iso = (date: Date | null) => date?.toISOString() ?? null
  return {
    ...row, requestedAt: requested_at.toISOString(), startedAt: iso(started_at), expiresAt: iso(expires_at), endedAt: iso(ended_at),
    decidedBy: decided_by, endedBy: ended_by, endReason: end_reason,
  }
}

export async function findAccess(db: Readable, id: string, slug: string | null = null): Promise<StoredAccess | null> {
  const { rows } = await sql<AccessRow>`${selectAccesses} where a.id = ${id} and (${slug}::text is null or t.slug = ${slug})`.execute(db)
  return rows[0] ? toAccess(rows[0]) : null
}

export interface AccessesWanted { state?: SupportState, tenant?: string, personId: string | null, before: string | null, limit: number }

/** Newest first: their ids carry their time. */
export async function listAccesses(db: Readable, wanted: AccessesWanted): Promise<StoredAccess[]> {
  const { state = null, tenant = null, personId, before, limit } = wanted
  const { rows } = await sql<AccessRow>`${selectAccesses}
    where (${state}::text is null
           or (case when a.state = 'active' and a.expires_at <= now() then 'ended' else a.state end) = ${state})
      and (${tenant}::text is null or t.slug = ${tenant}) and (${personId}::uuid is null or a.person_id = ${personId})
      and (${before}::uuid is null or a.id < ${before}::uuid)
    order by a.id desc limit ${limit}`.execute(db)
  return rows.map(toAccess)
}
