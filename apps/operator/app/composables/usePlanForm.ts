import type { ChangePlan, Plan, PlanTerms, PlanWithVersions } from '@dezky/contracts'
import { changePlanSchema, createPlanSchema, suggestSlug } from '@dezky/contracts'

const gigabyte = 2 ** 30

export interface PlanFields extends PlanTerms {
  name: string
}

function fieldsOf(plan: Plan | undefined): PlanFields {
  const { seats = 10, storagePerSeat = 50 * gigabyte, features = ['mail', 'files'], price } = plan?.current ?? {}
  const { currency = 'EUR', month = 900, year = 9000 } = price ?? {}
  return { name: plan?.name ?? '', seats, storagePerSeat, features: [...features], price: { currency, month, year } }
}

/** The form for a plan that is not there yet. */
export function useNewPlan() {
  const { request } = useApi()
  const sentence = usePlanSentences()
  const state = reactive({ ...fieldsOf(undefined), slug: '' })
  const slugIsOurs = ref(true)

  watch(() => state.name, (name) => {
    if (slugIsOurs.value) state.slug = suggestSlug(name) ?? ''
  })

  const form = useForm({
    state, schema: createPlanSchema, sentence, codes: { plan_taken: 'slug' },
    send: (body, key) => request(api => api.POST('/v1/plans', { body, params: { header: { 'idempotency-key': key } } })),
  })
  return { state, slugIsOurs, form }
}

/** The form for what changes of a plan. Somebody else's change is said first; sent again, it is gone over knowingly. */
export function usePlanChange(plan: Plan) {
  const { request } = useApi()
  const sentence = usePlanSentences()
  const path = { slug: plan.slug }
  const state = reactive(fieldsOf(plan))
  const base = shallowRef(plan)
  /** Only what differs: terms that are said again would make a version of their own. */
  const wish = computed(() => differing(state, base.value))
  const makesVersion = computed(() => base.value.current.usedAt !== null && Object.keys(wish.value).some(name => name !== 'name'))

  async function send(): Promise<PlanWithVersions> {
    const header = { 'if-match': `"${base.value.version}"` }
    try {
      return await request(api => api.PATCH('/v1/plans/{slug}', { body: wish.value, params: { path, header } }))
    }
    catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 412) {
        base.value = await request(api => api.GET('/v1/plans/{slug}', { params: { path } })).catch(() => base.value)
      }
      throw cause
    }
  }

  const form = useForm({ state, schema: changePlanSchema, sentence, send })
  return { state, form, makesVersion, base }
}

function usePlanSentences() {
  const text = useText()
  return function sentence(field: string, code?: string): string {
    switch (field) {
      case 'slug': return text(code ? 'plans.problem.slugTaken' : 'plans.problem.slug')
      case 'name': return text('plans.problem.name')
      case 'seats': return text('plans.problem.seats')
      case 'storagePerSeat': return text('plans.problem.storage')
      case 'price.currency': return text('plans.problem.currency')
      default: return field.startsWith('price') ? text('plans.problem.price') : ''
    }
  }
}

function differing({ name, seats, storagePerSeat, features, price }: PlanFields, { name: known, current }: Plan): ChangePlan {
  const isSamePrice = price.currency === current.price.currency && price.month === current.price.month && price.year === current.price.year
  const isSameFeatures = features.toSorted().join() === current.features.toSorted().join()
  return {
    ...(name === known ? {} : { name }),
    ...(seats === current.seats ? {} : { seats }),
    ...(storagePerSeat === current.storagePerSeat ? {} : { storagePerSeat }),
    ...(isSameFeatures ? {} : { features }),
    ...(isSamePrice ? {} : { price }),
  }
}
