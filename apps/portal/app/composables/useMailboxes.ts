import type { EventType, MailboxEntry } from '@dezky/contracts'

const types: EventType[] = ['mailbox.changed', 'mailbox.removed', 'member.added', 'member.removed', 'tenant.resource_changed']

/** The mailboxes of a workspace, found by name and address, live. */
export function useMailboxes(slug: string) {
  const { search, query, filtered, clear } = useAddressFilter(['search'], ({ search }) => ({ search }))
  const list = useList<MailboxEntry>({
    keyOf: ({ memberId }) => memberId, query: () => query.value,
    read: (request, cursor) => request(api => api.GET('/v1/tenants/{slug}/mailboxes', {
      params: { path: { slug }, query: { ...query.value, limit: 50, cursor } },
    })),
  })
  const readAgain = useSettled(() => void list.refresh())
  useEvents(types, ({ data }) => {
    if (data.slug === slug && (data.kind === undefined || data.kind === 'mail.account')) readAgain()
  }, readAgain)

  return { list, search, filtered, clear }
}
