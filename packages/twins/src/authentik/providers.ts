// /providers/oauth2/
import { randomBytes } from 'node:crypto'
import { ApiError, notFound } from './api-error.ts'
import { readBody } from './fields.ts'
import { providerFields } from './provider-fields.ts'
import { byText, contains, filtered, isTrue, page } from './query.ts'
import { nextKey, type State, valuesOf } from './state.ts'
import type { StoredApplication, StoredProvider } from './stored-applications.ts'
import { type Asked, isRecent, type Routes, type World } from './world.ts'

export function providerRoutes(world: World): Routes {
  const { state } = world
  const found = ({ params }: Asked) => providerAt(state, params['pk'])
  const show = (provider: StoredProvider) => shownProvider(state, provider)
  return {
    'GET /providers/oauth2/': ({ query }) => page(listed(state, query), query, { sizes: world.pages, show }),
    'POST /providers/oauth2/': ({ body }) => ({ status: 201, body: show(createProvider(world, body)) }),
    'GET /providers/oauth2/:pk/': asked => ({ body: show(found(asked)) }),
    'PUT /providers/oauth2/:pk/': asked => ({ body: show(change(world, found(asked), asked.body, true)) }),
    'PATCH /providers/oauth2/:pk/': asked => ({ body: show(change(world, found(asked), asked.body, false)) }),
    'DELETE /providers/oauth2/:pk/': (asked) => {
      remove(state, found(asked))
      return { status: 204 }
    },
    'GET /providers/oauth2/:pk/setup_urls/': asked => ({ body: setupUrls(world, found(asked)) }),
  }
}

function listed(state: State, query: URLSearchParams): StoredProvider[] {
  return filtered(valuesOf(state.providers), query, {
    name: ({ name }, value) => name === value,
    client_id: ({ client_id }, value) => client_id === value,
    client_type: ({ client_type }, value) => client_type === value,
    sub_mode: ({ sub_mode }, value) => sub_mode === value,
    issuer_mode: ({ issuer_mode }, value) => issuer_mode === value,
    signing_key: ({ signing_key }, value) => signing_key === value,
    authorization_flow: ({ authorization_flow }, value) => authorization_flow === value,
    include_claims_in_id_token: ({ include_claims_in_id_token }, value) => include_claims_in_id_token === isTrue(value),
    property_mappings: ({ property_mappings }, value) => property_mappings.includes(value),
    application: ({ pk }, value) => applicationOf(state, pk)?.pk === value,
    search: ({ name, client_id }, value) => contains(name, client_id)(value),
  }).toSorted(byText(({ name }) => name))
}

export function createProvider(world: World, body: unknown): StoredProvider {
  const read = readBody(body, providerFields(world, null), { whole: true })
  return put(world.state, { ...blank(world), ...read })
}

function change(world: World, before: StoredProvider, body: unknown, whole: boolean): StoredProvider {
  return put(world.state, { ...before, ...readBody(body, providerFields(world, before), { whole }) })
}

/** In what order they were given is forgotten. */
function put({ providers }: State, given: StoredProvider): StoredProvider {
  const provider = { ...given, property_mappings: given.property_mappings.toSorted() }
  providers.put(String(provider.pk), provider)
  return provider
}

/** Not signed by any key, and without a single grant: whoever wants either has to say so. */
function blank(world: World): StoredProvider {
  return {
    pk: nextKey(world.state, 'providers'), name: '', authentication_flow: null, authorization_flow: '', invalidation_flow: '',
    property_mappings: [], client_type: 'confidential', client_id: randomBytes(20).toString('hex'),
    client_secret: randomBytes(64).toString('hex'), access_code_validity: 'minutes=1', access_token_validity: 'hours=1',
    refresh_token_validity: 'days=30', refresh_token_threshold: 'seconds=0', include_claims_in_id_token: true, signing_key: null,
    encryption_key: null, redirect_uris: [], logout_uri: '', logout_method: 'backchannel', sub_mode: 'hashed_user_id',
    issuer_mode: 'per_provider', jwt_federation_sources: [], jwt_federation_providers: [],
    ...isRecent(world) ? { grant_types: [] } : {},
  }
}

function remove(state: State, { pk }: StoredProvider): void {
  const application = applicationOf(state, pk)
  if (application) state.applications.put(application.pk, { ...application, provider: null })
  state.providers.delete(String(pk))
}

export function applicationOf({ applications }: State, provider: number): StoredApplication | undefined {
  return valuesOf(applications).find(application => application.provider === provider)
}

function shownProvider(state: State, provider: StoredProvider) {
  return { ...provider, ...assignment(state, provider) }
}

/** What every kind of provider shows, as within an application. */
export function shownBaseProvider(state: State, provider: StoredProvider) {
  const { pk, name, authentication_flow, authorization_flow, invalidation_flow, property_mappings } = provider
  return { pk, name, authentication_flow, authorization_flow, invalidation_flow, property_mappings, ...assignment(state, provider) }
}

function assignment(state: State, { pk }: StoredProvider) {
  const application = applicationOf(state, pk)
  return {
    component: 'ak-provider-oauth2-form', verbose_name: 'OAuth2/OpenID Provider', verbose_name_plural: 'OAuth2/OpenID Providers',
    meta_model_name: 'authentik_providers_oauth2.oauth2provider',
    assigned_application_slug: application?.slug ?? null, assigned_application_name: application?.name ?? null,
    assigned_backchannel_application_slug: null, assigned_backchannel_application_name: null,
  }
}

function setupUrls(world: World, { pk, issuer_mode }: StoredProvider) {
  const application = applicationOf(world.state, pk)
  if (!application && !isRecent(world)) throw new ApiError(404, undefined)
  const [host, shared] = [world.address(), `${world.address()}/application/o/`]
  const own = application ? `${shared}${application.slug}/` : null
  return {
    issuer: issuer_mode === 'global' ? `${host}/` : own, authorize: `${shared}authorize/`, token: `${shared}token/`,
    user_info: `${shared}userinfo/`, provider_info: own && `${own}.well-known/openid-configuration`,
    logout: own && `${own}end-session/`, jwks: own && `${own}jwks/`,
  }
}

function providerAt({ providers }: State, pk = ''): StoredProvider {
  const provider = providers.get(pk)
  if (!provider) throw notFound('OAuth2Provider')
  return provider
}
