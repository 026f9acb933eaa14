import { describe, expect, it } from 'vitest'
import type { KeptUpstream, Look } from './upstream.ts'
import { afterLook, isChange, unseen } from './upstream.ts'

const port = { product: 'Stalwart', probe: async () => ({ version: null, twin: false }) }
const now = unseen('mail', port)
const [earlier, later] = ['2026-11-22T06:00:00.000Z', '2026-11-22T06:00:30.000Z']

const well: Look = { is: 'well', version: '0.16.18', twin: true, latencyMs: 12 }
const refusing: Look = { is: 'refusing', message: 'It refuses our STALWART_TOKEN.', latencyMs: 7 }
const silent: Look = { is: 'silent', message: 'The mail server did not answer.' }
const before: KeptUpstream = afterLook(null, now, well, earlier)

describe('after a look', () => {
  it.each<[string, Look, Partial<KeptUpstream>]>([
    ['it is well', well, { reachable: true, credentialsValid: true, error: null, twin: true, version: '0.16.18', since: earlier }],
    ['it refuses us, and is what it was', refusing,
      { reachable: true, credentialsValid: false, error: refusing.message, latencyMs: 7, twin: true, version: '0.16.18', since: later }],
    ['it is silent, and is what it was', silent,
      { reachable: false, credentialsValid: null, error: silent.message, latencyMs: 12, twin: true, version: '0.16.18', since: later }],
  ])('%s', (_, look, expected) => {
    expect(afterLook(before, now, look, later)).toMatchObject({ ...expected, configured: true, product: 'Stalwart', checkedAt: later })
  })

  it('nothing is known of another product from the one before it', () => {
    const other = unseen('mail', { ...port, product: 'Another' })
    expect(afterLook(before, other, silent, later)).toMatchObject({ product: 'Another', version: null, twin: false, latencyMs: null })
  })

  it('nothing is left of what is no longer configured', () => {
    expect(afterLook(before, unseen('mail', null), null, later))
      .toEqual({ ...unseen('mail', null), configured: false, product: null, reachable: null, since: later })
  })
})

describe('worth telling', () => {
  it.each<[string, Look, boolean]>([
    ['that it no longer answers', silent, true], ['that it refuses us', refusing, true],
    ['another version', { ...well, version: '0.17.0' }, true], ['that it is no twin', { ...well, twin: false }, true],
    ['that all is as before', well, false], ['that it took longer', { ...well, latencyMs: 900 }, false],
  ])('%s: %s', (_, look, told) => {
    expect(isChange(before, afterLook(before, now, look, later))).toBe(told)
  })

  it('is the first look at what is configured, and at nothing else', () => {
    expect(isChange(null, before)).toBe(true)
    expect(isChange(null, afterLook(null, unseen('files', null), null, later))).toBe(false)
    expect(isChange(before, afterLook(before, unseen('mail', null), null, later))).toBe(true)
  })
})
