/** What the pickers ask: people, tenants and partners by what somebody types. */
export function useFinders() {
  const { request } = useApi()

  async function people(search: string): Promise<RemoteChoice[]> {
    const query = { limit: 20, ...search && { search } }
    const { items } = await request(api => api.GET('/v1/users', { params: { query } }))
    return items.map(({ id, name, email }) => ({ value: id, label: name, description: email }))
  }

  async function tenants(search: string): Promise<RemoteChoice[]> {
    const query = { limit: 20, sort: 'name' as const, ...search && { search } }
    const { items } = await request(api => api.GET('/v1/tenants', { params: { query } }))
    return items.map(({ slug, name, partner }) => ({ value: slug, label: name, description: partner ? `${slug} · ${partner.name}` : slug }))
  }

  /** Who can look after a customer, by id. */
  async function partners(search: string): Promise<RemoteChoice[]> {
    return (await findPartners({ status: 'active', search })).map(({ id, name, slug }) => ({ value: id, label: name, description: slug }))
  }

  /** Who looks or looked after customers, by slug. */
  async function partnerSlugs(search: string): Promise<RemoteChoice[]> {
    return (await findPartners({ search })).map(({ slug, name }) => ({ value: slug, label: name }))
  }

  async function findPartners({ search, ...narrowed }: { search: string, status?: 'active' }) {
    const query = { limit: 20, sort: 'name' as const, ...narrowed, ...search && { search } }
    return (await request(api => api.GET('/v1/partners', { params: { query } }))).items
  }

  return { people, tenants, partners, partnerSlugs }
}
