import type { Entitlement, Subscription } from '@dezky/contracts'
import type { Billing } from './useBilling'

export interface Coming {
  name: string
  at: string
  says: string
  more?: string
}

/** Everything that time alone will bring: read off the subscription, the tenant and its overrides. */
export function useBillingOutlook(billing: Billing) {
  const text = useText()
  const { money, number } = useFormat()
  const { valueOf } = useEntitlementWords()

  function ofPeriod({ period, scheduled, cancelAtPeriodEnd, price }: Subscription): Coming[] {
    if (!period) return []
    const at = period.end
    if (cancelAtPeriodEnd) return [{ name: 'end', at, says: text('billing.outlook.ends'), more: text('billing.outlook.endsMore') }]
    if (!scheduled) return [{ name: 'renewal', at, says: text('billing.outlook.renews', { price: money(price) }) }]
    const { plan, seats, interval } = scheduled
    const terms = text('billing.outlook.terms', {
      plan: plan.name, version: plan.version, seats: number(seats), count: seats, interval: text(`billing.interval.${interval}`),
    })
    const more = text('billing.outlook.renews', { price: money(scheduled.price) })
    return [{ name: 'scheduled', at, says: text('billing.outlook.changes', { terms }), more }]
  }

  function ofOverride({ key, planned, override }: Entitlement): Coming[] {
    if (!override?.expiresAt) return []
    const says = text('billing.outlook.overrideEnds', { what: text(`billing.entitlement.${key}`), value: valueOf(key, planned) })
    return [{ name: `override ${key}`, at: override.expiresAt, says, more: override.note }]
  }

  return computed<Coming[]>(() => {
    const subscription = billing.subscription.value.value
    if (!subscription) return []
    const trial = subscription.status === 'trialing' ? billing.place.trialEndsAt() : undefined
    return [
      ...subscription.status === 'canceled' ? [] : ofPeriod(subscription),
      ...trial ? [{ name: 'trial', at: trial, says: text('billing.outlook.trialEnds') }] : [],
      ...(billing.entitlements.value.value ?? []).flatMap(ofOverride),
    ].sort((a, b) => a.at.localeCompare(b.at))
  })
}
