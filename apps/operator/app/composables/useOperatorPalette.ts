// What operators find and do from the palette, besides what every app has.
import type { SearchResults } from '@dezky/contracts'
import { LazyNewTenant } from '#components'
import { leadsTo } from '../components/palette/leads-to'

export function useOperatorPalette() {
  const text = useText()
  const overlay = useOverlay()
  const router = useRouter()
  const { request } = useApi()

  usePaletteGroups(() => [{
    id: 'actions', label: text('ui.palette.actions'),
    entries: [{ id: 'new-tenant', label: text('tenants.new'), icon: 'i-lucide-plus', run: createTenant }],
  }])

  usePaletteSearch(async q => toGroups(await request(api => api.GET('/v1/search', { params: { query: { q } } }))))

  function createTenant() {
    return overlay.create(LazyNewTenant, { destroyOnClose: true }).open()
  }

  function toGroups({ tenants, people, domains, partners }: SearchResults) {
    const groups = [
      { id: 'tenants', label: text('palette.tenants'), entries: tenants.map(tenant => ({
        id: `tenant-${tenant.id}`, label: tenant.name, icon: 'i-lucide-building-2', to: leadsTo.tenant(tenant),
        hint: [tenant.slug, ...tenant.status === 'active' ? [] : [text(`tenants.status.${tenant.status}`)]].join(' · '),
      })) },
      { id: 'domains', label: text('palette.domains'), entries: domains.map(({ id, name, tenant }) =>
        ({ id: `domain-${id}`, label: name, hint: tenant.name, icon: 'i-lucide-globe', to: leadsTo.tenant(tenant) })) },
      { id: 'people', label: text('palette.people'), entries: people.map(person => ({
        id: `person-${person.id}`, label: person.name, hint: person.email, icon: 'i-lucide-user', to: leadsTo.person(person),
      })) },
      { id: 'partners', label: text('palette.partners'), entries: partners.map(partner => ({
        id: `partner-${partner.id}`, label: partner.name, hint: partner.slug, icon: 'i-lucide-handshake', to: leadsTo.partner(partner),
      })) },
    ]
    return groups.map(group => ({ ...group, entries: group.entries.filter(({ to }) => router.resolve(to).matched.length > 0) }))
  }
}
