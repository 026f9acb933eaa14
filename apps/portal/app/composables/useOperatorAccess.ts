import type { EventType, SupportMode } from '@dezky/contracts'

const types: EventType[] = [
  'support_access.requested', 'support_access.started', 'support_access.denied', 'support_access.ended', 'support_access.used',
  'support_access.mode_changed',
]

/** Whether operators may come in, who did, and what they opened: live, for the workspace's owners and administrators. */
export function useOperatorAccess(slug: string) {
  const path = { slug }
  const { request } = useApi()
  const setting = useLoad(ask => ask(api => api.GET('/v1/tenants/{slug}/support-access', { params: { path } })))
  const list = useLoad(async ask => (await ask(api => api.GET('/v1/tenants/{slug}/support-accesses', { params: { path } }))).items)
  /** Grows whenever something was opened, for what shows it. */
  const news = ref(0)

  function readAgain() {
    news.value += 1
    void setting.refresh()
    void list.refresh()
  }

  useEvents(types, ({ data }) => void (data.slug === slug && readAgain()), readAgain)

  async function decide(mode: SupportMode) {
    const version = setting.value.value?.version ?? 0
    const params = { path, header: version > 0 ? { 'if-match': `"${version}"` } : {} }
    setting.value.value = await request(api => api.PUT('/v1/tenants/{slug}/support-access', { params, body: { mode } }))
  }

  async function answer(accessId: string, what: 'approve' | 'deny' | 'end') {
    const params = { path: { slug, accessId } }
    await request(api => (what === 'approve'
      ? api.POST('/v1/tenants/{slug}/support-accesses/{accessId}/approve', { params })
      : what === 'deny'
        ? api.POST('/v1/tenants/{slug}/support-accesses/{accessId}/deny', { params })
        : api.POST('/v1/tenants/{slug}/support-accesses/{accessId}/end', { params })))
    await list.refresh()
  }

  return { setting, list, news, decide, answer }
}
