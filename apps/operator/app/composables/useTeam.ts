import type { EventType, PlatformAdmin } from '@dezky/contracts'

const types: EventType[] = [
  'platform_admin.granted', 'platform_admin.revoked', 'person.updated', 'person.disabled', 'person.enabled', 'person.deleted',
]

/** Who operates the platform; granting and revoking. */
export function useTeam() {
  const { request } = useApi()
  const { notify } = useNotices()
  const confirm = useConfirm()
  const text = useText()
  const me = useLoad(request => request(api => api.GET('/v1/users/me')))
  const list = useList<PlatformAdmin>({
    keyOf: admin => admin.id,
    read: (request, cursor) => request(api => api.GET('/v1/platform-admins', { params: { query: { limit: 50, cursor } } })),
  })
  const { act, doing: revoking } = useAction()
  const { attempt } = useIntent<string>('revoke', () => undefined)
  useNews(types, list.refresh)

  /** Why this one cannot be revoked here, in a sentence; empty when it can. */
  function kept(admin: PlatformAdmin): string {
    if (admin.id === me.value.value?.id) return text('team.kept.self')
    if (admin.source === 'directory') return text('team.kept.directory')
    return ''
  }

  async function revoke({ id, name }: PlatformAdmin) {
    const consequence = text('team.revoke.consequence', { name })
    const asked = { title: text('team.revoke.title', { name }), consequence, action: text('team.revoke.action') }
    if (revoking.value || !await confirm(asked)) return
    const revoked = await act(id, text('team.revoke.failed'), () =>
      attempt(() => request(api => api.DELETE('/v1/platform-admins/{personId}', { params: { path: { personId: id } } })), id))
    if (!revoked) return
    list.remove(id)
    notify({ tone: 'ok', title: text('team.revoke.done', { name }) })
  }

  return { list, kept, revoke, revoking }
}
