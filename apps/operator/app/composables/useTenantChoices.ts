/** What tenants can be filtered by beside their status: the plans, and the partners, of whom only whoever is chosen is read. */
export function useTenantChoices(partner: Ref<string[]>) {
  const text = useText()
  const { request } = useApi()
  const plans = useLoad(async request => (await request(api => api.GET('/v1/plans'))).items)
  const chosen = shallowRef<{ value: string, label: string }>()

  /** An address names a slug; who that is is asked once. */
  watch(() => partner.value[0], async (slug) => {
    if (!slug || slug === 'none' || slug === chosen.value?.value) return
    const found = await request(api => api.GET('/v1/partners/{slug}', { params: { path: { slug } } })).catch(() => undefined)
    if (found) chosen.value = { value: found.slug, label: found.name }
  }, { immediate: true })

  const planChoices = computed(() => (plans.value.value ?? []).map(({ slug, name }) => ({ value: slug, label: name })))
  const partnerChoices = computed(() => [{ value: 'none', label: text('tenants.noPartner') }, ...chosen.value ? [chosen.value] : []])

  return { planChoices, partnerChoices }
}
