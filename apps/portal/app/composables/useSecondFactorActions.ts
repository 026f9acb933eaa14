import type { MemberSecondFactor } from '@dezky/contracts'
import { grantableBy } from '@dezky/contracts/permissions'

type Whose = Pick<MemberSecondFactor, 'id' | 'name'>

/** Reminding who has no second factor, and taking away what somebody has lost. */
export function useSecondFactorActions(slug: string, changed: () => void) {
  const text = useText()
  const { request } = useApi()
  const { notify } = useNotices()
  const { act, doing } = useAction()
  const confirm = useConfirm()
  const { me, membership } = useMe()
  const { may } = useMay()

  /** Everybody who has none, or only these. */
  async function remind(name: string, memberIds?: string[]) {
    await act(name, text('security.remind.failed'), async () => {
      const params = { path: { slug }, header: { 'idempotency-key': crypto.randomUUID() } }
      const { reminded } = await request(api =>
        api.POST('/v1/tenants/{slug}/second-factors/remind', { params, body: memberIds ? { memberIds } : {} }))
      if (reminded > 0) notify({ tone: 'ok', title: text('security.remind.done', { count: reminded }) })
      else notify({ tone: 'ok', title: text('security.remind.nobody'), text: text('security.remind.nobodyText') })
    })
    changed()
  }

  /** Whoever has to sign in again first is asked once more when they are back. */
  const { attempt } = useIntent<Whose>('second-factor.reset', whose => void reset(whose))

  async function reset({ id, name }: Whose) {
    const sure = await confirm({
      title: text('security.reset.title', { name }), consequence: text('security.reset.consequence'), action: text('security.reset.action'),
    })
    if (!sure) return
    const params = { path: { slug, memberId: id } }
    const done = await act(id, text('security.reset.failed'), () => attempt(() => request(api =>
      api.POST('/v1/tenants/{slug}/members/{memberId}/second-factor/reset', { params })), { id, name }))
    if (!done) return
    notify({ tone: 'ok', title: text('security.reset.done', { name }) })
    changed()
  }

  /** As whom one acts: an operator touches no administrator. */
  const role = computed(() => membership.value?.actingFor ? 'helpdesk' : membership.value?.role ?? 'member')

  /** What there is to do for somebody; their own is looked after on the pages of their own account. */
  function actionFor({ personId, state, role: theirs, secondFactor }: MemberSecondFactor): 'remind' | 'reset' | null {
    if (!may('members:invite') || state !== 'active') return null
    if (secondFactor === 'missing') return 'remind'
    return personId !== me.value?.id && grantableBy[role.value].includes(theirs) ? 'reset' : null
  }

  return { remind, reset, actionFor, doing }
}
