import type { ApiToken, CreateApiToken, CreatedApiToken, TenantPermission } from '@dezky/contracts'
import type { Ask } from '#imports'

/** To whom tokens or webhooks belong: the platform, or one tenant, where nobody gives away more than they `may` themselves. */
export type AutomationPlace = { is: 'platform' } | { is: 'tenant', slug: string, may: readonly TenantPermission[] }

export type ApiTokens = ReturnType<typeof useApiTokens>

/** The API tokens of one place, newest first, live. */
export function useApiTokens(place: AutomationPlace) {
  const { request } = useApi()
  const list = useList<ApiToken>({ read: page, keyOf: token => token.id, compare: (a, b) => (a.id < b.id ? 1 : -1) })

  function page(ask: Ask, cursor: string | undefined) {
    const query = cursor ? { cursor } : {}
    if (place.is === 'platform') return ask(api => api.GET('/v1/api-tokens', { params: { query } }))
    return ask(api => api.GET('/v1/tenants/{slug}/api-tokens', { params: { path: { slug: place.slug }, query } }))
  }

  async function create(body: CreateApiToken, key: string): Promise<CreatedApiToken> {
    const header = { 'idempotency-key': key }
    const made = await (place.is === 'platform'
      ? request(api => api.POST('/v1/api-tokens', { body, params: { header } }))
      : request(api => api.POST('/v1/tenants/{slug}/api-tokens', { body, params: { path: { slug: place.slug }, header } })))
    const { token: _, ...shown } = made
    list.place(shown)
    return made
  }

  async function revoke({ id }: ApiToken): Promise<void> {
    await (place.is === 'platform'
      ? request(api => api.DELETE('/v1/api-tokens/{id}', { params: { path: { id } } }))
      : request(api => api.DELETE('/v1/tenants/{slug}/api-tokens/{id}', { params: { path: { slug: place.slug, id } } })))
    await list.refresh()
  }

  const slug = place.is === 'platform' ? null : place.slug
  useEvents(['api_token.created', 'api_token.revoked'], ({ data }) => {
    if (data.slug === slug) void list.refresh()
  }, () => void list.refresh())

  /** No event tells when one was used. */
  const looking = setInterval(() => {
    if (document.visibilityState === 'visible') void list.refresh()
  }, 30_000)
  onScopeDispose(() => clearInterval(looking))

  return { place, list, create, revoke }
}
