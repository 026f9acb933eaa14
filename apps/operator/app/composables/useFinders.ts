interface Choice { value: string, label: string, description?: string }

/** What the pickers ask: people and tenants by what somebody types. */
export function useFinders() {
  const { request } = useApi()

  async function people(search: string): Promise<Choice[]> {
    const query = { limit: 20, ...search && { search } }
    const { items } = await request(api => api.GET('/v1/users', { params: { query } }))
    return items.map(({ id, name, email }) => ({ value: id, label: name, description: email }))
  }

  async function tenants(search: string): Promise<Choice[]> {
    const query = { limit: 20, sort: 'name' as const, ...search && { search } }
    const { items } = await request(api => api.GET('/v1/tenants', { params: { query } }))
    return items.map(({ slug, name, partner }) => ({ value: slug, label: name, description: partner ? `${slug} · ${partner.name}` : slug }))
  }

  return { people, tenants }
}
