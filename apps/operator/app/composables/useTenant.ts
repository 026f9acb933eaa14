import type { InjectionKey } from 'vue'
import type { EventType, Tenant } from '@dezky/contracts'

export type TenantPage = ReturnType<typeof provideTenant>

const key: InjectionKey<TenantPage> = Symbol('the tenant whose page this is')

const types: EventType[] = [
  'tenant.created', 'tenant.updated', 'tenant.activated', 'tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored',
  'tenant.trial_changed', 'tenant.converted', 'tenant.purge_started', 'tenant.purged', 'tenant.resource_changed',
  'subscription.started', 'subscription.changed', 'subscription.renewed', 'subscription.canceled',
  'domain.claimed', 'domain.verified', 'domain.expired', 'domain.released',
]

/** One tenant, live, for its page and every tab of it. */
export function provideTenant(slug: string) {
  const path = { slug }
  const tenant = useLoad(request => request(api => api.GET('/v1/tenants/{slug}', { params: { path } })))
  const counts = useLoad(request => request(api => api.GET('/v1/tenants/{slug}/resources/counts', { params: { path } })))

  async function refresh() {
    await Promise.all([tenant.refresh(), counts.refresh()])
  }

  /** What a change was answered with is newer than anything read before it. */
  function take(changed: Tenant) {
    tenant.value.value = changed
    void refresh()
  }

  useTenantNews(slug, types, refresh)

  const page = { slug, tenant, counts, refresh, take }
  provide(key, page)
  provideEditedTenant(page)
  return page
}

/** In a tab of a tenant's page: the tenant the page is about. */
export function useTenantPage(): TenantPage {
  const page = inject(key)
  if (!page) throw new Error('This is no part of a tenant\'s page.')
  return page
}
