import type { EventType, Partner, PartnersQuery } from '@dezky/contracts'
import { partnerSorts, partnerStatuses } from './list-choices'

const types: EventType[] = [
  'partner.created', 'partner.updated', 'partner.terminated', 'tenant.updated', 'tenant.deleted', 'tenant.restored',
  'subscription.started', 'subscription.changed', 'subscription.canceled',
]

/** Partners, as the address of the page asks for them; kept true by events. */
export function usePartners() {
  const search = useQueryState('search')
  const status = useQueryState('status', 'all')
  const sort = useQueryState('sort', 'name')

  const query = computed(() => ({
    ...search.value && { search: search.value },
    ...isOneOf(partnerStatuses, status.value) && { status: status.value },
    sort: isOneOf(partnerSorts, sort.value) ? sort.value : 'name' as const,
  }) satisfies Partial<PartnersQuery>)

  const list = useList<Partner>({
    keyOf: partner => partner.id,
    query: () => query.value,
    read: (request, cursor) => request(api => api.GET('/v1/partners', { params: { query: { ...query.value, limit: 50, cursor } } })),
  })
  const counts = useLoad(request => request(api => api.GET('/v1/partners/counts', {
    params: { query: search.value ? { search: search.value } : {} },
  })))
  watch(search, counts.refresh)
  useNews(types, () => Promise.all([list.refresh(), counts.refresh()]))

  const filtered = computed(() => search.value !== '' || status.value !== 'all')
  function clear() {
    void navigateTo({ query: sort.value === 'name' ? {} : { sort: sort.value } }, { replace: true })
  }

  return { search, status, sort, list, counts, filtered, clear }
}
