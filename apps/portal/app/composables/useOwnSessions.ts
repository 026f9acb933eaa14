import { useIntervalFn } from '@vueuse/core'

/** Where one is signed in, and the ways out of it. */
export function useOwnSessions() {
  const { request } = useApi()
  const { act, doing } = useAction()
  const text = useText()
  const sessions = useLoad(ask => ask(api => api.GET('/v1/users/me/sessions')))
  const rows = computed(() => sessions.value.value?.sessions ?? [])

  // What the directory has still to do is told by no event.
  useIntervalFn(() => {
    if (rows.value.some(({ ending }) => ending)) void sessions.refresh()
  }, 1500)

  async function end(session: string) {
    const path = { session }
    const ended = await act(session, text('profile.sessions.endFailed'), () =>
      request(api => api.DELETE('/v1/users/me/sessions/{session}', { params: { path } })))
    if (ended) await sessions.refresh()
  }

  async function endOthers() {
    const ended = await act('others', text('profile.sessions.endFailed'), () =>
      request(api => api.POST('/v1/users/me/sessions/end-others')))
    if (ended) await sessions.refresh()
  }

  return { ...sessions, rows, end, endOthers, doing }
}
