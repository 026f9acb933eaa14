import type { Member } from '@dezky/contracts'

/** What is done to a member without having to say more: sessions ended, an invitation taken back, kept out and let in again. */
export function useMemberActions(slug: string, changed: () => Promise<void>) {
  const { request } = useApi()
  const text = useText()
  const { notify } = useNotices()
  const { act } = useAction()
  const confirm = useConfirm()

  async function endSessions({ id, name }: Member) {
    const sure = await confirm({
      title: text('member.endSessions.title', { name }), consequence: text('member.endSessions.consequence'),
      action: text('member.endSessions.action'),
    })
    if (!sure) return
    await trying(text('member.endSessions.done', { name }), () =>
      request(api => api.POST('/v1/tenants/{slug}/members/{memberId}/sign-out', { params: { path: { slug, memberId: id } } })))
  }

  async function revoke({ id, name, email }: Member) {
    const sure = await confirm({
      title: text('member.revoke.title', { name }), consequence: text('member.revoke.consequence', { email }),
      action: text('member.revoke.action'),
    })
    if (!sure) return
    await trying(text('member.revoke.done', { name }), () =>
      request(api => api.DELETE('/v1/tenants/{slug}/members/{memberId}/invitation', { params: { path: { slug, memberId: id } } })))
  }

  async function disable({ id, name }: Member) {
    const sure = await confirm({
      title: text('member.disable.title', { name }), consequence: text('member.disable.consequence'), action: text('member.disable.action'),
    })
    if (!sure) return
    await trying(text('member.disable.done', { name }), () =>
      request(api => api.POST('/v1/tenants/{slug}/members/{memberId}/disable', { params: { path: { slug, memberId: id } } })))
  }

  async function enable({ id, name }: Member) {
    await trying(text('member.enable.done', { name }), () =>
      request(api => api.POST('/v1/tenants/{slug}/members/{memberId}/enable', { params: { path: { slug, memberId: id } } })))
  }

  async function trying(done: string, work: () => Promise<unknown>) {
    if (!await act(done, text('member.notDone'), work)) return
    notify({ tone: 'ok', title: done })
    await changed()
  }

  return { endSessions, revoke, disable, enable }
}
