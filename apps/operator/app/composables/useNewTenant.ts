import { z } from 'zod'
import type { CreateTenant, Tenant } from '@dezky/contracts'
import { createTenantSchema, suggestSlug } from '@dezky/contracts'

const refusals = {
  slug_taken: 'slug', slug_reserved: 'slug', plan_unknown: 'plan', plan_retired: 'plan', partner_unavailable: 'partnerId',
  trial_end_past: 'trialEndsAt',
}

/** What the form holds: the wire's body, but for the end of the trial, which is a day here. */
function emptyState() {
  return {
    name: '', slug: '', plan: undefined as string | undefined, partnerId: 'none', onTrial: false, trialEndsOn: dayIn(30),
    administrator: { name: '', email: '' },
  }
}

/** The state, the judging and the sending of the form for a new tenant. */
export function useNewTenant() {
  const { request } = useApi()
  const { locale } = useI18n({ useScope: 'global' })
  const state = reactive(emptyState())
  const slugIsOurs = ref(true)
  const slugCheck = useSlugCheck(() => state.slug)
  const sentence = useNewTenantSentences(state, slugCheck)
  const schema = z.preprocess(toBody, createTenantSchema.refine(({ slug }) => !slugCheck.isRefused(slug), { path: ['slug'] }))
  const form = useForm({ state, schema, sentence, codes: refusals, send: create })

  watch(() => state.name, (name) => {
    if (slugIsOurs.value) state.slug = suggestSlug(name, locale.value === 'da' ? 'da' : 'en') ?? ''
  })

  function create(body: CreateTenant, key: string): Promise<Tenant> {
    return request(api => api.POST('/v1/tenants', { body, params: { header: { 'idempotency-key': key } } }))
  }

  return { state, slugIsOurs, slugCheck, form }
}

export type NewTenantState = ReturnType<typeof emptyState>

function toBody(value: unknown): unknown {
  const { onTrial, trialEndsOn, partnerId, ...body } = value as NewTenantState
  return {
    ...body, ...(partnerId === 'none' ? {} : { partnerId }),
    ...(onTrial ? { trialEndsAt: endOf(trialEndsOn) } : {}),
  }
}

/** The last second of that day where the operator is; what is no day is left for the schema to refuse. */
function endOf(day: string): string {
  const end = new Date(`${day}T23:59:59`)
  return Number.isNaN(end.getTime()) || end <= new Date() ? '' : end.toISOString()
}

/** So many days from today, as a date field has it. */
function dayIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}
