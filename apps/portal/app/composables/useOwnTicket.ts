/** One ticket of the workspace, live, and saying that it is settled. */
export function useOwnTicket(slug: string, number: number) {
  const path = { slug, number }
  const { request } = useApi()
  const text = useText()
  const { act, doing } = useAction()
  const ticket = useLoad(asking => asking(api => api.GET('/v1/tenants/{slug}/tickets/{number}', { params: { path } })))

  const readAgain = useSettled(() => void ticket.refresh())
  useEvents(ticketEvents, ({ data }) => {
    if (data.number === number) readAgain()
  }, readAgain)
  watch(useMinute(), readAgain)

  async function close() {
    await act('close', text('support.changeFailed'), async () => {
      ticket.value.value = await request(api => api.POST('/v1/tenants/{slug}/tickets/{number}/resolve', { params: { path } }))
    })
  }

  return { ticket, close, closing: computed(() => doing.value === 'close') }
}
