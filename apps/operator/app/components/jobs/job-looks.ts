// How each state of a job looks, and where what it is about is to be seen; the words come from the catalogue.
import type { Job, JobState } from '@dezky/contracts'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const jobTones: Record<JobState, Tone> = {
  running: 'busy', queued: 'busy', retrying: 'warn', failed: 'fault', scheduled: 'ok', idle: 'idle', done: 'ok',
}

export function placeOf({ kind, key, about }: Job): string | null {
  if (kind === 'upstream') return `/upstreams/${key}`
  if (about?.mailId) return `/outbox/${about.mailId}`
  return about?.tenant ? `/tenants/${about.tenant}` : null
}
