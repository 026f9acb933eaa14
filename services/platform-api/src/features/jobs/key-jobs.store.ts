// Keys of the reconcile loop, as jobs. Each way to look at them has an index in whose order they are read.
import { sql } from 'kysely'
import type { JobCounts, JobState } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import type { Bare, JobRef } from './job.ts'
import { idOf } from './job.ts'

export type Order = 'failing' | 'next' | 'kind'

/** In what order these are read; the ones that ran last, or run next, come first. */
export function orderOf(states: readonly JobState[] | undefined): Order {
  if (!states) return 'kind'
  if (states.every(state => state === 'failed' || state === 'retrying')) return 'failing'
  return states.every(state => state === 'queued' || state === 'scheduled' || state === 'running') ? 'next' : 'kind'
}

export interface KeysWanted {
  states?: readonly JobState[] | undefined
  kinds?: readonly string[] | undefined
  /** Only these. */
  among?: readonly { kind: string, key: string }[] | undefined
  after: KeyPlace | null
  limit: number
}

/** The last one of a page: by what the list is ordered, and which. */
export interface KeyPlace { at: string, kind: string, key: string }

interface KeyRow {
  kind: string
  key: string
  state: JobState
  attempts: number
  next_run_at: Date | null
  lease_until: Date | null
  lease_owner: string | null
  updated_at: Date
  error_kind: 'retryable' | 'needs_human' | 'bug' | null
  error_code: string | null
  error_message: string | null
  place: string
}

const stateOf = sql`case
  when lease_until > now() then 'running' when error_kind is not null and next_run_at is not null then 'retrying'
  when error_kind is not null then 'failed' when next_run_at is null then 'idle'
  when next_run_at <= now() then 'queued' else 'scheduled' end`

const orders = {
  failing: { column: sql`updated_at`, type: sql`timestamptz`, only: sql`error_kind is not null`, down: true },
  next: { column: sql`next_run_at`, type: sql`timestamptz`, only: sql`next_run_at is not null`, down: false },
  kind: { column: sql`kind`, type: sql`text`, only: sql`true`, down: false },
}

export async function listKeyJobs(db: Readable, wanted: KeysWanted): Promise<{ job: Bare, place: KeyPlace }[]> {
  const { states, kinds, among, after, limit } = wanted
  const { column, type, only, down } = orders[orderOf(states)]
  const direction = down ? sql`desc` : sql`asc`
  const conditions = [
    only, states && sql`${stateOf} = any(${[...states]}::text[])`,
    kinds && sql`kind = any(${[...kinds]}::text[])`,
    // So that those that wait are not read past to find those whose turn it is, nor the other way round.
    states?.every(state => state === 'scheduled') && sql`next_run_at > now()`,
    states?.every(state => state === 'queued' || state === 'running') && sql`next_run_at <= now()`,
    among && sql`(kind, key) in (
      select * from unnest(${among.map(({ kind: name }) => name)}::text[], ${among.map(({ key }) => key)}::text[]))`,
    after && sql`(${column}, kind, key) ${down ? sql`<` : sql`>`} (${after.at}::${type}, ${after.kind}, ${after.key})`,
  ].filter(condition => condition !== undefined && condition !== null && condition !== false)
  const { rows } = await sql<KeyRow>`
    select *, ${stateOf} as state, ${column}::text as place from reconcile_keys where ${sql.join(conditions, sql` and `)}
     order by ${column} ${direction}, kind ${direction}, key ${direction} limit ${limit}`.execute(db)
  return rows.map(row => ({ job: toJob(row), place: { at: row.place, kind: row.kind, key: row.key } }))
}

export async function findKeyJob(db: Readable, { kind, key }: JobRef): Promise<Bare | null> {
  const [found] = await listKeyJobs(db, { among: [{ kind, key }], after: null, limit: 1 })
  return found?.job ?? null
}

type KindCounts = JobCounts['kinds'][number] & Record<'scheduled' | 'idle', number>

/** One reading of the whole table: a fifth of a second at half a million keys. */
export async function countKeyJobs(db: Readable): Promise<KindCounts[]> {
  const { rows } = await sql<KindCounts>`
    select kind, count(*)::int as total, ${countOf('running')}, ${countOf('queued')}, ${countOf('retrying')}, ${countOf('failed')},
           ${countOf('scheduled')}, ${countOf('idle')},
           coalesce(extract(epoch from now() - min(next_run_at) filter (where state = 'queued')) * 1000, 0)::float8 as "lagMs"
      from (select kind, next_run_at, ${stateOf} as state from reconcile_keys) as keys group by kind order by kind`.execute(db)
  return rows
}

function countOf(state: JobState) {
  return sql`count(*) filter (where state = ${state})::int as ${sql.id(state)}`
}

function toJob(row: KeyRow): Bare {
  const { kind, key, state, attempts, error_kind, error_code, error_message } = row
  return {
    id: idOf(row), kind, key, state, attempts, updatedAt: row.updated_at.toISOString(),
    nextRunAt: state === 'running' ? null : row.next_run_at?.toISOString() ?? null,
    leaseUntil: state === 'running' ? row.lease_until?.toISOString() ?? null : null,
    leaseOwner: state === 'running' ? row.lease_owner : null,
    error: error_kind && { kind: error_kind, code: error_code ?? 'unknown', message: error_message ?? '' },
  }
}
