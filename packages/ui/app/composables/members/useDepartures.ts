import type { Departure, EventType } from '@dezky/contracts'

const types: EventType[] = ['member.removed', 'member.departure_changed', 'member.added', 'tenant.resource_changed']

/** Those who have left a tenant and of whom something is still there, live. */
export function useDepartures(slug: string) {
  const { request } = useApi()
  const text = useText()
  const { notify } = useNotices()
  const { act } = useAction()
  const confirm = useConfirm()
  const list = useList<Departure>({
    keyOf: departure => departure.id,
    read: (ask, cursor) => ask(api =>
      api.GET('/v1/tenants/{slug}/departures', { params: { path: { slug }, query: { limit: 20, cursor } } })),
  })
  useTenantNews(slug, types, list.refresh)

  const { attempt } = useIntent<{ id: string }>('tenant.departure.erase', ({ id }) => {
    const departure = list.rows.value.find(candidate => candidate.id === id)
    if (departure) void erase(departure)
  })

  async function erase({ id, name }: Departure) {
    const sure = await confirm({
      title: text('departure.erase.title', { name }), consequence: text('departure.erase.consequence'),
      action: text('departure.erase.action'), typed: name,
    })
    if (!sure) return
    const path = { slug, departureId: id }
    const erased = await act(id, text('member.notDone'), () =>
      attempt(() => request(api => api.DELETE('/v1/tenants/{slug}/departures/{departureId}', { params: { path } })), { id }))
    if (!erased) return
    notify({ tone: 'ok', title: text('departure.erase.done', { name }) })
    await list.refresh()
  }

  return { list, erase }
}
