import type { Announcement } from '@dezky/contracts'
import { createAnnouncementSchema } from '@dezky/contracts'
import type { AnnouncementDraft } from './announcement-draft'
import { announcementDraftOf, announcementWireOf } from './announcement-draft'

const schema = {
  parse: (state: unknown) => createAnnouncementSchema.parse(announcementWireOf(state as AnnouncementDraft)),
  safeParse: (state: unknown) => createAnnouncementSchema.safeParse(announcementWireOf(state as AnnouncementDraft)),
}

/** The form for a new announcement, or for one that is there. Somebody else's change is said first; sent again, it goes over it. */
export function useAnnouncementForm(known?: Announcement) {
  const { request } = useApi()
  const sentence = useAnnouncementSentences()
  const state = reactive(announcementDraftOf(known))
  const version = ref(known?.version ?? 0)

  function create(body: ReturnType<typeof schema.parse>, key: string): Promise<Announcement> {
    return request(api => api.POST('/v1/announcements', { body, params: { header: { 'idempotency-key': key } } }))
  }

  async function change(id: string, body: ReturnType<typeof schema.parse>): Promise<Announcement> {
    const path = { id }
    try {
      const header = { 'if-match': `"${version.value}"` }
      return await request(api => api.PATCH('/v1/announcements/{id}', { body, params: { path, header } }))
    }
    catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 412) {
        const theirs = await request(api => api.GET('/v1/announcements/{id}', { params: { path } })).catch(() => undefined)
        version.value = theirs?.version ?? version.value
      }
      throw cause
    }
  }

  const form = useForm({ state, schema, sentence, send: (body, key) => known ? change(known.id, body) : create(body, key) })
  return { state, form }
}

function useAnnouncementSentences() {
  const text = useText()
  return function sentence(field: string): string {
    if (field.endsWith('.title')) return text('announcements.problem.title')
    if (field.endsWith('.text')) return text('announcements.problem.text')
    if (field === 'startsAt') return text('announcements.problem.startsAt')
    return field === 'endsAt' ? text('announcements.problem.endsAt') : ''
  }
}
