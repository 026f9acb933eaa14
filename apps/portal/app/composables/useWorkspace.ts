import type { EventType } from '@dezky/contracts'

const types: EventType[] = ['tenant.activated', 'tenant.updated', 'tenant.trial_changed', 'tenant.converted', 'tenant.resource_changed']

/** The workspace as its administrators see it, live. */
export function useWorkspace(slug: string) {
  const workspace = useLoad(request => request(api => api.GET('/v1/tenants/{slug}', { params: { path: { slug } } })))

  useEvents(types, ({ data }) => {
    if (data.slug === slug) void workspace.refresh()
  }, workspace.refresh)

  return workspace
}
