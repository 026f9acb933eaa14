import { sql } from 'kysely'
import type { SecondFactorPolicy } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

interface PolicyRow {
  required_from: Date | null
  required: boolean
  version: number
  changed_at: Date
  changed_by: SecondFactorPolicy['changedBy']
}

/** Nobody has decided: then it is not asked for. */
export async function findPolicy(db: Readable, tenantId: string): Promise<SecondFactorPolicy> {
  const { rows: [row] } = await sql<PolicyRow>`
    select f.required_from, coalesce(f.required_from <= now(), false) as required, f.version, f.changed_at,
           case when f.changed_by is not null then jsonb_build_object('id', f.changed_by, 'name', p.name) end as changed_by
      from second_factor_policies f left join people p on p.id = f.changed_by where f.tenant_id = ${tenantId}`.execute(db)
  if (!row) return { requiredFrom: null, required: false, version: 0, changedAt: null, changedBy: null }
  return {
    requiredFrom: row.required_from?.toISOString() ?? null, required: row.required, version: row.version,
    changedAt: row.changed_at.toISOString(), changedBy: row.changed_by,
  }
}

/** Two who decide at once do so one after the other, also the first time. */
export async function lockPolicy(trx: Scoped, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`second factor policy ${tenantId}`}, 0))`.execute(trx)
}

/** A time that has passed is now: by the database's clock, by which it takes effect. */
export async function writePolicy(trx: Scoped, tenantId: string, requiredFrom: string | null, personId: string): Promise<void> {
  const from = requiredFrom === null ? sql`null` : sql`greatest(${requiredFrom}::timestamptz, now())`
  await sql`insert into second_factor_policies (tenant_id, required_from, changed_by) values (${tenantId}, ${from}, ${personId})
    on conflict (tenant_id) do update set required_from = excluded.required_from, changed_by = excluded.changed_by, changed_at = now(),
      version = second_factor_policies.version + 1`.execute(trx)
}
