import type { Event, SupportEndReason } from '@dezky/contracts'
import type { Membership } from './useMe'

/** To the page that says that it is over, why where that is known, and leads back to the customer's page. */
export async function leaveCustomer({ slug }: Membership['tenant'], why?: SupportEndReason) {
  await navigateTo({ path: '/auth/access-ended', query: { tenant: slug, ...why && { why } } })
}

/** Follows, live, for whom an operator acts; whoever is let out is told so, and led away. */
export function useActing() {
  const { membership, refresh } = useMe()
  const { notify } = useNotices()
  const text = useText()
  const { currentRoute } = useRouter()
  const answering = () => currentRoute.value.path === '/administration/access'
  const { start, stop } = useTimer(() => look())

  async function look(why?: SupportEndReason) {
    const { actingFor: was, tenant } = membership.value ?? {}
    await refresh().catch(() => undefined)
    if (!was || !tenant || membership.value?.actingFor?.id === was.id) return
    await leaveCustomer(tenant, why ?? (Date.parse(was.expiresAt) <= Date.now() ? 'expired' : undefined))
  }

  useEvents(['support_access.started'], () => void look(), () => void look())
  useEvents(['support_access.ended'], ({ data }) => {
    const { accessId, endReason } = data as Event<'support_access.ended'>['data']
    void look(accessId === membership.value?.actingFor?.id ? endReason ?? undefined : undefined)
  }, () => undefined)
  useEvents(['support_access.requested'], ({ data }) => {
    const asked = membership.value?.role === 'owner' && data.slug === membership.value.tenant.slug
    if (!asked) return
    const where = answering() ? {} : { text: text('operatorAccess.askedWhere') }
    notify({ tone: 'working', title: text('operatorAccess.askedNow'), ...where })
  }, () => undefined)
  // The clock ends it too, whatever is heard.
  watch(() => membership.value?.actingFor?.expiresAt, (until) => {
    if (until) start(Date.parse(until) - Date.now() + 1_000)
    else stop()
  }, { immediate: true })
}

function useTimer(ring: () => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  function start(ms: number) {
    stop()
    timer = setTimeout(() => void ring(), Math.max(ms, 0))
  }
  onScopeDispose(stop)
  return { start, stop }
}
