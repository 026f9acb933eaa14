import type { EventType } from '@dezky/contracts'

const types: EventType[] = ['outbox.changed']

/** One mail and what it says, live. */
export function useOutgoingMail(id: string) {
  const { request } = useApi()
  const path = { id }
  const mail = useLoad(asking => asking(api => api.GET('/v1/outbox/{id}', { params: { path } })))

  async function sendAgain() {
    await request(api => api.POST('/v1/outbox/{id}/send', { params: { path } }))
    await mail.refresh()
  }

  useEvents(types, ({ data }) => {
    if (data.mailId === id) void mail.refresh()
  }, mail.refresh)

  return { mail, sendAgain }
}
