import type { EventType } from '@dezky/contracts'

const types: EventType[] = ['tenant.resource_changed']

/** One of a tenant's resources, live. */
export function useResource(slug: string, resourceId: string) {
  const path = { slug, resourceId }
  const resource = useLoad(request => request(api => api.GET('/v1/tenants/{slug}/resources/{resourceId}', { params: { path } })))
  useEvents(types, ({ data }) => {
    if (data.resourceId === resourceId) void resource.refresh()
  }, resource.refresh)
  return resource
}
