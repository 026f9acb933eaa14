import type { Partner } from '@dezky/contracts'

const most = 500

/** What tenants can be filtered by and given to: the plans, and the partners, who are few beside the tenants. */
export function useTenantChoices() {
  const text = useText()
  const plans = useLoad(async request => (await request(api => api.GET('/v1/plans'))).items)
  const partners = useLoad(async (request) => {
    const found: Partner[] = []
    for (let cursor: string | null | undefined; cursor !== null && found.length < most;) {
      const query: { limit: number, cursor?: string } = cursor ? { limit: 100, cursor } : { limit: 100 }
      const page = await request(api => api.GET('/v1/partners', { params: { query } }))
      found.push(...page.items)
      cursor = page.nextCursor
    }
    return found
  })

  const planChoices = computed(() => (plans.value.value ?? []).map(({ slug, name }) => ({ value: slug, label: name })))
  const partnerChoices = computed(() => [
    { value: 'none', label: text('tenants.noPartner') },
    ...(partners.value.value ?? []).map(({ slug, name }) => ({ value: slug, label: name })),
  ])

  return { plans, partners, planChoices, partnerChoices }
}
