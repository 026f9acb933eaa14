// What a look at DNS means for a domain: what is known of it from then on, and what happened. Pure.
import type { CheckedRecord, DomainHealth, DomainProof, DomainState, RecordChange, RecordsNoteReason } from '@dezky/contracts'
import type { Compared, Lookup } from '@dezky/dns'
import type { DomainFacts } from './domain.ts'

const hourMs = 3_600_000
/** So long a proven domain's proof may be gone before anybody is told. */
const proofPatienceMs = 72 * hourMs

export interface Look {
  at: Date
  /** When the domain had been checked last, before this look. */
  since: Date | null
  proof: Lookup['state']
  /** Null where there was no reason to look, or nobody to say what to look for. */
  records: Compared[] | null
  recordsNote: RecordsNoteReason | null
}

export type Known = Pick<DomainFacts,
  'state' | 'proof' | 'proofAbsentSince' | 'verifiedAt' | 'expiresAt' | 'health' | 'records' | 'recordsNote'>

export interface Judgement {
  now: Known & { answered: boolean }
  verified: boolean
  expired: boolean
  /** Null when it is what it was. */
  proof: DomainProof | null
  changes: RecordChange[]
}

/** `held`: another tenant has proven the domain. */
export function judgeLook(known: Known, look: Look, held: boolean): Judgement {
  const proven = known.state === 'verified' ? stillProven(known, look) : claimProven(known, look, held)
  const state = proven.state ?? known.state
  const seen = state === 'verified' ? look.records : null
  const records = seen === null ? known.records : seen.map(record => remembered(record, known.records, look.at))
  return {
    now: {
      ...known, ...proven, records, health: healthOf(records), recordsNote: state === 'verified' ? look.recordsNote : 'not_verified',
      answered: look.proof !== 'unknown' || (seen ?? []).some(({ state }) => state !== 'unknown'),
    },
    verified: state === 'verified' && known.state !== 'verified',
    expired: state === 'expired' && known.state !== 'expired',
    proof: proven.proof === known.proof ? null : proven.proof,
    changes: changesBetween(known.records, records),
  }
}

interface Proven { proof: DomainProof, proofAbsentSince: Date | null, verifiedAt: Date | null, state?: DomainState }

function claimProven(known: Known, { proof, at }: Look, held: boolean): Proven {
  const waiting = { proofAbsentSince: null, verifiedAt: null }
  if (proof === 'found' && !held) return { ...waiting, proof: 'seen', verifiedAt: at, state: 'verified' }
  const seen = proof === 'found' ? 'taken' : proof === 'absent' ? 'awaited' : known.proof
  return { ...waiting, proof: seen, ...at >= known.expiresAt ? { state: 'expired' as const } : {} }
}

/** What was proven stays proven; that the proof is gone is only said. */
function stillProven({ proof, proofAbsentSince, verifiedAt }: Known, look: Look): Proven {
  if (look.proof === 'unknown') return { proof, proofAbsentSince, verifiedAt }
  if (look.proof === 'found') return { proof: 'seen', proofAbsentSince: null, verifiedAt }
  const since = proofAbsentSince ?? look.at
  const isLong = look.at.getTime() - since.getTime() >= proofPatienceMs
  return { proof: isLong ? 'missing' : proof, proofAbsentSince: since, verifiedAt }
}

/** What nobody could say anything about now is as it was last seen. */
function remembered(record: Compared, before: readonly CheckedRecord[], at: Date): CheckedRecord {
  if (record.state !== 'unknown') return { ...record, checkedAt: at.toISOString() }
  const last = before.find(other => isSame(other, record) && other.value === record.value)
  return { ...record, ...last && { state: last.state, reason: last.reason, live: last.live }, checkedAt: last?.checkedAt ?? null }
}

function healthOf(records: readonly CheckedRecord[]): DomainHealth {
  const states = records.filter(({ required }) => required).map(({ state }) => state)
  if (states.some(state => state === 'missing' || state === 'conflict')) return 'attention'
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'ok'
}

function changesBetween(before: readonly CheckedRecord[], after: readonly CheckedRecord[]): RecordChange[] {
  return after.flatMap((record) => {
    const { name, type, purpose, state: to } = record
    const from = (before.find(other => isSame(other, record) && other.value === record.value)
      ?? before.find(other => isSame(other, record)))?.state ?? 'unknown'
    return from === to ? [] : [{ name, type, purpose, from, to }]
  })
}

function isSame(one: CheckedRecord, other: Pick<CheckedRecord, 'name' | 'type' | 'purpose'>): boolean {
  return one.name === other.name && one.type === other.type && one.purpose === other.purpose
}
