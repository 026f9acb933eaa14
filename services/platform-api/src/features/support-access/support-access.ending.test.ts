import { expect, it } from 'vitest'
import type { SupportEndReason } from '@dezky/contracts'
import type { SupportStanding } from './support-access.ts'
import { endingOf } from './support-access.ts'

const now = new Date('2026-06-01T12:00:00Z')
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const active: SupportStanding = {
  state: 'active', requestedAt: inMinutes(-30), expiresAt: inMinutes(30), mode: 'ask', tenantStatus: 'active', mayOperate: true,
}
const requested: SupportStanding = { ...active, state: 'requested', expiresAt: null }

it.each<[string, SupportStanding, SupportEndReason | null]>([
  ['goes on while nothing has changed', active, null],
  ['ends when its time has come', { ...active, expiresAt: now }, 'expired'],
  ['ends without a time', { ...active, expiresAt: null }, 'expired'],
  ['ends when the tenant lets nobody in any more', { ...active, mode: 'never' }, 'setting'],
  ['ends when the tenant is suspended', { ...active, tenantStatus: 'suspended' }, 'tenant_shut'],
  ['ends when the tenant is deleted', { ...active, tenantStatus: 'deleted' }, 'tenant_shut'],
  ['ends with the rights of whoever acts', { ...active, mayOperate: false }, 'rights_lost'],
  ['waits for an answer', requested, null],
  ['waits for an answer a day', { ...requested, requestedAt: inMinutes(-24 * 60 + 1) }, null],
  ['and no longer', { ...requested, requestedAt: inMinutes(-24 * 60) }, 'unanswered'],
  ['waits for nothing where nobody is let in', { ...requested, mode: 'never' }, 'setting'],
])('%s', (_, standing, expected) => {
  expect(endingOf(standing, now)).toBe(expected)
})
