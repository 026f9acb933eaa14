import type { CreateTenant, Tenant } from '@dezky/contracts'
import { createTenantSchema, reservedSlugs } from '@dezky/contracts'
import { suggestSlug } from '../components/tenants/slug-suggestion'

const fields = new Set(['name', 'slug', 'plan', 'administrator.name', 'administrator.email'])

export interface FieldMessage {
  name: string
  message: string
}

/** What the new-tenant form holds, how it is checked, and how it is sent. */
export function useNewTenant() {
  const { request } = useApi()
  const text = useText()
  const state = reactive({ name: '', slug: '', plan: undefined as string | undefined, administrator: { name: '', email: '' } })
  const slugIsOurs = ref(true)
  const keyFor = idempotencyKeys()
  const plans = useLoad(async request => (await request(api => api.GET('/v1/plans'))).items)

  watch(() => state.name, (name) => {
    if (slugIsOurs.value) state.slug = suggestSlug(name)
  })

  function check(): FieldMessage[] {
    const parsed = createTenantSchema.safeParse(state)
    const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(issue => issue.path.join('.')))
    const messages = [...wrong].map(name => ({ name, message: fieldSentence(name) }))
    return reservedSlugs.has(state.slug) ? [...messages, { name: 'slug', message: text('newTenant.problem.slug_reserved') }] : messages
  }

  /** The API's refusal, said next to the field it is about; empty when it is about none of them. */
  function place(failure: unknown): FieldMessage[] {
    if (!(failure instanceof ApiProblem)) return []
    if (failure.code === 'slug_taken' || failure.code === 'slug_reserved') {
      return [{ name: 'slug', message: text(`newTenant.problem.${failure.code}`) }]
    }
    if (failure.code === 'plan_unknown' || failure.code === 'plan_retired') {
      return [{ name: 'plan', message: text('newTenant.problem.planGone') }]
    }
    return failure.errors.filter(({ field }) => fields.has(field)).map(({ field }) => ({ name: field, message: fieldSentence(field) }))
  }

  function fieldSentence(field: string): string {
    if (field === 'slug') return text('newTenant.problem.slugFormat')
    if (field === 'plan') return text('newTenant.problem.plan')
    const { name, email } = state.administrator
    if (field === 'administrator.email') return text(email.trim() ? 'newTenant.problem.email' : 'newTenant.problem.emailMissing')
    const given = field === 'name' ? state.name : name
    return text(given.trim() ? 'newTenant.problem.name' : 'newTenant.problem.nameMissing')
  }

  function create(): Promise<Tenant> {
    const body: CreateTenant = createTenantSchema.parse(state)
    return request(api => api.POST('/v1/tenants', { body, params: { header: { 'idempotency-key': keyFor(body) } } }))
  }

  return { state, slugIsOurs, plans, check, place, create }
}

// The same body sent again is the same wish; another body is another one.
function idempotencyKeys() {
  let last = ''
  let key = ''
  return function keyFor(body: CreateTenant): string {
    const written = JSON.stringify(body)
    if (written !== last) key = crypto.randomUUID()
    last = written
    return key
  }
}
