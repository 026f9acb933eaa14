import type { Job, JobCounts, JobQuery, JobState } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { MailJobs } from '../outbox/index.ts'
import { cancelMail, sendAgain } from '../outbox/index.ts'
import { keysLike, readAbout } from './about.store.ts'
import { JobNotCancellable, JobNotFound, JobRunning, JobSettled } from './job.errors.ts'
import type { Bare, JobRef } from './job.ts'
import { canRetry, mailKind, refOf, withRights } from './job.ts'
import type { KeyPlace } from './key-jobs.store.ts'
import { countKeyJobs, findKeyJob, listKeyJobs } from './key-jobs.store.ts'
import { countMailJobs, listMailJobs, runNow, takeFromQueue } from './mail-jobs.store.ts'

/** Where a page ends: among the keys, or among the mails that come after them all. */
export type Place = { key: KeyPlace } | { mail: string | null }

interface Page { items: Job[], last: Place | null }

/** First the keys of the loop, then what is to be mailed. */
export async function jobPage(trx: Scoped, { limit, state, kind, search }: Omit<JobQuery, 'cursor'>, after: Place | null): Promise<Page> {
  const like = search ? await keysLike(trx, search) : undefined
  const ofMail = !kind || kind.includes(mailKind)
  const ofLoop = !kind || kind.some(name => name !== mailKind)
  const keys = ofLoop && (after === null || 'key' in after)
    ? await listKeyJobs(trx, {
        states: state, kinds: kind, among: like, after: after && 'key' in after ? after.key : null, limit: limit + 1,
      })
    : []
  if (keys.length > limit) return { items: await presented(trx, keys.slice(0, limit)), last: { key: placeOf(keys, limit) } }
  const room = limit - keys.length
  if (!ofMail) return { items: await presented(trx, keys), last: null }
  const mails = await asPlatform(trx, platform => listMailJobs(platform, {
    states: state, among: like?.filter(known => known.kind === mailKind && isId(known.key)).map(({ key }) => key),
    before: after && 'mail' in after ? after.mail : null, limit: room + 1,
  }))
  const shown = mails.slice(0, room).map(job => ({ job }))
  const last: Place | null = mails.length > room ? { mail: shown.at(-1)?.job.key ?? null } : null
  return { items: await presented(trx, [...keys, ...shown]), last }
}

function placeOf(keys: { place: KeyPlace }[], limit: number): KeyPlace {
  return keys[limit - 1]?.place ?? { at: '', kind: '', key: '' }
}

async function presented(db: Readable, jobs: { job: Bare }[]): Promise<Job[]> {
  const about = await readAbout(db, jobs.map(({ job }) => job))
  return jobs.map(({ job }) => withRights(job, about.get(job.id) ?? null))
}

/** Throws JobNotFound. */
export async function getJob(trx: Scoped, id: string): Promise<Job> {
  const bare = await findBare(trx, requireRef(id))
  const [job] = bare ? await presented(trx, [{ job: bare }]) : []
  if (!job) throw new JobNotFound()
  return job
}

export async function jobCounts(db: Readable): Promise<JobCounts> {
  const kinds = await countKeyJobs(db)
  const mails = await countMailJobs(db)
  const of = (state: JobState) => mails[state] ?? 0
  const mailTotal = Object.values(mails).reduce((sum, count) => sum + count, 0)
  const sum = (state: 'running' | 'queued' | 'retrying' | 'failed' | 'scheduled' | 'idle') =>
    kinds.reduce((total, kind) => total + kind[state], of(state))
  const mail = { running: of('running'), queued: of('queued'), retrying: of('retrying'), failed: of('failed') }
  return {
    total: kinds.reduce((total, kind) => total + kind.total, mailTotal),
    states: {
      running: sum('running'), queued: sum('queued'), retrying: sum('retrying'), failed: sum('failed'), scheduled: sum('scheduled'),
      idle: sum('idle'), done: of('done'),
    },
    kinds: [
      ...kinds.map(({ scheduled: _, idle: __, ...kind }) => kind),
      ...mailTotal > 0 ? [{ kind: mailKind, total: mailTotal, ...mail, lagMs: 0 }] : [],
    ],
  }
}

interface Asking { id: string, actor: Actor, jobs: MailJobs }

/** Throws JobNotFound, JobRunning or JobSettled, and what sending again throws. */
export async function retryJob(trx: Scoped, { id, actor, jobs }: Asking): Promise<Job> {
  const ref = requireRef(id)
  const before = await getJob(trx, id)
  if (before.state === 'running') throw new JobRunning()
  if (!canRetry(before)) throw new JobSettled()
  const details = { kind: ref.kind, state: before.state }
  if (ref.kind !== mailKind) {
    await appendAudit(trx, { tenantId: null, actor, action: 'job.retry', subject: `job:${id}`, details })
    await wake(trx, ref)
  }
  else if (before.state === 'failed') await sendAgain(trx, { id: ref.key, actor, jobs })
  else {
    await appendAudit(trx, { tenantId: null, actor, action: 'job.retry', subject: `job:${id}`, details })
    if (!await asPlatform(trx, platform => runNow(platform, ref.key))) throw new JobRunning()
  }
  return getJob(trx, id)
}

/** Throws JobNotFound, JobNotCancellable, JobRunning or JobSettled. */
export async function cancelJob(trx: Scoped, { id, actor }: Omit<Asking, 'jobs'>): Promise<Job> {
  const ref = requireRef(id)
  const before = await getJob(trx, id)
  if (ref.kind !== mailKind) throw new JobNotCancellable()
  if (before.state === 'running') throw new JobRunning()
  if (!before.canCancel) throw new JobSettled()
  if (!await asPlatform(trx, platform => takeFromQueue(platform, ref.key))) throw new JobRunning()
  if (!await cancelMail(trx, { id: ref.key, actor })) throw new JobSettled()
  return getJob(trx, id)
}

async function findBare(trx: Scoped, ref: JobRef): Promise<Bare | null> {
  if (ref.kind !== mailKind) return findKeyJob(trx, ref)
  if (!isId(ref.key)) return null
  const [mail] = await asPlatform(trx, platform => listMailJobs(platform, { among: [ref.key], before: null, limit: 1 }))
  return mail ?? null
}

function requireRef(id: string): JobRef {
  const ref = refOf(id)
  if (!ref) throw new JobNotFound()
  return ref
}

function isId(key: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)
}
