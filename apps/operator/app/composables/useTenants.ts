import type { Tenant } from '@dezky/contracts'

/** The list of tenants, kept true by events. A change of one tenant reads that tenant again, whatever the change was. */
export function useTenants() {
  const { requestInBackground } = useApi()
  const list = useList<Tenant>({
    keyOf: tenant => tenant.id,
    read: (request, cursor) => request(api => api.GET('/v1/tenants', { params: { query: { limit: 50, cursor } } })),
  })

  useTenantEvents(null, async (slug) => {
    list.place(await requestInBackground(api => api.GET('/v1/tenants/{slug}', { params: { path: { slug } } })))
  }, list.refresh)

  return list
}
