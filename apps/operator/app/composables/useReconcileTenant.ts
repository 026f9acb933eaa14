import type { Tenant } from '@dezky/contracts'

/** Has everything a tenant must have looked at again, and says so. */
export function useReconcileTenant() {
  const { request } = useApi()
  const text = useText()
  const { notify } = useNotices()
  const { act } = useAction()

  async function reconcile({ slug, name }: Pick<Tenant, 'slug' | 'name'>) {
    const asked = await act(slug, text('tenants.reconcileFailed'), () =>
      request(api => api.POST('/v1/tenants/{slug}/reconcile', { params: { path: { slug } } })))
    if (asked) notify({ tone: 'working', title: text('tenants.reconciling', { name }) })
  }

  return { reconcile }
}
