// Mail to be sent, as jobs: the outbox says what became of it, the queue when it is tried next.
import { sql } from 'kysely'
import type { JobState, MailState } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Bare } from './job.ts'
import { idOf, mailKind } from './job.ts'

export interface MailsWanted {
  states?: readonly JobState[] | undefined
  among?: readonly string[] | undefined
  before: string | null
  limit: number
}

interface MailRow { id: string, state: MailState, attempts: number, last_error: string | null, queued_at: Date, sent_at: Date | null }
interface Queued { id: string, state: 'created' | 'retry' | 'active', start_after: Date, started_on: Date | null }

/** Those that are kept for want of a mail server are no work. Newest first. */
export async function listMailJobs(platform: Scoped, { states, among, before, limit }: MailsWanted): Promise<Bare[]> {
  const conditions = [
    sql`state <> 'kept'`, states && sql`${stateOf} = any(${[...states]}::text[])`,
    among && sql`id = any(${[...among]}::uuid[])`,
    before && sql`id < ${before}::uuid`,
  ].filter(condition => condition !== undefined && condition !== null && condition !== '')
  const { rows } = await sql<MailRow>`
    select * from outgoing_mail where ${sql.join(conditions, sql` and `)} order by id desc limit ${limit}`.execute(platform)
  const queue = new Map((await queuedOf(platform, rows.map(({ id }) => id))).map(job => [job.id, job]))
  return rows.map(row => toJob(row, queue.get(row.id) ?? null))
}

const stateOf = sql`case
  when state = 'failed' then 'failed' when state <> 'queued' then 'done' when attempts > 0 then 'retrying' else 'queued' end`

export async function countMailJobs(db: Readable): Promise<Partial<Record<JobState, number>>> {
  const { rows } = await sql<{ state: JobState, count: number }>`
    select ${stateOf} as state, count(*)::int as count from outgoing_mail where state <> 'kept' group by 1`.execute(db)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

/** False when somebody is at it right now, or it is not queued. */
export async function runNow(platform: Scoped, mailId: string): Promise<boolean> {
  if (!await hasQueue(platform)) return false
  const { rows } = await sql`
    update jobs.job set start_after = now() where singleton_key = ${mailId} and state in ('created', 'retry')
    returning id`.execute(platform)
  return rows.length > 0
}

/** False when somebody is at it right now: then it cannot be called back. */
export async function takeFromQueue(platform: Scoped, mailId: string): Promise<boolean> {
  if (!await hasQueue(platform)) return true
  const { rows: [active] } = await sql`select id from jobs.job where singleton_key = ${mailId} and state = 'active'`.execute(platform)
  if (active) return false
  await sql`delete from jobs.job where singleton_key = ${mailId} and state in ('created', 'retry')`.execute(platform)
  return true
}

async function queuedOf(platform: Scoped, ids: string[]): Promise<Queued[]> {
  if (ids.length === 0 || !await hasQueue(platform)) return []
  const { rows } = await sql<Queued>`
    select singleton_key as id, state::text, start_after, started_on
      from jobs.job
     where singleton_key = any(${ids}::text[]) and state in ('created', 'retry', 'active')`.execute(platform)
  return rows
}

/** Without a mail server there is none. */
async function hasQueue(platform: Scoped): Promise<boolean> {
  const { rows: [queue] } = await sql<{ there: boolean }>`select to_regclass('jobs.job') is not null as there`.execute(platform)
  return queue?.there ?? false
}

function stateNow(state: MailState, queued: Queued | null, attempts: number): JobState {
  if (state === 'failed') return 'failed'
  if (state !== 'queued') return 'done'
  if (queued?.state === 'active') return 'running'
  return attempts > 0 ? 'retrying' : 'queued'
}

function toJob({ id, attempts, last_error, queued_at, sent_at, ...mail }: MailRow, queued: Queued | null): Bare {
  const waits = mail.state === 'queued'
  const state = stateNow(mail.state, queued, attempts)
  return {
    id: idOf({ kind: mailKind, key: id }), kind: mailKind, key: id, state, attempts, leaseOwner: null, leaseUntil: null,
    nextRunAt: waits && queued && state !== 'running' ? queued.start_after.toISOString() : null,
    updatedAt: (sent_at ?? queued?.started_on ?? queued_at).toISOString(),
    error: state === 'done' || last_error === null
      ? null
      : { kind: waits ? 'retryable' : 'needs_human', code: 'mail_not_taken', message: last_error },
  }
}
