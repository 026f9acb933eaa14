import { sql } from 'kysely'
import type { Upstream, UpstreamCall, UpstreamName } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { MadeCall } from './upstream.ts'

export async function keepCalls(trx: Scoped, calls: readonly MadeCall[], most: number): Promise<void> {
  await trx.insertInto('upstream_calls').values(calls.map(({ upstream, operation, outcome, latencyMs, at }) => ({
    upstream, operation, outcome, latency_ms: latencyMs, at: new Date(at),
  }))).execute()
  for (const upstream of new Set(calls.map(call => call.upstream))) {
    await sql`delete from upstream_calls where upstream = ${upstream} and id <= (
      select id from upstream_calls where upstream = ${upstream} order by id desc offset ${most} limit 1)`.execute(trx)
  }
}

/** The newest first. */
export async function listCalls(db: Readable, upstream: UpstreamName, limit: number): Promise<UpstreamCall[]> {
  const rows = await db.selectFrom('upstream_calls').selectAll().where('upstream', '=', upstream)
    .orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ operation, outcome, latency_ms, at }) => ({ operation, outcome, latencyMs: latency_ms, at: at.toISOString() }))
}

type Dependants = NonNullable<Upstream['dependants']>

/** What depends on each of them, and how much of it is not as it should be. */
export async function countDependants(db: Readable): Promise<Record<UpstreamName, Dependants>> {
  const { rows } = await sql<Dependants & { upstream: UpstreamName }>`
    select case when kind like 'mail.%' then 'mail' when kind like 'files.%' then 'files' else 'directory' end as upstream,
           count(*)::int as total, (count(*) filter (where state not in ('ok', 'skipped')))::int as unwell
      from resources where verified_absent_at is null group by 1
    union all select 'smtp', count(*)::int, (count(*) filter (where state = 'failed'))::int
      from outgoing_mail where state in ('queued', 'failed')
    union all select 'dns', count(*)::int, (count(*) filter (where proof = 'unknown'))::int from tenant_domains`.execute(db)
  const of = (name: UpstreamName): Dependants => {
    const { total, unwell } = rows.find(({ upstream }) => upstream === name) ?? { total: 0, unwell: 0 }
    return { total, unwell }
  }
  return { directory: of('directory'), mail: of('mail'), files: of('files'), smtp: of('smtp'), dns: of('dns') }
}
