/** One tenant with its resources and members, live. */
export function useTenant(slug: string) {
  const { request } = useApi()
  const path = { slug }

  const tenant = useLoad(request => request(api => api.GET('/v1/tenants/{slug}', { params: { path } })))
  const resources = useLoad(async request => (await request(api => api.GET('/v1/tenants/{slug}/resources', { params: { path } }))).items)
  const members = useLoad(async request => (
    await request(api => api.GET('/v1/tenants/{slug}/members', { params: { path, query: { limit: 100 } } }))).items)

  async function refresh() {
    await Promise.all([tenant.refresh(), resources.refresh(), members.refresh()])
  }

  async function reconcile() {
    await request(api => api.POST('/v1/tenants/{slug}/reconcile', { params: { path } }))
    await refresh()
  }

  useTenantEvents(slug, refresh, refresh)

  return { tenant, resources, members, reconcile }
}
