import type { Tenant } from '@dezky/contracts'

/** Has everything a tenant must have looked at again, and says so. */
export function useReconcileTenant() {
  const { request } = useApi()
  const text = useText()
  const { notify } = useNotices()
  const { say } = useProblem()

  async function reconcile({ slug, name }: Pick<Tenant, 'slug' | 'name'>) {
    try {
      await request(api => api.POST('/v1/tenants/{slug}/reconcile', { params: { path: { slug } } }))
      notify({ tone: 'working', title: text('tenants.reconciling', { name }) })
    }
    catch (cause) {
      notify({ tone: 'fault', title: text('tenants.reconcileFailed'), text: say(cause).sentence })
    }
  }

  return { reconcile }
}
