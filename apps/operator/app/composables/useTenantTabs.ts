import type { TenantPage } from './useTenant'

/** The parts of a tenant's page, each a route of its own, in the order in which they are worked with. */
export function useTenantTabs(slug: string, { counts }: TenantPage) {
  const text = useText()
  const router = useRouter()
  const at = `/tenants/${slug}`

  const tabs = computed(() => [
    { label: text('tenant.tab.overview'), to: at },
    { label: text('tenant.tab.users'), to: `${at}/users` },
    { label: text('tenant.tab.resources'), to: `${at}/resources`, count: unwell.value },
    { label: text('tenant.tab.billing'), to: `${at}/billing` },
    { label: text('tenant.tab.audit'), to: `${at}/audit` },
    { label: text('tenant.tab.support'), to: `${at}/support` },
    { label: text('tenant.tab.danger'), to: `${at}/danger` },
  ].filter(({ to }) => router.resolve(to).matched.length > 1 || to === at))

  const unwell = computed(() => {
    const { error = 0, drifted = 0 } = counts.value.value?.byState ?? {}
    return error + drifted
  })

  return tabs
}
