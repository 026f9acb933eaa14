import type { EventType, SupportAccess, SupportState } from '@dezky/contracts'

const types: EventType[] = [
  'support_access.requested', 'support_access.started', 'support_access.denied', 'support_access.ended', 'support_access.used',
]

/** Operators' accesses to customers' portals, newest first, kept true by events. */
export function useSupportAccesses(wanted: { state?: () => SupportState | undefined, mine?: () => boolean, tenant?: string }) {
  const { requestInBackground } = useApi()
  const query = computed(() => ({
    state: wanted.state?.(), tenant: wanted.tenant, mine: wanted.mine?.() ? 'true' : undefined,
  }))
  const list = useList<SupportAccess>({
    keyOf: access => access.id,
    query: () => query.value,
    read: (request, cursor) => request(api =>
      api.GET('/v1/support-accesses', { params: { query: { ...query.value, limit: 50, cursor } } })),
    compare: (a, b) => (a.id < b.id ? 1 : -1),
  })

  /** Somebody who acts may do many things in a second. */
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()

  async function readAgain(id: string) {
    waiting.delete(id)
    const access = await requestInBackground(api => api.GET('/v1/support-accesses/{id}', { params: { path: { id } } }))
    const { state, tenant } = query.value
    if ((state && access.state !== state) || (tenant && access.tenant.slug !== tenant)) list.remove(id)
    else if (!query.value.mine || list.rows.value.some(row => row.id === id)) list.place(access)
  }

  useEvents(types, ({ data: { accessId: id, slug } }) => {
    if (typeof id !== 'string' || waiting.has(id) || (wanted.tenant && slug !== wanted.tenant)) return
    // A read that fails here is made good by the next event or the next reconnection.
    waiting.set(id, setTimeout(() => void readAgain(id).catch(() => undefined), 150))
  }, list.refresh)
  onScopeDispose(() => waiting.forEach(clearTimeout))

  return list
}
