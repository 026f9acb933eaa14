import type { Ask } from '#imports'

export interface AuditActorChoice { value: string, label: string, description?: string }

const limit = 10

/** Who can have done something there: anybody whom operators know, or the members of the tenant that one is in. */
export function auditActors(place: AuditPlace) {
  return isWithin(place) ? ofMembers(place.slug) : ofEverybody()
}

function ofEverybody() {
  async function find(ask: Ask, search: string): Promise<AuditActorChoice[]> {
    const query = { limit, ...(search ? { search } : {}) }
    const { items } = await ask(api => api.GET('/v1/users', { params: { query } }))
    return items.map(person => ({ value: person.id, label: person.name, description: person.email }))
  }

  async function nameOf(ask: Ask, id: string): Promise<string | undefined> {
    return (await ask(api => api.GET('/v1/users/{id}', { params: { path: { id } } }))).name
  }

  return { find, nameOf }
}

function ofMembers(slug: string) {
  async function find(ask: Ask, search: string): Promise<AuditActorChoice[]> {
    const query = { limit, ...(search ? { search } : {}) }
    const { items } = await ask(api => api.GET('/v1/tenants/{slug}/members', { params: { path: { slug }, query } }))
    return items.map(({ personId, name, email }) => ({ value: personId, label: name, description: email }))
  }

  /** What they did last knows their name, also of those who are no members any more. */
  async function nameOf(ask: Ask, id: string): Promise<string | undefined> {
    const { items } = await ask(api => api.GET('/v1/tenants/{slug}/audit', { params: { path: { slug }, query: { actor: id, limit: 1 } } }))
    return items[0]?.actor.tokenId === id ? undefined : items[0]?.actor.name ?? undefined
  }

  return { find, nameOf }
}
