import type { EventType, PastEvent } from '@dezky/contracts'
import { eventTypes } from '@dezky/contracts'
import type { Ask } from '#imports'
import { isAmong } from '../components/events/event-filter'

const most = 500

/** Everything that happens, as it happens, above what happened before; what comes while it is held waits to be let in. */
export function useEventLog() {
  const filter = useEventFilter()
  const { query, tenant } = filter
  const paused = ref(false)
  const waiting = shallowRef<PastEvent[]>([])
  let tenantId: string | null | undefined
  const list = useList<PastEvent>({
    keyOf: event => event.id,
    query: () => query.value,
    async read(request, cursor) {
      const { group, ...others } = query.value
      // Before the page is read: what happens from then on is told apart as it comes.
      if (!cursor) tenantId = tenant.value === '' ? undefined : await findTenantId(request, tenant.value)
      return request(api => api.GET('/v1/events/past', {
        params: { query: { limit: 50, cursor, ...others, ...group && { group: [group] as never[] } } },
      }))
    },
  })

  function letIn() {
    for (const event of waiting.value) list.place(event)
    waiting.value = []
  }

  function hear(event: PastEvent) {
    if (!isAmong(event, query.value, tenantId) || waiting.value.some(({ id }) => id === event.id)) return
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
  return { list, filter, paused, waiting }
}

/** Null: there is none. */
async function findTenantId(request: Ask, slug: string): Promise<string | null> {
  try {
    return (await request(api => api.GET('/v1/tenants/{slug}', { params: { path: { slug } } }))).id
  }
  catch (cause) {
    if (cause instanceof ApiProblem && [400, 404].includes(cause.status)) return null
    throw cause
  }
}
