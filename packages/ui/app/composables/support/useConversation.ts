import type { TicketMessage } from '@dezky/contracts'

interface Said {
  text: string
  fileIds: string[]
}

/** What was written in a ticket, the oldest first, live; and writing in it. */
export function useConversation({ slug, number }: { slug: string, number: number }) {
  const { request } = useApi()
  const path = { slug, number }
  const list = useList<TicketMessage>({
    keyOf: ({ id }) => id,
    read: (asking, cursor) => asking(api =>
      api.GET('/v1/tenants/{slug}/tickets/{number}/messages', { params: { path, query: { limit: 50, cursor } } })),
    compare: (a, b) => (a.id < b.id ? 1 : -1),
  })
  const messages = computed(() => list.rows.value.toReversed())

  const readAgain = useSettled(() => void list.refresh())
  useEvents(['ticket.answered', 'ticket.noted'], ({ data }) => {
    if (data.number === number) readAgain()
  }, readAgain)

  async function answer({ resolves, ...said }: Said & { resolves: boolean }, key: string) {
    const options = { params: { path, header: { 'idempotency-key': key } }, body: { ...said, resolves } }
    list.place(await request(api => api.POST('/v1/tenants/{slug}/tickets/{number}/messages', options)))
  }

  async function note(body: Said, key: string) {
    const params = { path: { number }, header: { 'idempotency-key': key } }
    list.place(await request(api => api.POST('/v1/tickets/{number}/notes', { params, body })))
  }

  return { list, messages, answer, note }
}
