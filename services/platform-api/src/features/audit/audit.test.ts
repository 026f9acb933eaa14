import { describe, expect, it } from 'vitest'
import type { AuditLink } from './audit.ts'
import { genesisHash, hashOf } from './audit.ts'
import { canonical } from './canonical.ts'

const link: AuditLink = {
  id: '0190a000-0000-7000-8000-000000000001', chain: 'platform', sequence: 1n,
  occurredAt: new Date('2026-01-01T00:00:00Z'), previousHash: genesisHash,
  fact: { tenantId: null, actor: { kind: 'system' }, action: 'tenant.create', subject: 'tenant:1', details: { a: 1, b: [true, null] } },
}

describe('the audit chain', () => {
  it('writes an entry the same way whatever order its members came in', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}')
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }))
  })

  it('gives an entry without the newer members the hash it always had', () => {
    const absent = { personal: undefined, before: undefined, after: undefined, reason: undefined }
    expect(hashOf({ ...link, fact: { ...link.fact, ...absent } })).toEqual(hashOf(link))
    expect(hashOf(link).toString('hex')).toBe('20cc809134729907b8a1703cee9e72b7b097c32c3db12e0f041f7b62973d27fa')
  })

  it.each<[string, Partial<AuditLink>]>([
    ['the previous entry', { previousHash: Buffer.alloc(32, 1) }],
    ['the place in the chain', { sequence: 2n }],
    ['the time', { occurredAt: new Date('2026-01-01T00:00:00.001Z') }],
    ['what was done', { fact: { ...link.fact, action: 'tenant.delete' } }],
    ['the details', { fact: { ...link.fact, details: { a: 2, b: [true, null] } } }],
    ['what it was before', { fact: { ...link.fact, before: { status: 'active' } } }],
    ['the reason', { fact: { ...link.fact, reason: 'because' } }],
    ['what it commits to', { fact: { ...link.fact, personal: ['00'] } }],
    ['the actor', { fact: { ...link.fact, actor: { kind: 'person', personId: 'p', requestId: 'r' } } }],
  ])('has another hash when %s is another', (_, change) => {
    expect(hashOf({ ...link, ...change })).not.toEqual(hashOf(link))
  })
})
