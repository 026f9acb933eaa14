import type { Announcement, AnnouncementState } from '@dezky/contracts'
import { announcementStates } from '@dezky/contracts'

const types = ['announcement.created', 'announcement.changed', 'announcement.published', 'announcement.withdrawn', 'announcement.deleted']

/** What is said to everybody, newest first, live; also as some begin and end by themselves. */
export function useAnnouncements() {
  const { request } = useApi()
  const chosen = useQueryState('state', 'all')
  const state = computed<AnnouncementState | undefined>(() => (isOneOf(announcementStates, chosen.value) ? chosen.value : undefined))
  const list = useList<Announcement>({
    read: (ask, cursor) => ask(api => api.GET('/v1/announcements', {
      params: { query: { ...state.value && { state: state.value }, ...cursor && { cursor } } } })),
    keyOf: ({ id }) => id, query: () => state.value, compare: (a, b) => (a.id < b.id ? 1 : -1),
  })
  useEvents(types, () => void list.refresh(), () => void list.refresh())
  useNextChange(list.rows, soonest, list.refresh)

  const publish = ({ id, version }: Announcement) => request(api =>
    api.POST('/v1/announcements/{id}/publish', { params: { path: { id }, header: { 'if-match': `"${version}"` } } }))
  const withdraw = ({ id }: Announcement) => request(api => api.POST('/v1/announcements/{id}/withdraw', { params: { path: { id } } }))
  const remove = ({ id }: Announcement) => request(api => api.DELETE('/v1/announcements/{id}', { params: { path: { id } } }))

  return { list, chosen, publish, withdraw, remove }
}

export type Announcements = ReturnType<typeof useAnnouncements>

function soonest(rows: Announcement[]): number | null {
  const seconds = rows.map(({ changesInSeconds }) => changesInSeconds).filter(seconds => seconds !== null)
  return seconds.length > 0 ? Math.min(...seconds) : null
}
