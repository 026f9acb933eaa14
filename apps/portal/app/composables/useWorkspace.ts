import type { EventType } from '@dezky/contracts'

const types: EventType[] = ['tenant.activated', 'tenant.suspended', 'tenant.resource_changed']

/** The workspace as its administrators see it, live. */
export function useWorkspace(slug: string) {
  const me = useMe()
  const workspace = useLoad(request => request(api => api.GET('/v1/tenants/{slug}', { params: { path: { slug } } })))

  useEvents(types, ({ type, data }) => {
    if (data.slug !== slug) return
    if (type === 'tenant.suspended') return void navigateTo('/auth/suspended')
    void workspace.refresh()
    if (type === 'tenant.activated') me.refresh().catch(() => undefined)
  }, workspace.refresh)

  return workspace
}
