// What may be done with a job. No input or output here.
import type { Job, JobKind, JobState } from '@dezky/contracts'
import { jobKinds } from '@dezky/contracts'

export const mailKind = 'outgoing-mail'

export interface JobRef { kind: JobKind, key: string }

export function idOf({ kind, key }: { kind: string, key: string }): string {
  return `${kind}:${key}`
}

/** Null for a kind that nobody knows. */
export function refOf(id: string): JobRef | null {
  const [name = '', ...rest] = id.split(':')
  const kind = jobKinds.find(known => known === name)
  return kind ? { kind, key: rest.join(':') } : null
}

/** What came out well needs no other try; all else may be asked for at once. A mail that somebody has cancelled may be sent again. */
export function canRetry({ kind, state }: { kind: string, state: JobState }): boolean {
  return kind === mailKind ? state === 'failed' || state === 'retrying' : state !== 'running' && state !== 'queued'
}

/** A key of the loop makes what is there match what is wanted: it can be woken, and never called off. */
function canCancel({ kind, state }: { kind: string, state: JobState }): boolean {
  return kind === mailKind && (state === 'queued' || state === 'retrying')
}

export type Bare = Omit<Job, 'about' | 'canRetry' | 'canCancel'>

export function withRights(job: Bare, about: Job['about']): Job {
  return { ...job, about, canRetry: canRetry(job), canCancel: canCancel(job) }
}
