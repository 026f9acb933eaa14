import type { TenantExportQuery, TenantSort, TenantStatus } from '@dezky/contracts'
import { provisioningStates, slugPattern, tenantSorts } from '@dezky/contracts'
import { statusChips } from '../components/tenants/tenant-looks'

/** What the list of tenants is asked for, kept in the address of the page: what the API would refuse is left out. */
export function useTenantFilter() {
  const typed = useQueryState('search')
  const search = through(typed, value => value.slice(0, 100))
  const chip = useQueryState('status', 'all', { push: true })
  const plans = useSlugs('plan')
  const partner = useSlugs('partner')
  const provisioning = useQueryList('provisioning', provisioningStates)
  const order = useQueryState('sort', '-createdAt', { push: true })
  const sort = through(order, known)
  const { clear } = useCleared()

  const narrowed = computed(() => ({
    ...(search.value ? { search: search.value } : {}),
    ...(plans.value.length ? { plan: plans.value } : {}),
    ...(partner.value[0] ? { partner: partner.value[0] } : {}),
    ...(provisioning.value.length ? { provisioning: provisioning.value } : {}),
  }))
  const status = computed<TenantStatus[] | undefined>(() => statusChips[chip.value as keyof typeof statusChips])
  const asked = computed<TenantExportQuery>(() =>
    ({ ...narrowed.value, ...(status.value ? { status: status.value } : {}), sort: sort.value }))
  const filtered = computed(() => status.value !== undefined || Object.keys(narrowed.value).length > 0)

  return { search, chip, plans, partner, provisioning, sort, narrowed, asked, filtered, clear }
}

export type TenantListFilter = ReturnType<typeof useTenantFilter>

function through<Value extends string>(state: Ref<string>, read: (text: string) => Value) {
  return computed<Value, string>({
    get: () => read(state.value),
    set: (value) => {
      state.value = value
    },
  })
}

function known(sort: string): TenantSort {
  return tenantSorts.find(other => other === sort) ?? '-createdAt'
}

function useSlugs(name: string) {
  const text = useQueryState(name, '', { push: true })
  return computed<string[]>({
    get: () => text.value.split(',').filter(slug => slugPattern.test(slug)).slice(0, 20),
    set: (values) => {
      text.value = values.join(',')
    },
  })
}

/** Everything but the order, in one step of the history. */
function useCleared() {
  const router = useRouter()
  function clear() {
    const { sort } = router.currentRoute.value.query
    void router.push({ query: sort ? { sort } : {} })
  }
  return { clear }
}
