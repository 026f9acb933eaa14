import type { Tenant } from '@dezky/contracts'
import type { Ask } from '#imports'

const pageSize = 50

/** The list of tenants: pages by cursor, kept true by events. A change of one tenant reads that tenant again, whatever the change was. */
export function useTenants() {
  const { request, requestInBackground } = useApi()
  const tenants = shallowRef<Tenant[]>([])
  const cursor = ref<string | null>(null)
  const loadingMore = ref(false)
  const moreFailure = shallowRef<unknown>()

  const first = useLoad(async (asking) => {
    const page = await read(asking)
    const further = tenants.value.length > page.items.length
    tenants.value = further ? joined(page.items, tenants.value) : page.items
    if (!further) cursor.value = page.nextCursor
    return page
  })

  function read(asking: Ask, after?: string) {
    return asking(api => api.GET('/v1/tenants', { params: { query: { limit: pageSize, ...(after ? { cursor: after } : {}) } } }))
  }

  async function more() {
    if (!cursor.value || loadingMore.value) return
    loadingMore.value = true
    moreFailure.value = undefined
    try {
      const page = await read(request, cursor.value)
      tenants.value = joined(tenants.value, page.items)
      cursor.value = page.nextCursor
    }
    catch (cause) {
      moreFailure.value = cause
    }
    finally {
      loadingMore.value = false
    }
  }

  function place(tenant: Tenant) {
    const known = tenants.value.some(other => other.id === tenant.id)
    tenants.value = known ? tenants.value.map(other => (other.id === tenant.id ? tenant : other)) : [tenant, ...tenants.value]
  }

  useTenantEvents(null, async (slug) => {
    place(await requestInBackground(api => api.GET('/v1/tenants/{slug}', { params: { path: { slug } } })))
  }, first.refresh)

  const empty = computed(() => !first.loading.value && !first.failure.value && tenants.value.length === 0)

  return { tenants, empty, cursor, more, loadingMore, moreFailure, loading: first.loading, failure: first.failure, retry: first.retry }
}

/** The one list after the other, each tenant once. */
function joined(before: Tenant[], after: Tenant[]): Tenant[] {
  const known = new Set(before.map(tenant => tenant.id))
  return [...before, ...after.filter(tenant => !known.has(tenant.id))]
}
