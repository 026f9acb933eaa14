import type { Tenant } from '@dezky/contracts'
import { createTenantSchema, reservedSlugs, suggestSlug } from '@dezky/contracts'

const refusals = { slug_taken: 'slug', slug_reserved: 'slug', plan_unknown: 'plan', plan_retired: 'plan' }

const schema = createTenantSchema.refine(({ slug }) => !reservedSlugs.has(slug), { path: ['slug'] })

/** The state, the judging and the sending of the form for a new tenant. */
export function useNewTenant() {
  const { request } = useApi()
  const text = useText()
  const state = reactive({ name: '', slug: '', plan: undefined as string | undefined, administrator: { name: '', email: '' } })
  const slugIsOurs = ref(true)
  const plans = useLoad(async request => (await request(api => api.GET('/v1/plans'))).items)
  const form = useForm({ state, schema, sentence, codes: refusals, send: create })

  watch(() => state.name, (name) => {
    if (slugIsOurs.value) state.slug = suggestSlug(name) ?? ''
  })

  function sentence(field: string, code?: string): string {
    const { name, email } = state.administrator
    switch (field) {
      case 'slug': return slugSentence(code)
      case 'plan': return text(code ? 'newTenant.problem.planGone' : 'newTenant.problem.plan')
      case 'administrator.email': return text(email.trim() ? 'newTenant.problem.email' : 'newTenant.problem.emailMissing')
      case 'administrator.name': return nameSentence(name)
      case 'name': return nameSentence(state.name)
      default: return ''
    }
  }

  function slugSentence(code: string | undefined): string {
    if (code === 'slug_taken') return text('newTenant.problem.slug_taken')
    return text(reservedSlugs.has(state.slug) ? 'newTenant.problem.slug_reserved' : 'newTenant.problem.slugFormat')
  }

  function nameSentence(name: string): string {
    return text(name.trim() ? 'newTenant.problem.name' : 'newTenant.problem.nameMissing')
  }

  function create(body: ReturnType<typeof schema.parse>, key: string): Promise<Tenant> {
    return request(api => api.POST('/v1/tenants', { body, params: { header: { 'idempotency-key': key } } }))
  }

  return { state, slugIsOurs, plans, form }
}
