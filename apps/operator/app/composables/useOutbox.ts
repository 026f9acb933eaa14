import type { EventType, OutgoingMail } from '@dezky/contracts'
import type { Ask } from '#imports'

const pageSize = 50
const types: EventType[] = ['outbox.changed']

/** What was written to people: pages by cursor, kept true by events. A mail that changed is read again. */
export function useOutbox() {
  const { request, requestInBackground } = useApi()
  const mails = shallowRef<OutgoingMail[]>([])
  const cursor = ref<string | null>(null)
  const loadingMore = ref(false)
  const moreFailure = shallowRef<unknown>()

  const first = useLoad(async (asking) => {
    const page = await read(asking)
    const further = mails.value.length > page.items.length
    mails.value = further ? joined(page.items, mails.value) : page.items
    if (!further) cursor.value = page.nextCursor
    return page
  })

  function read(asking: Ask, after?: string) {
    return asking(api => api.GET('/v1/outbox', { params: { query: { limit: pageSize, ...(after ? { cursor: after } : {}) } } }))
  }

  async function more() {
    if (!cursor.value || loadingMore.value) return
    loadingMore.value = true
    moreFailure.value = undefined
    try {
      const page = await read(request, cursor.value)
      mails.value = joined(mails.value, page.items)
      cursor.value = page.nextCursor
    }
    catch (cause) {
      moreFailure.value = cause
    }
    finally {
      loadingMore.value = false
    }
  }

  async function place(id: string) {
    const { text: _, html: __, withoutLink: ___, ...mail } = await requestInBackground(api =>
      api.GET('/v1/outbox/{id}', { params: { path: { id } } }))
    const known = mails.value.some(other => other.id === id)
    mails.value = known ? mails.value.map(other => (other.id === id ? mail : other)) : joined([mail], mails.value)
  }

  useEvents(types, ({ data }) => {
    // A read that fails here is made good by the next event or the next reconnection.
    if (typeof data.mailId === 'string') place(data.mailId).catch(() => undefined)
  }, first.refresh)

  const empty = computed(() => !first.loading.value && !first.failure.value && mails.value.length === 0)

  return { mails, empty, cursor, more, loadingMore, moreFailure, loading: first.loading, failure: first.failure, retry: first.retry }
}

/** Newest first, each mail once. */
function joined(before: OutgoingMail[], after: OutgoingMail[]): OutgoingMail[] {
  const known = new Set(before.map(mail => mail.id))
  return [...before, ...after.filter(mail => !known.has(mail.id))].sort((a, b) => (a.id < b.id ? 1 : -1))
}
