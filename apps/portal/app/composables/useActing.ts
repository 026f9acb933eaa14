import type { EventType } from '@dezky/contracts'

const types: EventType[] = ['support_access.started', 'support_access.ended']

/** Follows, live, for whom an operator acts; whoever is let out is told so, and led away. */
export function useActing() {
  const { membership, refresh } = useMe()
  const { notify } = useNotices()
  const text = useText()
  const { start, stop } = useTimer(look)

  async function look() {
    const was = membership.value?.actingFor?.id
    await refresh().catch(() => undefined)
    if (was && membership.value?.actingFor?.id !== was) await navigateTo('/auth/access-ended')
  }

  useEvents(types, () => void look(), () => void look())
  useEvents(['support_access.requested'], ({ data }) => {
    const asked = membership.value?.role === 'owner' && data.slug === membership.value.tenant.slug
    if (asked) notify({ tone: 'working', title: text('operatorAccess.askedNow'), text: text('operatorAccess.askedWhere') })
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
