import type { EventType, OutgoingMail } from '@dezky/contracts'

const types: EventType[] = ['outbox.changed']

/** What was written to people, newest first, kept true by events. A mail that changed is read again. */
export function useOutbox() {
  const { requestInBackground } = useApi()
  const list = useList<OutgoingMail>({
    keyOf: mail => mail.id,
    read: (request, cursor) => request(api => api.GET('/v1/outbox', { params: { query: { limit: 50, cursor } } })),
    compare: (a, b) => (a.id < b.id ? 1 : -1),
  })

  async function readAgain(id: string) {
    list.place(await requestInBackground(api => api.GET('/v1/outbox/{id}', { params: { path: { id } } })))
  }

  useEvents(types, ({ data }) => {
    // A read that fails here is made good by the next event or the next reconnection.
    if (typeof data.mailId === 'string') readAgain(data.mailId).catch(() => undefined)
  }, list.refresh)

  return list
}
