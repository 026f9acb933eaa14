import type { Tenant } from '@dezky/contracts'
import { compareTenants, fits } from '../components/tenants/tenant-order'
import type { TenantListFilter } from './useTenantFilter'

const pageSize = 50
/** When more change at once, as in an import, the list is read anew instead of each of them. */
const fewChanges = 20

/** The list of tenants as it is asked for, kept true by events: whoever changed is read again, and stands where they now belong. */
export function useTenants({ asked, narrowed }: TenantListFilter) {
  const { requestInBackground } = useApi()
  const list = useList<Tenant>({
    keyOf: tenant => tenant.id,
    read: (request, cursor) => request(api => api.GET('/v1/tenants', { params: { query: { ...asked.value, limit: pageSize, cursor } } })),
    query: () => asked.value,
    compare: (a, b) => compareTenants(asked.value.sort)(a, b),
  })
  const counts = useLoad(request => request(api => api.GET('/v1/tenants/counts', { params: { query: narrowed.value } })))
  watch(narrowed, counts.refresh)

  async function reread(slug: string) {
    const query = asked.value
    const tenant = await requestInBackground(api => api.GET('/v1/tenants/{slug}', { params: { path: { slug } } }))
    if (query === asked.value) settle(tenant)
  }

  /** What belongs behind the last page that was read comes with its own page. */
  function settle(tenant: Tenant) {
    const last = list.rows.value.at(-1)
    const beyond = list.cursor.value !== null && last && compareTenants(asked.value.sort)(tenant, last) > 0
    if (fits(tenant, asked.value) && !beyond) list.place(tenant)
    else list.remove(tenant.id)
  }

  async function settleAll(slugs: string[]) {
    if (slugs.length > fewChanges) await list.refresh()
    else await Promise.allSettled(slugs.map(reread))
    await counts.refresh()
  }

  function refresh() {
    void list.refresh()
    void counts.refresh()
  }

  useChangedTenants(settleAll, refresh)
  return { list, counts: counts.value }
}
