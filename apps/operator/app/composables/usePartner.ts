import type { InjectionKey } from 'vue'
import type { ChangePartner, EventType, Partner, PartnerMember, Tenant } from '@dezky/contracts'

export type PartnerPage = ReturnType<typeof providePartner>

const key: InjectionKey<PartnerPage> = Symbol('the partner whose page this is')

const own: EventType[] = ['partner.updated', 'partner.terminated', 'partner.member_added', 'partner.member_removed']
const customers: EventType[] = [
  'tenant.updated', 'tenant.activated', 'tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored', 'tenant.purged',
  'subscription.started', 'subscription.changed', 'subscription.canceled',
]

/** One partner with its customers and its people, live. */
export function providePartner(slug: string) {
  const path = { slug }
  const partner = useLoad(request => request(api => api.GET('/v1/partners/{slug}', { params: { path } })))
  const tenants = useList<Tenant>({
    keyOf: tenant => tenant.id,
    read: (request, cursor) => request(api => api.GET('/v1/partners/{slug}/tenants', {
      params: { path, query: { limit: 50, sort: 'name', cursor } },
    })),
  })
  const staff = useList<PartnerMember>({
    keyOf: member => member.personId,
    read: (request, cursor) => request(api => api.GET('/v1/partners/{slug}/members', { params: { path, query: { limit: 50, cursor } } })),
  })

  useNews(own, () => Promise.all([partner.refresh(), staff.refresh()]), { concerns: data => data.slug === slug })
  // A tenant that comes to this partner, or leaves it, is told of as any other tenant.
  useNews(customers, () => Promise.all([partner.refresh(), tenants.refresh()]))

  const isOpen = computed(() => partner.value.value?.status === 'active')
  const page = { slug, partner, tenants, staff, isOpen }
  provide(key, page)
  return page
}

/** In a part of a partner's page: the partner the page is about. */
export function usePartnerPage(): PartnerPage {
  const page = inject(key)
  if (!page) throw new Error('This is no part of a partner\'s page.')
  return page
}

/** What was agreed, with what to do when somebody else was faster. */
export function usePartnerEdit({ slug, partner }: PartnerPage, done: () => void) {
  const { request } = useApi()
  const path = { slug }
  return useSave<Partner, ChangePartner>({
    current: () => partner.value.value,
    send: (body, ifMatch) => request(api => api.PATCH('/v1/partners/{slug}', { params: { path, header: { 'if-match': ifMatch } }, body })),
    read: () => request(api => api.GET('/v1/partners/{slug}', { params: { path } })),
    done: (changed) => {
      partner.value.value = changed
      done()
    },
  })
}
