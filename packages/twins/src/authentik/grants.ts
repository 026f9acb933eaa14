// /oauth2/refresh_tokens/: what applications were given, to renew their access with. They outlive the session they came from.
import { notFound } from './api-error.ts'
import { filtered, page } from './query.ts'
import { shownUser } from './show-user.ts'
import { nextKey, type State, valuesOf } from './state.ts'
import type { StoredGrant, StoredUser } from './stored-people.ts'
import type { Asked, Routes, World } from './world.ts'

export function grantRoutes(world: World): Routes {
  const { state } = world
  return {
    'GET /oauth2/refresh_tokens/': ({ query }) => {
      const found = filtered(valuesOf(state.grants), query, { user: ({ user }, value) => String(user) === value })
      return page(found, query, { sizes: world.pages, show: grant => shown(world, grant) })
    },
    'DELETE /oauth2/refresh_tokens/:pk/': ({ params }: Asked) => {
      const pk = params['pk'] ?? ''
      if (!state.grants.get(pk)) throw notFound('RefreshToken')
      state.grants.delete(pk)
      return { status: 204 }
    },
  }
}

/** What happens when somebody signs in to an application that asks for `offline_access`, for tests: there is no call for it. */
export function grant(state: State, user: number): number {
  const pk = nextKey(state, 'grants')
  state.grants.put(String(pk), { pk, user, expires: new Date(Date.now() + 30 * 864e5).toISOString() })
  return pk
}

export function endGrants({ grants }: State, { pk }: StoredUser): void {
  for (const { pk: key } of valuesOf(grants).filter(({ user }) => user === pk)) grants.delete(String(key))
}

function shown(world: World, { pk, user, expires }: StoredGrant) {
  const person = world.state.users.get(String(user))
  return {
    pk, provider, user: person ? shownUser(world, person, new URLSearchParams()) : null, is_expired: false, expires,
    scope: ['openid', 'offline_access'], id_token: '{}', revoked: false,
  }
}

/** Whoever looks at what somebody was given need not care what for. */
const provider = {
  pk: 1, name: 'An application', authorization_flow: '00000000-0000-4000-8000-000000000001', property_mappings: [],
  invalidation_flow: '00000000-0000-4000-8000-000000000002', component: 'ak-provider-oauth2-form', assigned_application_slug: null,
  assigned_application_name: null, assigned_backchannel_application_slug: null, assigned_backchannel_application_name: null,
  verbose_name: 'OAuth2/OpenID Provider', verbose_name_plural: 'OAuth2/OpenID Providers',
  meta_model_name: 'authentik_providers_oauth2.oauth2provider', redirect_uris: [],
}
