import type { EventType, MailingList } from '@dezky/contracts'

const types: EventType[] = [
  'mailing_list.created', 'mailing_list.changed', 'mailing_list.deleted', 'mailbox.changed', 'mailbox.removed', 'member.removed',
  'tenant.resource_changed',
]

/** The mailing lists of a workspace, newest first, live. */
export function useMailingLists(slug: string) {
  const { request } = useApi()
  const path = { slug }
  const list = useList<MailingList>({
    keyOf: ({ id }) => id, compare: (a, b) => (a.id < b.id ? 1 : -1),
    read: (ask, cursor) => ask(api => api.GET('/v1/tenants/{slug}/mailing-lists', { params: { path, query: cursor ? { cursor } : {} } })),
  })
  const readAgain = useSettled(() => void list.refresh())
  useEvents(types, ({ data }) => {
    if (data.slug === slug && (data.kind === undefined || data.kind === 'mail.list')) readAgain()
  }, readAgain)

  function remove({ id }: MailingList) {
    return request(api => api.DELETE('/v1/tenants/{slug}/mailing-lists/{id}', { params: { path: { slug, id } } }))
  }

  /** Has the list go to exactly these members. */
  function put({ id, address, name, others, version }: MailingList, memberIds: string[]) {
    return request(api => api.PATCH('/v1/tenants/{slug}/mailing-lists/{id}', {
      body: { address, name, others, memberIds }, params: { path: { slug, id }, header: { 'if-match': `"${version}"` } },
    }))
  }

  return { list, remove, put }
}
