import type { OwnAnnouncement } from '@dezky/contracts'

/** Everybody hears of a change in the same instant; they do not all ask in it. */
const spreadMs = 2000

/** What the operators say to this person, maintenance before news: live, also as it begins and ends by itself. */
export function useOwnAnnouncements() {
  const { request } = useApi()
  const { value, refresh } = useLoad(ask => ask(api => api.GET('/v1/users/me/announcements')))
  const putAway = ref(new Set<string>())
  let asking: ReturnType<typeof setTimeout> | undefined

  function refreshSoon() {
    clearTimeout(asking)
    asking = setTimeout(() => void refresh(), Math.random() * spreadMs)
  }

  useEvents(['announcement.told'], refreshSoon, () => void refresh())
  useNextChange(value, answer => answer?.changesInSeconds, refreshSoon)
  onScopeDispose(() => clearTimeout(asking))

  const known = computed(() => value.value !== undefined)
  const shown = computed(() => (value.value?.items ?? [])
    .filter(it => !it.dismissed && !putAway.value.has(markOf(it))).toSorted((a, b) => rank(a) - rank(b)))

  /** Gone at once; back, when that could not be kept. */
  async function dismiss(it: OwnAnnouncement) {
    putAway.value = new Set([...putAway.value, markOf(it)])
    try {
      await request(api => api.PUT('/v1/users/me/announcements/{id}/dismissal', { params: { path: { id: it.id } } }))
    }
    catch (cause) {
      putAway.value = new Set([...putAway.value].filter(mark => mark !== markOf(it)))
      throw cause
    }
  }

  return { known, shown, dismiss }
}

/** Published anew it is another one. */
function markOf({ id, shownSince }: OwnAnnouncement): string {
  return `${id} ${shownSince}`
}

function rank({ tone }: OwnAnnouncement): number {
  return tone === 'maintenance' ? 0 : 1
}
