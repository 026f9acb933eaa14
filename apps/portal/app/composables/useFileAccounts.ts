import type { EventType, TenantResource } from '@dezky/contracts'

const types: EventType[] = ['tenant.resource_changed', 'member.added', 'member.removed']

/** The accounts people of a workspace have on the file server, found by name, live. */
export function useFileAccounts(slug: string) {
  const { search, query, filtered, clear } = useAddressFilter(['search'], ({ search }) => ({ search }))
  const list = useList<TenantResource>({
    keyOf: ({ id }) => id, query: () => query.value,
    read: (request, cursor) => request(api => api.GET('/v1/tenants/{slug}/resources', {
      params: { path: { slug }, query: { ...query.value, kind: ['files.member'], limit: 50, cursor } },
    })),
  })
  const readAgain = useSettled(() => void list.refresh())

  useEvents(types, ({ data }) => {
    if (data.slug !== slug || (data.kind !== undefined && data.kind !== 'files.member')) return
    // Those further down than the first page are not read again: what the event says of them is enough.
    const known = list.rows.value.find(({ id }) => id === data.resourceId)
    if (known) list.place({ ...known, ...said(data) })
    readAgain()
  }, readAgain)

  return { list, search, filtered, clear }
}

function said({ state, reason, message }: Record<string, unknown>) {
  return { state, reason, message } as Pick<TenantResource, 'state' | 'reason' | 'message'>
}
