import type { EventType, TenantNote } from '@dezky/contracts'
import { createTenantNoteSchema } from '@dezky/contracts'

const types: EventType[] = ['tenant.note_added', 'tenant.note_removed']

/** What operators have noted about a tenant, live. */
export function useNotes(slug: string) {
  const { request } = useApi()
  const text = useText()
  const { act } = useAction()
  const confirm = useConfirm()
  const list = useList<TenantNote>({
    keyOf: note => note.id, compare: (a, b) => (a.id < b.id ? 1 : -1),
    read: (ask, cursor) => ask(api => api.GET('/v1/tenants/{slug}/notes', { params: { path: { slug }, query: { limit: 10, cursor } } })),
  })
  useTenantNews(slug, types, list.refresh)

  const state = reactive({ text: '' })
  const form = useForm<{ text: string }, TenantNote>({
    state, schema: createTenantNoteSchema, sentence: () => text('note.wrong'),
    send: (body, key) => request(api =>
      api.POST('/v1/tenants/{slug}/notes', { body, params: { path: { slug }, header: { 'idempotency-key': key } } })),
  })

  async function add() {
    const note = await form.submit(() => undefined)
    if (!note) return
    state.text = ''
    list.place(note)
  }

  async function remove({ id: noteId }: TenantNote) {
    const consequence = text('note.removeConsequence')
    if (!await confirm({ title: text('note.removeTitle'), consequence, action: text('note.remove') })) return
    const removed = await act(noteId, text('note.notRemoved'), () =>
      request(api => api.DELETE('/v1/tenants/{slug}/notes/{noteId}', { params: { path: { slug, noteId } } })))
    if (removed) list.remove(noteId)
  }

  return { list, state, form, add, remove }
}
