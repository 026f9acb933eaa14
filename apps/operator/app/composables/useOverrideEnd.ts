import type { Entitlement } from '@dezky/contracts'

/** Lets the plan hold again, after it was said what that means. */
export function useOverrideEnd(slug: string, done: () => void) {
  const text = useText()
  const confirm = useConfirm()
  const { request } = useApi()
  const { notify } = useNotices()
  const { valueOf } = useEntitlementWords()
  const { act, doing: ending } = useAction()

  async function end({ key, planned }: Entitlement) {
    const what = text(`billing.entitlement.${key}`)
    const sure = await confirm({
      title: text('billing.override.endTitle', { what }), action: text('billing.override.end'),
      consequence: text('billing.override.endText', { what, value: valueOf(key, planned) }),
    })
    if (!sure) return
    const ended = await act(key, text('billing.override.endFailed'), () =>
      request(api => api.DELETE('/v1/tenants/{slug}/entitlements/{key}/override', { params: { path: { slug, key } } })))
    if (!ended) return
    notify({ tone: 'ok', title: text('billing.override.ended', { what }) })
    done()
  }

  return { end, ending }
}
