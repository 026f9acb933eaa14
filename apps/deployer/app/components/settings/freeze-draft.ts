// A time without deployments as it is typed, and as it is sent.
import type { Freeze, Weekday } from '@dezky/contracts/deployer'

export interface FreezeDraft {
  kind: Freeze['kind']
  reason: string
  /** Of one that comes once moments on the reader's own clock; of a weekly one times of day. */
  from: string
  until: string
  days: Weekday[]
  timeZone: string
  /** What it was: a moment that nobody touched is sent as it came, with its seconds. */
  was: Freeze | null
}

export function newFreeze(): FreezeDraft {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return { kind: 'weekly', reason: '', from: '18:00', until: '06:00', days: ['fri'], timeZone, was: null }
}

export function freezeDraftOf(freeze: Freeze): FreezeDraft {
  if (freeze.kind === 'weekly') return { ...freeze, days: [...freeze.days], was: freeze }
  const { kind, reason, from, until } = freeze
  return { ...newFreeze(), kind, reason, from: localTime(from), until: localTime(until), was: freeze }
}

export function freezeOf({ kind, reason, from, until, days, timeZone, was }: FreezeDraft) {
  if (kind === 'weekly') return { kind, reason: reason.trim(), days, from, until, timeZone: timeZone.trim() }
  const before = was?.kind === 'once' ? was : null
  return { kind, reason: reason.trim(), from: moment(from, before?.from), until: moment(until, before?.until) }
}

/** As a field for a moment has it. */
export function localTime(iso: string): string {
  const at = new Date(iso)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** What is no moment stays what it was, so that the schema refuses it. */
function moment(typed: string, before?: string): string {
  if (before !== undefined && localTime(before) === typed) return before
  return Number.isNaN(Date.parse(typed)) ? typed : new Date(typed).toISOString()
}
