import { watchDebounced } from '@vueuse/core'
import type { ChangeSubscription, PreviewSubscription, Subscription, SubscriptionPreview } from '@dezky/contracts'
import type { Billing } from './useBilling'

export interface Terms {
  plan: string
  newestVersion: boolean
  seats: number
  interval: 'month' | 'year'
  when: 'now' | 'period_end'
}

/** A change of terms: previewed as it is chosen, and applied only as it was previewed. */
export function useSubscriptionChange({ slug, subscription, take }: Billing, start: Partial<Terms> = {}) {
  const { request } = useApi()
  const { say } = useProblem()
  const path = { slug }
  const terms = reactive<Terms>({ ...termsOf(subscription.value.value), ...start })
  const preview = shallowRef<SubscriptionPreview>()
  const problem = ref('')
  const looking = ref(false)
  let turn = 0

  const wish = computed(() => wishOf(terms, subscription.value.value))
  const nothing = computed(() => Object.keys(wish.value).length <= 1)

  async function look() {
    const mine = ++turn
    preview.value = undefined
    problem.value = ''
    if (nothing.value) return
    looking.value = true
    try {
      const seen = await request(api => api.POST('/v1/subscriptions/{slug}/preview', { params: { path }, body: wish.value }))
      if (mine === turn) preview.value = seen
    }
    catch (cause) {
      if (mine === turn) problem.value = say(cause).sentence
    }
    finally {
      if (mine === turn) looking.value = false
    }
  }

  const saving = useSave<Subscription, ChangeSubscription>({
    current: () => subscription.value.value,
    send: (body, ifMatch) => request(api => api.PATCH('/v1/subscriptions/{slug}', {
      params: { path, header: { 'if-match': ifMatch } }, body,
    })),
    read: () => request(api => api.GET('/v1/subscriptions/{slug}', { params: { path } })),
    done: take,
  })

  /** What somebody else has made of it meanwhile is what the change is counted from: it has to be looked at again. */
  watch(saving.theirs, (theirs) => {
    if (!theirs) return
    take(theirs)
    void look()
  })
  watchDebounced(wish, look, { debounce: 250, immediate: true })

  const ready = computed(() => !nothing.value && !looking.value && preview.value !== undefined && preview.value.refused === null)
  return { terms, wish, nothing, preview, problem, looking, look, ready, saving }
}

function termsOf(subscription: Subscription | undefined): Terms {
  const { plan, seats = 1, interval = 'month' } = subscription ?? {}
  return { plan: plan?.slug ?? '', newestVersion: false, seats, interval, when: 'now' }
}

/** Only what differs from what is there. */
function wishOf({ plan, newestVersion, seats, interval, when }: Terms, current: Subscription | undefined): PreviewSubscription {
  return {
    when,
    ...(plan && plan !== current?.plan.slug ? { plan } : newestVersion ? { newestVersion: true as const } : {}),
    ...(Number.isInteger(seats) && seats !== current?.seats ? { seats } : {}),
    ...(interval !== current?.interval ? { interval } : {}),
  }
}
