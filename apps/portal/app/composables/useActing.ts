import { useTimeoutFn } from '@vueuse/core'
import type { EventType } from '@dezky/contracts'

const types: EventType[] = ['support_access.started', 'support_access.ended']

/** Follows, live, for whom an operator acts; whoever is let out is told so, and led away. */
export function useActing() {
  const { look } = useAway()
  const { membership } = useMe()
  const left = ref(0)
  // The clock ends it too, whatever is heard.
  const { start, stop } = useTimeoutFn(look, left, { immediate: false })

  useEvents(types, () => void look(), () => undefined)
  watch(() => membership.value?.actingFor?.expiresAt, (until) => {
    stop()
    if (!until) return
    left.value = Math.max(Date.parse(until) - Date.now() + 1_000, 0)
    start()
  }, { immediate: true })
}

/** Tells an owner who is elsewhere that an operator asks to come in. */
export function useAskedAccess() {
  const { membership } = useMe()
  const { notify } = useNotices()
  const text = useText()
  const { currentRoute } = useRouter()
  const answering = () => currentRoute.value.path === '/administration/access'
  const asked: EventType[] = ['support_access.requested']

  useEvents(asked, ({ data }) => {
    if (membership.value?.role !== 'owner' || data.slug !== membership.value.tenant.slug) return
    const where = answering() ? {} : { text: text('operatorAccess.askedWhere') }
    notify({ tone: 'working', title: text('operatorAccess.askedNow'), ...where })
  }, () => undefined)
}
