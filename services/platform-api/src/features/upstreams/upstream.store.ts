import type { UpstreamName } from '@dezky/contracts'
import type { Readable, Scoped, UpstreamTable } from '../../database/index.ts'
import type { KeptUpstream } from './upstream.ts'

export async function listUpstreams(db: Readable): Promise<KeptUpstream[]> {
  return (await db.selectFrom('upstreams').selectAll().execute()).map(toUpstream)
}

export async function findUpstream(db: Readable, name: UpstreamName): Promise<KeptUpstream | null> {
  const row = await db.selectFrom('upstreams').selectAll().where('name', '=', name).executeTakeFirst()
  return row ? toUpstream(row) : null
}

export async function keepUpstream(trx: Scoped, upstream: KeptUpstream): Promise<void> {
  const { name, credentialsValid: credentials_valid, latencyMs: latency_ms, since, checkedAt, ...same } = upstream
  const times = { since: new Date(since), checked_at: checkedAt === null ? null : new Date(checkedAt) }
  const facts = { ...same, ...times, credentials_valid, latency_ms }
  await trx.insertInto('upstreams').values({ name, ...facts }).onConflict(conflict => conflict.column('name').doUpdateSet(facts)).execute()
}

function toUpstream({ credentials_valid, latency_ms, since, checked_at, ...same }: UpstreamTable): KeptUpstream {
  const times = { since: since.toISOString(), checkedAt: checked_at?.toISOString() ?? null }
  return { ...same, ...times, credentialsValid: credentials_valid, latencyMs: latency_ms }
}
