import type { Entitlement, EntitlementKey } from '@dezky/contracts'

/** Lets the plan hold again, after it was said what that means. */
export function useOverrideEnd(slug: string, done: () => void) {
  const text = useText()
  const confirm = useConfirm()
  const { request } = useApi()
  const { notify } = useNotices()
  const { say } = useProblem()
  const { valueOf } = useEntitlementWords()
  const ending = ref<EntitlementKey>()

  async function end({ key, planned }: Entitlement) {
    const what = text(`billing.entitlement.${key}`)
    const sure = await confirm({
      title: text('billing.override.endTitle', { what }), action: text('billing.override.end'),
      consequence: text('billing.override.endText', { what, value: valueOf(key, planned) }),
    })
    if (!sure) return
    ending.value = key
    try {
      await request(api => api.DELETE('/v1/tenants/{slug}/entitlements/{key}/override', { params: { path: { slug, key } } }))
      notify({ tone: 'ok', title: text('billing.override.ended', { what }) })
      done()
    }
    catch (cause) {
      notify({ tone: 'fault', title: text('billing.override.endFailed'), text: say(cause).sentence })
    }
    finally {
      ending.value = undefined
    }
  }

  return { end, ending }
}
