// What a tenant may use, from what is known of it. Fails closed: what is not known to be so entitles to nothing. No input or output here.
import type { Entitlement, EntitlementKey, Feature } from '@dezky/contracts'
import { entitlementKeys } from '@dezky/contracts'

export interface Grounds {
  /** As the database says it; one that is not known here entitles to nothing. */
  tenantStatus: string | null
  subscription: { status: string, seats: number } | null
  planVersion: { storagePerSeat: number, features: readonly string[] } | null
  overrides: readonly Overriding[]
  use: Partial<Record<EntitlementKey, number>>
  now?: Date
}

export interface Overriding {
  key: string
  value: number
  expiresAt: Date | null
  /** Told to operators alone. */
  told?: Pick<NonNullable<Entitlement['override']>, 'note' | 'setBy' | 'setAt'> | undefined
}

const openTenants = new Set(['pending', 'trial', 'active'])
const runningSubscriptions = new Set(['trialing', 'active', 'past_due'])

export function entitlementsOf(grounds: Grounds): Entitlement[] {
  return entitlementKeys.map(key => (
    { key, unit: unitOf(key), used: grounds.use[key] ?? null, ...said(grounds, key), ...judge(grounds, key) }))
}

/** What the plan says, and what somebody has said instead, whether or not anything of it holds by now. */
function said(grounds: Grounds, key: EntitlementKey): Pick<Entitlement, 'planned' | 'override'> {
  const { subscription, planVersion } = grounds
  const override = overrideOf(grounds, key)
  const told = override?.told
  return {
    planned: subscription && planVersion ? valueOf(key, planned(key, subscription.seats, planVersion)) : nothingOf(key),
    override: override && told
      ? { value: valueOf(key, override.value), expiresAt: override.expiresAt?.toISOString() ?? null, ...told }
      : null,
  }
}

function overrideOf({ overrides, now = new Date() }: Grounds, key: EntitlementKey): Overriding | undefined {
  return overrides.find(candidate => candidate.key === key && (candidate.expiresAt === null || candidate.expiresAt > now))
}

type Judgement = Pick<Entitlement, 'value' | 'reason' | 'expiresAt'>

function judge(grounds: Grounds, key: EntitlementKey): Judgement {
  const { tenantStatus, subscription, planVersion } = grounds
  if (tenantStatus === 'suspended') return { value: nothingOf(key), reason: 'suspended', expiresAt: null }
  if (!openTenants.has(tenantStatus ?? '') || !subscription || !planVersion || !runningSubscriptions.has(subscription.status)) {
    return { value: nothingOf(key), reason: 'no_subscription', expiresAt: null }
  }
  const override = overrideOf(grounds, key)
  if (override) return { value: valueOf(key, override.value), reason: 'override', expiresAt: override.expiresAt?.toISOString() ?? null }
  return { value: valueOf(key, planned(key, subscription.seats, planVersion)), reason: 'plan', expiresAt: null }
}

function planned(key: EntitlementKey, seats: number, { storagePerSeat, features }: NonNullable<Grounds['planVersion']>): number {
  if (key === 'seats') return seats
  if (key === 'storage') return seats * storagePerSeat
  return features.includes(key) ? 1 : 0
}

/** Whether a value says what this key is about. */
export function fits(key: EntitlementKey, value: number | boolean): boolean {
  return isFeature(key) === (typeof value === 'boolean')
}

export function isFeature(key: EntitlementKey): key is Feature {
  return unitOf(key) === null
}

function unitOf(key: EntitlementKey): Entitlement['unit'] {
  if (key === 'seats') return 'seats'
  return key === 'storage' ? 'bytes' : null
}

/** No plan is so large that more than the largest exact number would be told from it. */
function valueOf(key: EntitlementKey, value: number): number | boolean {
  return isFeature(key) ? value > 0 : Math.min(value, Number.MAX_SAFE_INTEGER)
}

function nothingOf(key: EntitlementKey): number | boolean {
  return valueOf(key, 0)
}
