import { describe, expect, it } from 'vitest'
import type { CheckedRecord } from '@dezky/contracts'
import type { Compared } from '@dezky/dns'
import type { Known, Look } from './domain.look.ts'
import { judgeLook } from './domain.look.ts'
import type { Waiting } from './domain.pace.ts'
import { nextLookIn } from './domain.pace.ts'

const hour = 3_600_000
const at = new Date('2030-06-01T12:00:00Z')
const ago = (ms: number) => new Date(at.getTime() - ms)

const mx: Compared = {
  name: 'acme.example', type: 'MX', value: '10 mx.dezky.test', purpose: 'mx', required: true, state: 'match', reason: null,
  live: ['10 mx.dezky.test'],
}
const gone: Compared = { ...mx, state: 'missing', live: [] }
const unasked: Compared = { ...mx, state: 'unknown', reason: 'unanswered', live: [] }
const checked = (record: Compared, time = ago(hour)): CheckedRecord => ({ ...record, checkedAt: time.toISOString() })

function known(more: Partial<Known> = {}): Known {
  return {
    state: 'pending', proof: 'awaited', proofAbsentSince: null, verifiedAt: null, expiresAt: ago(-hour), health: 'unknown', records: [],
    recordsNote: 'not_verified', ...more,
  }
}
const verified = (more: Partial<Known> = {}) =>
  known({ state: 'verified', proof: 'seen', verifiedAt: ago(99 * hour), recordsNote: null, records: [checked(mx)], health: 'ok', ...more })
const look = (more: Partial<Look> = {}): Look => ({ at, since: null, proof: 'absent', records: null, recordsNote: null, ...more })

describe('a claim', () => {
  it.each<[string, Partial<Known>, Partial<Look>, boolean, object]>([
    ['whose proof is found is theirs', {}, { proof: 'found' }, false,
      { now: { state: 'verified', proof: 'seen', verifiedAt: at }, verified: true }],
    ['whose proof is found has to wait for whoever holds it', {}, { proof: 'found' }, true,
      { now: { state: 'pending', proof: 'taken', verifiedAt: null }, verified: false, proof: 'taken' }],
    ['whose proof is not there waits', {}, {}, false, { now: { state: 'pending', proof: 'awaited' }, proof: null }],
    ['whose proof was taken away waits again', { proof: 'taken' }, {}, false, { now: { proof: 'awaited' }, proof: 'awaited' }],
    ['of which nobody can say anything waits', { proof: 'taken' }, { proof: 'unknown' }, false,
      { now: { state: 'pending', proof: 'taken', answered: false }, proof: null }],
    ['is given up in the end', { expiresAt: at }, {}, false, { now: { state: 'expired' }, expired: true }],
    ['is given up in the end, whatever resolvers say', { expiresAt: at }, { proof: 'unknown' }, false, { expired: true }],
    ['that is proven in the last moment is theirs', { expiresAt: at }, { proof: 'found' }, false, { verified: true, expired: false }],
  ])('%s', (_, before, seen, held, expected) => {
    expect(judgeLook(known(before), look(seen), held)).toMatchObject(expected)
  })
})

