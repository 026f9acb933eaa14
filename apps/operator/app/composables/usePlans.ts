import { useDebounceFn } from '@vueuse/core'

/** Who subscribes to which version changes with every subscription. */
const types = [
  'plan.created', 'plan.changed', 'subscription.started', 'subscription.changed', 'subscription.renewed', 'subscription.canceled',
  'tenant.created', 'tenant.deleted', 'tenant.restored',
]

/** The whole catalogue, those no longer sold last, live. */
export function usePlans() {
  const plans = useLoad(async (request) => {
    const { items } = await request(api => api.GET('/v1/plans', { params: { query: { status: 'all' } } }))
    return items.toSorted((a, b) => Number(a.status === 'retired') - Number(b.status === 'retired'))
  })
  onPlanNews(plans.refresh)
  return { plans }
}

/** One plan with all its versions, and who subscribes to each, live. */
export function usePlan(slug: string) {
  const plan = useLoad(request => request(api => api.GET('/v1/plans/{slug}', { params: { path: { slug } } })))
  onPlanNews(plan.refresh)
  return plan
}

function onPlanNews(refresh: () => Promise<void>) {
  const soon = useDebounceFn(refresh, 300, { maxWait: 2000 })
  useEvents(types, () => void soon(), () => void soon())
}
