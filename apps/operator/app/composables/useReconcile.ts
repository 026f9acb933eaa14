import type { TenantResource } from '@dezky/contracts'

const pauseMs = 700
/** So many looks at figures that do not move. */
const patience = 30
const oneAt = '/v1/tenants/{slug}/resources/{resourceId}/reconcile'

/** Asks for a look at one resource or at all, and follows how far that has come until nothing moves any more. */
export function useReconcile(slug: string, refresh: () => Promise<void>) {
  const { request } = useApi()
  const text = useText()
  const { notify } = useNotices()
  const { say } = useProblem()
  const { counts } = useTenantPage()
  const asking = ref<string>()
  const following = ref(false)
  let last = 0
  let unmoved = 0

  const progress = computed(() => {
    const { all = 0, behind = 0 } = counts.value.value ?? {}
    return following.value ? { all, done: all - behind } : undefined
  })

  let next: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(next))

  async function start(resource?: TenantResource, repair = true) {
    if (asking.value) return
    asking.value = resource?.id ?? 'all'
    const query = { repair: repair ? 'true' as const : 'false' as const }
    try {
      await (resource
        ? request(api => api.POST(oneAt, { params: { path: { slug, resourceId: resource.id }, query } }))
        : request(api => api.POST('/v1/tenants/{slug}/reconcile', { params: { path: { slug }, query } })))
      follow()
    }
    catch (cause) {
      notify({ tone: 'fault', title: text('reconcile.failed'), text: say(cause).sentence })
    }
    finally {
      asking.value = undefined
    }
  }

  function follow() {
    following.value = true
    unmoved = 0
    last = -1
    clearTimeout(next)
    next = setTimeout(() => void look(), pauseMs)
  }

  /** Who has nothing to say sends no event, so the figures are asked for as long as they move. */
  async function look() {
    await Promise.all([counts.refresh(), refresh()])
    const { all = 0, behind = 0, byState } = counts.value.value ?? {}
    unmoved = behind === last ? unmoved + 1 : 0
    last = behind
    if (behind > 0 && unmoved < patience) {
      next = setTimeout(() => void look(), pauseMs)
      return
    }
    following.value = false
    const unwell = (byState?.error ?? 0) + (byState?.drifted ?? 0) + (byState?.unknown ?? 0)
    notify(unwell || behind
      ? { tone: 'fault', title: text('reconcile.unwell', { count: Math.max(unwell, behind) }) }
      : { tone: 'ok', title: text('reconcile.done', { count: all }) })
  }

  return { start, asking, progress }
}
