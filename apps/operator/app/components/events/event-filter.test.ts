import { describe, expect, it } from 'vitest'
import type { PastEvent } from '@dezky/contracts'
import type { EventQuery } from './event-filter.ts'
import { isAmong } from './event-filter.ts'

const event: PastEvent = {
  id: '0190a000-0000-7000-8000-000000000001', type: 'outbox.changed', tenantId: 'acme-id', subject: 'mail:1',
  occurredAt: '2030-06-01T12:00:00.000Z', data: { kind: 'invitation', state: 'sent' },
}

describe('what happens now', () => {
  it.each<[string, EventQuery, string | null | undefined, boolean]>([
    ['is wanted when nothing is asked for', {}, undefined, true],
    ['is the tenant\'s to which it belongs, whatever it says of it', {}, 'acme-id', true],
    ['is no other tenant\'s', {}, 'other-id', false],
    ['is nobody\'s who is not there', {}, null, false],
    ['is of its group', { group: 'outbox' }, undefined, true],
    ['is of no other group', { group: 'out' }, undefined, false],
    ['is found by what is said, in any case', { search: 'INVITATION' }, undefined, true],
    ['is not found by what is not said', { search: 'farewell' }, undefined, false],
    ['is within a span from its very moment', { from: '2030-06-01T12:00:00Z' }, undefined, true],
    ['is no longer within a span that ends with it', { to: '2030-06-01T12:00:00Z' }, undefined, false],
    ['is within a span around it', { from: '2030-06-01T11:00:00Z', to: '2030-06-01T12:01:00Z' }, undefined, true],
  ])('%s', (_, query, tenantId, expected) => {
    expect(isAmong(event, query, tenantId)).toBe(expected)
  })
})
