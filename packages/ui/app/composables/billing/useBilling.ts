import type { EventType, Subscription } from '@dezky/contracts'

const types: EventType[] = [
  'subscription.started', 'subscription.changed', 'subscription.renewed', 'subscription.canceled', 'entitlement.changed',
  'member.added', 'member.removed', 'tenant.suspended', 'tenant.resumed', 'tenant.converted', 'tenant.trial_changed', 'tenant.deleted',
  'tenant.restored',
]

export type Billing = ReturnType<typeof useBilling>

export interface BillingPlace {
  slug: string
  /** Whether one may change what is subscribed to. */
  canChange: boolean
  /** Where its audit trail is read; null to those who may not read it. */
  trail: string | null
  /** Where plans have pages; null where they have none. */
  plans: string | null
  trialEndsAt: () => string | null | undefined
}

/** What a tenant subscribes to, what that entitles it to and what it was, live. */
export function useBilling(place: BillingPlace) {
  const { slug } = place
  const path = { slug }
  const subscription = useLoad(request => request(api => api.GET('/v1/subscriptions/{slug}', { params: { path } })))
  const entitlements = useLoad(async (request) => {
    const { items } = await request(api => api.GET('/v1/tenants/{slug}/entitlements', { params: { path } }))
    return items
  })
  const plans = useLoad(async request => (await request(api => api.GET('/v1/plans'))).items)
  const history = useList({
    read: (request, cursor) => request(api => api.GET('/v1/subscriptions/{slug}/history', {
      params: { path, query: { limit: 10, ...(cursor ? { cursor } : {}) } },
    })),
    keyOf: change => change.id,
    compare: (a, b) => b.effectiveAt.localeCompare(a.effectiveAt) || b.id.localeCompare(a.id),
  })

  async function refresh() {
    await Promise.all([subscription.refresh(), entitlements.refresh(), history.refresh()])
  }

  /** What a change was answered with is newer than anything read before it. */
  function take(changed: Subscription) {
    subscription.value.value = changed
    void refresh()
  }

  useTenantNews(slug, types, refresh)
  useEvents(['plan.created', 'plan.changed'], () => void plans.refresh(), () => void plans.refresh())

  /** The newest version of the plan that is there, when it is newer than the tenant's and still sold. */
  const newerPlan = computed(() => {
    const plan = plans.value.value?.find(candidate => candidate.slug === subscription.value.value?.plan.slug)
    return plan && plan.current.version > (subscription.value.value?.plan.version ?? 0) ? plan : undefined
  })

  return { place, slug, subscription, entitlements, plans, history, newerPlan, refresh, take }
}
