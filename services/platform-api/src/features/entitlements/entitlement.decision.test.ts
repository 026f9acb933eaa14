import { describe, expect, it } from 'vitest'
import { entitlementKeys } from '@dezky/contracts'
import type { Grounds } from './entitlement.ts'
import { entitlementsOf } from './entitlement.ts'

const gigabyte = 1_073_741_824
const now = new Date('2026-11-22T12:00:00Z')
const grounds: Grounds = {
  tenantStatus: 'active', subscription: { status: 'active', seats: 10 },
  planVersion: { storagePerSeat: gigabyte, features: ['mail', 'files'] }, overrides: [], use: { seats: 3 }, now,
}
const of = (change: Partial<Grounds>, key: string) => entitlementsOf({ ...grounds, ...change }).find(entitlement => entitlement.key === key)
const override = (key: string, value: number, expiresAt: Date | null = null) => ({ overrides: [{ key, value, expiresAt }] })

describe('what a tenant may use', () => {
  it('is said of every key, once, with its unit and its use', () => {
    const entitlements = entitlementsOf(grounds)
    expect(entitlements.map(({ key }) => key)).toEqual([...entitlementKeys])
    expect(entitlements.slice(0, 3)).toEqual([
      { key: 'seats', value: 10, unit: 'seats', used: 3, reason: 'plan', expiresAt: null, planned: 10, override: null },
      {
        key: 'storage', value: 10 * gigabyte, unit: 'bytes', used: null, reason: 'plan', expiresAt: null,
        planned: 10 * gigabyte, override: null,
      },
      { key: 'mail', value: true, unit: null, used: null, reason: 'plan', expiresAt: null, planned: true, override: null },
    ])
  })

  it.each<[string, Partial<Grounds>, string, number | boolean, string]>([
    ['a feature of the plan', {}, 'files', true, 'plan'],
    ['a feature that the plan has not', {}, 'chat', false, 'plan'],
    ['a trial', { tenantStatus: 'trial', subscription: { status: 'trialing', seats: 5 } }, 'seats', 5, 'plan'],
    ['a tenant that is being set up', { tenantStatus: 'pending' }, 'mail', true, 'plan'],
    ['a payment that is late', { subscription: { status: 'past_due', seats: 10 } }, 'mail', true, 'plan'],
    ['more seats than subscribed to', override('seats', 50), 'seats', 50, 'override'],
    ['a feature that was granted', override('chat', 1), 'chat', true, 'override'],
    ['a feature that was taken', override('mail', 0), 'mail', false, 'override'],
    ['an override that still holds', override('seats', 50, new Date(now.getTime() + 1)), 'seats', 50, 'override'],
    ['an override that is over', override('seats', 50, now), 'seats', 10, 'plan'],
    ['an override of something else', override('unheard-of', 50), 'seats', 10, 'plan'],
    ['more than can be counted exactly', override('storage', 1e18), 'storage', Number.MAX_SAFE_INTEGER, 'override'],
  ])('with %s', (_, change, key, value, reason) => {
    expect(of(change, key)).toMatchObject({ value, reason })
  })

  it.each<[string, Partial<Grounds>, string]>([
    ['suspended', { tenantStatus: 'suspended' }, 'suspended'],
    ['deleted', { tenantStatus: 'deleted' }, 'no_subscription'],
    ['purged', { tenantStatus: 'purged' }, 'no_subscription'],
    ['in a status that nobody knows', { tenantStatus: 'hibernating' }, 'no_subscription'],
    ['not there', { tenantStatus: null }, 'no_subscription'],
    ['without a subscription', { subscription: null }, 'no_subscription'],
    ['with one that has ended', { subscription: { status: 'canceled', seats: 10 } }, 'no_subscription'],
    ['with one in a status that nobody knows', { subscription: { status: 'paused', seats: 10 } }, 'no_subscription'],
    ['on a plan that is not known', { planVersion: null }, 'no_subscription'],
  ])('is nothing for a tenant that is %s, whatever was granted', (_, change, reason) => {
    const granted = { overrides: entitlementKeys.map(key => ({ key, value: 99, expiresAt: null })) }
    for (const entitlement of entitlementsOf({ ...grounds, ...granted, ...change })) {
      expect(entitlement).toMatchObject({ value: entitlement.unit === null ? false : 0, reason })
    }
  })
})