describe('a proven domain', () => {
  it.each<[string, Partial<Known>, Partial<Look>, object]>([
    ['stays proven when its proof is gone', {}, {},
      { now: { state: 'verified', proof: 'seen', proofAbsentSince: at, verifiedAt: ago(99 * hour) } }],
    ['is not reported within three days', { proofAbsentSince: ago(71 * hour) }, {}, { now: { proof: 'seen' }, proof: null }],
    ['is reported after three days', { proofAbsentSince: ago(72 * hour) }, {},
      { now: { state: 'verified', proof: 'missing' }, proof: 'missing' }],
    ['is reported once', { proof: 'missing', proofAbsentSince: ago(99 * hour) }, {}, { now: { proof: 'missing' }, proof: null }],
    ['is as it was when nobody can say', { proofAbsentSince: ago(99 * hour) }, { proof: 'unknown' },
      { now: { proof: 'seen', proofAbsentSince: ago(99 * hour) }, proof: null }],
    ['is well again when its proof is back', { proof: 'missing', proofAbsentSince: ago(99 * hour) }, { proof: 'found' },
      { now: { proof: 'seen', proofAbsentSince: null }, proof: 'seen' }],
  ])('%s', (_, before, seen, expected) => {
    expect(judgeLook(verified(before), look(seen), false)).toMatchObject({ verified: false, expired: false, ...expected })
  })

  it.each<[string, CheckedRecord[], Compared[], object]>([
    ['is well when all that is required matches', [], [mx], { now: { health: 'ok' }, changes: [{ from: 'unknown', to: 'match' }] }],
    ['needs somebody when something is missing', [checked(mx)], [gone],
      { now: { health: 'attention', records: [{ state: 'missing', checkedAt: at.toISOString() }] },
        changes: [{ from: 'match', to: 'missing' }] }],
    ['does not mind what is not required', [], [mx, { ...gone, name: 'x', required: false }], { now: { health: 'ok' } }],
    ['is as it was last seen when nobody can say', [checked(mx)], [unasked],
      { now: { health: 'ok', records: [{ state: 'match', live: mx.live, checkedAt: ago(hour).toISOString() }] }, changes: [] }],
    ['is as bad as it was last seen when nobody can say', [checked(gone)], [unasked], { now: { health: 'attention' }, changes: [] }],
    ['is not known when nobody ever could say', [], [unasked], { now: { health: 'unknown', records: [{ checkedAt: null }] }, changes: [] }],
    ['is not known when another value is wanted, and nobody can say', [checked(mx)], [{ ...unasked, value: '10 b.test' }],
      { now: { health: 'unknown', records: [{ state: 'unknown' }] }, changes: [{ from: 'match', to: 'unknown' }] }],
    ['says nothing when nothing changes', [checked(mx)], [mx], { changes: [] }],
    ['has no health without records', [], [], { now: { health: 'unknown' } }],
  ])('%s', (_, before, records, expected) => {
    expect(judgeLook(verified({ records: before }), look({ proof: 'found', records }), false)).toMatchObject(expected)
  })
})

describe('the next look', () => {
  const [minute, day] = [60_000, 24 * hour]
  const waiting = (more: Partial<Waiting> = {}): Waiting => ({
    state: 'pending', claimedAt: at, verifiedAt: null, expiresAt: ago(-day), recordsNote: 'not_verified', health: 'unknown', ...more,
  })
  const proven = (age: number, more: Partial<Waiting> = {}) =>
    waiting({ state: 'verified', verifiedAt: ago(age), recordsNote: null, health: 'ok', ...more })

  it.each<[string, Waiting, number | null]>([
    ['for a new claim', waiting(), 30_000],
    ['for one of half an hour', waiting({ claimedAt: ago(30 * minute) }), 2 * minute],
    ['for one of a morning', waiting({ claimedAt: ago(5 * hour) }), 15 * minute],
    ['for one of a week', waiting({ claimedAt: ago(7 * day) }), hour],
    ['for one that was given up', waiting({ state: 'expired' }), null],
    ['for a proven domain that is well', proven(minute), hour],
    ['for one that has just been proven, whose records are on their way',
      proven(minute, { recordsNote: 'not_set_up', health: 'unknown' }), 10_000],
    ['for one whose owner publishes its records now', proven(minute, { health: 'attention' }), 30_000],
    ['for one whose owner does not care', proven(7 * day, { health: 'attention' }), hour],
    ['for one that has no mail', proven(minute, { recordsNote: 'no_mail_server', health: 'unknown' }), hour],
  ])('%s', (_, domain, wait) => {
    expect(nextLookIn(domain, at, 0.5)).toBe(wait)
  })

  it('is spread', () => {
    expect([0, 1].map(random => nextLookIn(proven(minute), at, random))).toEqual([54 * minute, 66 * minute])
  })
})
