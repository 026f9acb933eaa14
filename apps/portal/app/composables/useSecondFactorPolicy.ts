import type { SecondFactorPolicy } from '@dezky/contracts'
import { setSecondFactorPolicySchema } from '@dezky/contracts'

/** Whether a workspace asks for a second factor, and from when: live. */
export function useSecondFactorPolicy(slug: string) {
  const policy = useLoad(request => request(api => api.GET('/v1/tenants/{slug}/second-factor-policy', { params: { path: { slug } } })))
  useEvents(['second_factor.policy_changed'], ({ data }) => {
    if (data.slug === slug) void policy.refresh()
  }, policy.refresh)
  // That its time comes is told by no event.
  watch(useMinute(), () => void policy.refresh())

  const standing = computed<'open' | 'announced' | 'required' | undefined>(() => {
    if (!policy.value.value) return undefined
    const { requiredFrom, required } = policy.value.value
    if (requiredFrom === null) return 'open'
    return required ? 'required' : 'announced'
  })
  return { policy, standing }
}

export type LivePolicy = ReturnType<typeof useSecondFactorPolicy>

interface Draft { when: 'now' | 'day' | 'never', day: string }

/** What was chosen, on the wire: a day begins where the reader is. One that is not to come is no answer to "from when". */
function wireOf({ when, day }: Draft) {
  if (when === 'never') return { requiredFrom: null }
  if (when === 'now') return { requiredFrom: new Date().toISOString() }
  const start = new Date(`${day}T00:00:00`)
  return { requiredFrom: start.getTime() > Date.now() ? start.toISOString() : '' }
}

const schema = {
  parse: (state: unknown) => setSecondFactorPolicySchema.parse(wireOf(state as Draft)),
  safeParse: (state: unknown) => setSecondFactorPolicySchema.safeParse(wireOf(state as Draft)),
}

/** Deciding it. Somebody else's decision meanwhile is said first; sent again, it goes over it. */
export function useSecondFactorDecision(slug: string, known: SecondFactorPolicy, again: () => Promise<unknown>) {
  const { request } = useApi()
  const text = useText()
  const state = reactive<Draft>({ when: 'now', day: '' })
  const path = { slug }
  let version = known.version

  async function send(body: ReturnType<typeof schema.parse>) {
    try {
      const header = version > 0 ? { 'if-match': `"${version}"` } : {}
      return await request(api => api.PUT('/v1/tenants/{slug}/second-factor-policy', { params: { path, header }, body }))
    }
    catch (cause) {
      if (cause instanceof ApiProblem && (cause.status === 412 || cause.status === 428)) {
        const theirs = await request(api => api.GET('/v1/tenants/{slug}/second-factor-policy', { params: { path } })).catch(() => undefined)
        version = theirs?.version ?? version
        void again()
      }
      throw cause
    }
  }

  const sentence = (field: string) => field === 'requiredFrom' ? text('security.decide.dayWrong') : ''
  return { state, form: useForm({ state, schema, sentence, send }) }
}
