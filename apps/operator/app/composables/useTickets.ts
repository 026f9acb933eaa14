import type { Ticket, TicketPriority, TicketQueue, TicketSort } from '@dezky/contracts'

const queues: readonly TicketQueue[] = ['open', 'mine', 'unassigned', 'overdue', 'waiting', 'resolved', 'closed', 'all']
const sorts: readonly TicketSort[] = ['due', 'activity', 'newest']
const priorities: readonly TicketPriority[] = ['urgent', 'high', 'normal', 'low']

/** The queue of all tickets, as its address says; kept true by events. */
export function useTickets() {
  const filters = useTicketFilters()
  const wanted = computed(() => ({
    ...filters.search.value ? { search: filters.search.value } : {},
    ...filters.priority.value ? { priority: [filters.priority.value] } : {},
  }))
  const query = computed(() => ({ ...wanted.value, queue: filters.queue.value, sort: filters.sort.value }))
  const list = useList<Ticket>({
    keyOf: ({ id }) => id,
    read: (request, cursor) => request(api => api.GET('/v1/tickets', { params: { query: { ...query.value, limit: 50, cursor } } })),
    query: () => query.value,
  })
  const counts = useLoad(request => request(api => api.GET('/v1/tickets/counts', { params: { query: wanted.value } })))
  watch(wanted, counts.refresh)

  const readAgain = useSettled(() => {
    void list.refresh()
    void counts.refresh()
  })
  useEvents(ticketEvents, readAgain, readAgain)
  // What was not overdue a minute ago may be by now.
  watch(useMinute(), readAgain)

  return { ...filters, queues, sorts, priorities, list, counts }
}

function useTicketFilters() {
  const filtered = computed(() => search.value !== '' || priority.value !== '')
  const search = useQueryState('search')
  const queue = useChoice('queue', queues, 'open')
  const sort = useChoice('sort', sorts, 'due')
  const priority = useChoice<TicketPriority | ''>('priority', ['', ...priorities], '')

  function clear() {
    const { search: _, priority: __, ...others } = useRouter().currentRoute.value.query
    void navigateTo({ query: others }, { replace: true })
  }

  return { search, queue, sort, priority, filtered, clear }
}

/** What somebody wrote into the address by hand may be none of them. */
function useChoice<Choice extends string>(name: string, choices: readonly Choice[], initial: Choice) {
  const state = useQueryState(name, initial)
  return computed<Choice>({
    get: () => choices.find(choice => choice === state.value) ?? initial,
    set: (value) => { state.value = value },
  })
}
