// Who of a tenant has a second factor, as the directory last said.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { MemberSecondFactor, SecondFactorCounts, SecondFactorQuery, SecondFactorState } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { MemberRow } from '../members/index.ts'
import { membersOf } from '../members/index.ts'

interface FactorRow extends Pick<MemberRow, 'id' | 'person_id' | 'name' | 'email' | 'role' | 'state'> {
  factor: SecondFactorState
  seen_at: Date | null
}

/** Of what was read of somebody's account in the directory, this is a part. */
function factorsOf(tenantId: string): RawBuilder<FactorRow> {
  return sql`
    select member.*, case p.second_factor when true then 'set_up' when false then 'missing' else 'unknown' end as factor,
           case when p.second_factor is not null then greatest(p.second_factor_at, r.observed_at) end as seen_at
      from (${membersOf(tenantId, '')}) as member
      join people p on p.id = member.person_id
      left join resources r on r.tenant_id = ${tenantId}::uuid and r.kind = 'directory.person' and r.subject = member.person_id::text`
}

export type FactorsWanted = Omit<SecondFactorQuery, 'cursor'> & { after: string | null }

/** In the order in which they came. */
export async function pageOfFactors(db: Readable, tenantId: string, wanted: FactorsWanted): Promise<MemberSecondFactor[]> {
  const { limit, after, search, secondFactor = null } = wanted
  const pattern = search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null
  const { rows } = await sql<FactorRow>`
    select * from (${factorsOf(tenantId)}) as found
     where (${secondFactor}::text is null or factor = ${secondFactor}) and (${after}::uuid is null or id > ${after}::uuid)
       and (${pattern}::text is null or name ilike ${pattern} or email ilike ${pattern})
     order by id limit ${limit}`.execute(db)
  return rows.map(({ id, person_id: personId, name, email, role, state, factor, seen_at: seenAt }) =>
    ({ id, personId, name, email, role, state, secondFactor: factor, seenAt: seenAt?.toISOString() ?? null }))
}

export async function countFactors(db: Readable, tenantId: string): Promise<Omit<SecondFactorCounts, 'remindable'>> {
  const { rows } = await sql<{ factor: SecondFactorState, count: number }>`
    select factor, count(*)::int as count from (${factorsOf(tenantId)}) as found group by factor`.execute(db)
  const of = (state: SecondFactorState) => rows.find(({ factor }) => factor === state)?.count ?? 0
  return { all: rows.reduce((sum, { count }) => sum + count, 0), setUp: of('set_up'), missing: of('missing'), unknown: of('unknown') }
}

/** Two who remind at once do so one after the other. */
export async function lockReminding(trx: Scoped, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`second factors ${tenantId}`}, 0))`.execute(trx)
}

interface Lacking { memberIds?: string[] | undefined, unlessWrittenTo: boolean }

/**
 * Who has come, has none and can be written to; if so wished only those to whom nobody has written about it for a day. What was written
 * is known to the platform alone: to be read as the platform.
 */
export async function peopleLacking(platform: Readable, tenantId: string, { memberIds, unlessWrittenTo }: Lacking): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from (${factorsOf(tenantId)}) as found join people p on p.id = found.person_id
     where found.factor = 'missing' and found.state = 'active' and p.email_trusted and p.disabled_at is null
       and (${memberIds ?? null}::uuid[] is null or found.id = any(${memberIds ?? null}::uuid[]))
       and not (${unlessWrittenTo} and exists (
         select from outgoing_mail o where o.tenant_id = ${tenantId}::uuid and o.person_id = p.id
            and o.kind in ('second_factor_required', 'second_factor_reminder') and o.created_at > now() - interval '1 day'))
     order by p.id`.execute(platform)
  return rows.map(({ id }) => id)
}
