import type { EventType, ResourceKind, ResourceState, TenantResource } from '@dezky/contracts'
import { resourceKinds, resourceStates } from '@dezky/contracts'

const types: EventType[] = ['tenant.resource_changed']

/** What a tenant has in each upstream, as it is searched and filtered in the address, live. */
export function useResources(slug: string) {
  const search = useQueryState('search')
  const state = useQueryState('state', 'all')
  const kind = useQueryState('kind', 'all')
  const query = computed(() => ({
    ...(search.value ? { search: search.value } : {}),
    ...(isOneOf(resourceStates, state.value) ? { state: [state.value] } : {}),
    ...(isOneOf(resourceKinds, kind.value) ? { kind: [kind.value] } : {}),
  }))
  const filtered = computed(() => Object.keys(query.value).length > 0)

  const list = useList<TenantResource>({
    keyOf: resource => resource.id, query: () => query.value, compare: (a, b) => (a.id < b.id ? -1 : 1),
    read: (request, cursor) => request(api =>
      api.GET('/v1/tenants/{slug}/resources', { params: { path: { slug }, query: { ...query.value, limit: 50, cursor } } })),
  })
  const counts = useLoad(request => request(api =>
    api.GET('/v1/tenants/{slug}/resources/counts', { params: { path: { slug }, query: query.value } })))

  async function refresh() {
    await Promise.all([list.refresh(), counts.refresh()])
  }

  function clear() {
    void navigateTo({ query: {} })
  }

  watch(query, () => void counts.refresh())
  useTenantNews(slug, types, refresh)
  // Those further down than the first page are not read again: what the event says of them is enough.
  useEvents(types, ({ data }) => {
    const known = list.rows.value.find(({ id }) => id === data.resourceId)
    if (known) list.place({ ...known, ...pick(data) })
  }, () => undefined)

  return { search, state, kind, filtered, list, counts, refresh, clear }
}

function pick({ state, reason, message }: Record<string, unknown>) {
  return { state, reason, message } as Pick<TenantResource, 'state' | 'reason' | 'message'>
}

function isOneOf<Name extends ResourceState | ResourceKind>(names: readonly Name[], value: string): value is Name {
  return names.some(name => name === value)
}
