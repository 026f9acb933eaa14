// What may be written of an OAuth2 provider.
import { duration } from './durations.ts'
import { choice, keyOf, keysOf, list, text, truth, url } from './field-types.ts'
import { type Field, type Fields, nested, nullable, required, ruled } from './fields.ts'
import { valuesOf } from './state.ts'
import type { RedirectUri, StoredProvider } from './stored-applications.ts'
import { isRecent, type World } from './world.ts'

const grantTypes = [
  'authorization_code', 'implicit', 'hybrid', 'refresh_token', 'client_credentials', 'password',
  'urn:ietf:params:oauth:grant-type:device_code',
] as const

export function providerFields(world: World, before: StoredProvider | null): Fields<StoredProvider> {
  const { state } = world
  const flow = keyOf(pk => state.flows.get(pk))
  const key = nullable(keyOf(pk => state.certificates.get(pk)))
  const taken = (name: 'name' | 'client_id', label: string) => (value: string) =>
    valuesOf(state.providers).some(other => other[name] === value && other.pk !== before?.pk) ? `${label} already exists.` : null
  return {
    name: required(ruled(text(), taken('name', 'provider with this name'))),
    authentication_flow: nullable(flow), authorization_flow: required(flow), invalidation_flow: required(flow),
    redirect_uris: required(list(redirectUri(world))), property_mappings: keysOf(pk => state.mappings.get(pk)),
    client_type: choice('confidential', 'public'),
    client_id: ruled(text({ max: 255 }), taken('client_id', 'OAuth2/OpenID Provider with this Client ID')),
    client_secret: text({ blank: true, max: 255 }), signing_key: key, encryption_key: key,
    access_code_validity: duration(), access_token_validity: duration(), refresh_token_validity: duration(),
    refresh_token_threshold: duration(), include_claims_in_id_token: truth(),
    sub_mode: choice('hashed_user_id', 'user_id', 'user_uuid', 'user_username', 'user_email', 'user_upn'),
    issuer_mode: choice('global', 'per_provider'), jwt_federation_providers: keysOf(pk => state.providers.get(pk)),
    logout_uri: url(), logout_method: choice('backchannel', 'frontchannel'),
    ...isRecent(world) ? { grant_types: list(choice(...grantTypes)) } : {},
  }
}

/** One object for each; a text, as blueprints once had it, is refused. */
function redirectUri(world: World): Field<RedirectUri> {
  const { read } = nested<RedirectUri>({
    matching_mode: required(choice('strict', 'regex')), url: required(text()),
    ...isRecent(world) ? { redirect_uri_type: choice('authorization', 'logout') } : {},
  })
  const kind = isRecent(world) ? { redirect_uri_type: 'authorization' } : {}
  return { read: value => ({ matching_mode: '', url: '', ...kind, ...read(value) }) }
}
