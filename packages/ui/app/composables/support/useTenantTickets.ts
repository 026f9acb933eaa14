import type { EventType, Ticket } from '@dezky/contracts'

export const ticketEvents: EventType[] = ['ticket.opened', 'ticket.answered', 'ticket.changed', 'ticket.noted', 'ticket.assigned']

/** The tickets of one tenant, newest first, live. */
export function useTenantTickets(slug: string) {
  const search = useQueryState('search')
  const path = { slug }
  const query = computed(() => search.value ? { search: search.value } : {})
  const list = useList<Ticket>({
    keyOf: ({ id }) => id,
    read: (request, cursor) => request(api =>
      api.GET('/v1/tenants/{slug}/tickets', { params: { path, query: { ...query.value, limit: 50, cursor } } })),
    query: () => query.value,
  })

  const readAgain = useSettled(() => void list.refresh())
  useEvents(ticketEvents, ({ data }) => {
    if (data.slug === slug) readAgain()
  }, readAgain)
  // Whoever may read tickets need not be among those who are told what happens.
  watch(useMinute(), readAgain)

  return { list, search }
}
