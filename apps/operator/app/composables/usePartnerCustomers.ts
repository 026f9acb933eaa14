import type { Tenant } from '@dezky/contracts'

/** Bringing customers to a partner and taking them away: a change of the tenant, for the version of it that is there now. */
export function usePartnerCustomers({ slug, partner, tenants }: PartnerPage) {
  const { request } = useApi()
  const { notify } = useNotices()
  const confirm = useConfirm()
  const text = useText()
  const { act, doing: detaching } = useAction()

  async function give(tenant: Pick<Tenant, 'slug' | 'version'>, partnerId: string | null): Promise<Tenant> {
    const params = { path: { slug: tenant.slug }, header: { 'if-match': `"${tenant.version}"` } }
    const changed = await request(api => api.PATCH('/v1/tenants/{slug}', { params, body: { partnerId } }))
    await Promise.all([tenants.refresh(), partner.refresh()])
    return changed
  }

  async function attach(tenantSlug: string): Promise<Tenant> {
    const tenant = await request(api => api.GET('/v1/tenants/{slug}', { params: { path: { slug: tenantSlug } } }))
    return give(tenant, partner.value.value?.id ?? null)
  }

  async function detach(tenant: Tenant) {
    const name = tenant.name
    const consequence = text('partner.customers.detachConsequence', { name, partner: partner.value.value?.name ?? slug })
    const asked = { title: text('partner.customers.detachTitle', { name }), consequence, action: text('partner.customers.detach') }
    if (detaching.value || !await confirm(asked)) return
    if (!await act(tenant.id, text('partner.customers.detachFailed', { name }), () => give(tenant, null))) return
    tenants.remove(tenant.id)
    notify({ tone: 'ok', title: text('partner.customers.detached', { name }) })
  }

  return { attach, detach, detaching }
}
