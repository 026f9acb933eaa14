import { sql } from 'kysely'
import type { Usage } from '@dezky/containers'
import type { UsageAnswer } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'
import { coarseSeconds, sampleSeconds, type StatsWish } from './stats.ts'

const [fine, coarse] = [sql.lit(sampleSeconds), sql.lit(coarseSeconds)]

export interface Sample extends Usage { instanceId: string, at: Date }

export async function insertSamples(db: Db, samples: Sample[]): Promise<void> {
  if (samples.length === 0) return
  await db.insertInto('instance_stats').values(samples.map(({ instanceId, at, ...usage }) => ({
    instance_id: instanceId, seconds: sampleSeconds, at, cpu: usage.cpu, memory_bytes: usage.memoryBytes,
    memory_limit_bytes: usage.memoryLimitBytes, received_bytes: usage.receivedBytes, sent_bytes: usage.sentBytes,
  }))).onConflict(conflict => conflict.doNothing()).execute()
}

/** Those whose container should run on this host. */
export async function readSampled(db: Db, hostId: string): Promise<{ id: string, containerId: string }[]> {
  const rows = await db.selectFrom('instances').select(['id', 'container_id as containerId'])
    .where('host_id', '=', hostId).where('wanted', '=', 'running').orderBy('id').execute()
  return rows.flatMap(({ id, containerId }) => containerId ? [{ id, containerId }] : [])
}

interface Row { at: Date, cpu: number, memory: string, limit: string | null, received: string, sent: string }

export async function readNewestUsage(db: Db, instanceIds: string[], since: Date): Promise<Map<string, UsageAnswer>> {
  const { rows } = await sql<Row & { id: string }>`
    select distinct on (instance_id) instance_id as id, at, cpu, memory_bytes as memory, memory_limit_bytes as "limit",
           received_bytes as received, sent_bytes as sent
      from instance_stats where instance_id = any(${instanceIds}::uuid[]) and seconds = ${fine} and at > ${since}
     order by instance_id, at desc`.execute(db)
  return new Map(rows.map(row => [row.id, answerOf(row)]))
}

/** What is five minutes in one already is not counted again from its samples. */
export async function readStats(db: Db, instanceId: string, { from, to, step }: StatsWish): Promise<UsageAnswer[]> {
  const { rows } = await sql<Row>`
    with coarse as (
      select coalesce(max(at) + make_interval(secs => ${coarse}), '-infinity') as until from instance_stats
       where instance_id = ${instanceId} and seconds = ${coarse} and ${step}::integer >= ${coarse}
    )
    select date_bin(make_interval(secs => ${step}), at, 'epoch') as at, ${summed}
      from instance_stats
     where instance_id = ${instanceId} and at >= ${from} and at < ${to}
       and seconds = case when at < (select until from coarse) then ${coarse} else ${fine} end
     group by 1 order by 1`.execute(db)
  return rows.map(answerOf)
}

const summed = sql`
  avg(cpu)::real as cpu, max(memory_bytes) as memory, max(memory_limit_bytes) as "limit",
  (array_agg(received_bytes order by at desc))[1] as received, (array_agg(sent_bytes order by at desc))[1] as sent`

/** Five minutes in one, of all that have gone by since this was done last. */
export async function condenseStats(db: Db, now: Date): Promise<void> {
  await sql`
    insert into instance_stats (instance_id, seconds, at, cpu, memory_bytes, memory_limit_bytes, received_bytes, sent_bytes)
    select instance_id, ${coarse}, date_bin(make_interval(secs => ${coarse}), at, 'epoch') as bin, ${summed}
      from instance_stats
     where seconds = ${fine} and at < date_bin(make_interval(secs => ${coarse}), ${now}::timestamptz, 'epoch')
       and at >= (select coalesce(max(at) + make_interval(secs => ${coarse}), '-infinity') from instance_stats
                   where seconds = ${coarse})
     group by instance_id, bin
    on conflict do nothing`.execute(db)
}

/** Answers how many went, `limit` at the most. */
export async function deleteOldStats(db: Db, seconds: number, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from instance_stats where (instance_id, seconds, at) in (
      select instance_id, seconds, at from instance_stats where seconds = ${seconds} and at < ${before} order by at
       limit ${limit})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

export async function isKnown(db: Db, instanceId: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from instances where id = ${instanceId}) or exists (select from kept_logs where instance_id = ${instanceId})
        or exists (select from instance_stats where instance_id = ${instanceId}) as known`.execute(db)
  return rows[0]?.known ?? false
}

function answerOf({ at, cpu, memory, limit, received, sent }: Row): UsageAnswer {
  return {
    at: at.toISOString(), cpu, memoryBytes: Number(memory), memoryLimitBytes: limit === null ? null : Number(limit),
    receivedBytes: Number(received), sentBytes: Number(sent),
  }
}
