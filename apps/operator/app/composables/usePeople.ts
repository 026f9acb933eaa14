import type { EventType, PersonQuery, PersonSummary } from '@dezky/contracts'
import { personFilters, personSorts } from './list-choices'

const types: EventType[] = [
  'person.created', 'person.updated', 'person.disabled', 'person.enabled', 'person.deleted', 'platform_admin.granted',
  'platform_admin.revoked',
  'member.added', 'member.removed', 'member.signed_in',
]

/** Everybody, as the address of the page asks for them; kept true by events. */
export function usePeople() {
  const search = useQueryState('search')
  const filter = useQueryState('filter', 'all')
  const sort = useQueryState('sort', 'name')

  const query = computed(() => ({
    ...search.value && { search: search.value },
    ...isOneOf(personFilters, filter.value) && { filter: filter.value },
    sort: isOneOf(personSorts, sort.value) ? sort.value : 'name' as const,
  }) satisfies Partial<PersonQuery>)

  const list = useList<PersonSummary>({
    keyOf: person => person.id,
    query: () => query.value,
    read: (request, cursor) => request(api => api.GET('/v1/users', { params: { query: { ...query.value, limit: 50, cursor } } })),
  })
  const counts = useLoad(request => request(api => api.GET('/v1/users/counts', {
    params: { query: search.value ? { search: search.value } : {} },
  })))
  watch(search, counts.refresh)
  useNews(types, () => Promise.all([list.refresh(), counts.refresh()]))

  const filtered = computed(() => search.value !== '' || filter.value !== 'all')
  function clear() {
    void navigateTo({ query: sort.value === 'name' ? {} : { sort: sort.value } }, { replace: true })
  }

  return { search, filter, sort, list, counts, filtered, clear }
}
