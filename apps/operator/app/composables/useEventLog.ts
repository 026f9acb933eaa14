import type { EventType, PastEvent } from '@dezky/contracts'
import { eventTypes } from '@dezky/contracts'

const most = 500

/** Everything that happens, as it happens, above what happened before; what comes while it is held waits to be let in. */
export function useEventLog() {
  const group = useQueryState('group')
  const tenant = useQueryState('tenant')
  const subject = useQueryState('subject')
  const search = useQueryState('search')
  const from = useQueryState('from')
  const paused = ref(false)
  const waiting = shallowRef<PastEvent[]>([])
  const query = computed(() => ({
    ...group.value && { group: [group.value] as never[] }, ...tenant.value && { tenant: tenant.value },
    ...subject.value && { subject: subject.value }, ...search.value && { search: search.value },
    ...from.value && { from: new Date(from.value).toISOString() },
  }))
  const list = useList<PastEvent>({
    keyOf: event => event.id,
    query: () => query.value,
    read: (request, cursor) => request(api => api.GET('/v1/events/past', { params: { query: { limit: 50, cursor, ...query.value } } })),
  })

  /** As the API would have found it. */
  function isWanted({ type, subject: about, data }: PastEvent): boolean {
    return (!group.value || type.split('.')[0] === group.value) && (!subject.value || about === subject.value)
      && (!tenant.value || data.slug === tenant.value)
      && (!search.value || `${about} ${JSON.stringify(data)}`.toLowerCase().includes(search.value.toLowerCase()))
  }

  function letIn() {
    for (const event of waiting.value) list.place(event)
    waiting.value = []
  }

  function hear(event: PastEvent) {
    if (!isWanted(event) || waiting.value.some(({ id }) => id === event.id)) return
    if (paused.value) waiting.value = [...waiting.value, event].slice(-most)
    else list.place(event)
  }

  watch(query, () => {
    waiting.value = []
  })
  watch(paused, (isPaused) => {
    if (!isPaused) letIn()
  })
  useEvents([...eventTypes] as EventType[], hear, () => {
    if (!paused.value) void list.refresh()
  })
  return { list, group, tenant, subject, search, from, paused, waiting }
}
