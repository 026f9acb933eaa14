/** What a tenant has in each upstream, live. */
export function useResources(slug: string) {
  const resources = useLoad(async request => (
    await request(api => api.GET('/v1/tenants/{slug}/resources', { params: { path: { slug } } }))).items)
  useTenantNews(slug, ['tenant.resource_changed'], resources.refresh)
  return resources
}
