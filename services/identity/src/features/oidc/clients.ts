// The surfaces as OIDC clients. They are ours, so nobody is asked to consent.
import type { ClientMetadata } from 'oidc-provider'
import type { Surface } from '../../config/config.ts'
import { signingAlgorithm } from '../keys/index.ts'

export function clientOf(surface: Surface, secret: string): ClientMetadata {
  const at = (path: string) => `${surface.url}/auth/${path}`
  return {
    client_id: surface.id,
    client_secret: secret,
    client_name: surface.name,
    client_uri: surface.url,
    redirect_uris: [at('oidc/callback')],
    post_logout_redirect_uris: [at('signed-out')],
    backchannel_logout_uri: at('backchannel-logout'),
    backchannel_logout_session_required: true,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: signingAlgorithm,
  }
}

export const accountClientId = 'dezky-account'

/** The pages of this service on which people look after their own account: signing in there gives out nothing, it only has to be done. */
export function accountClient(issuer: string): ClientMetadata {
  return {
    client_id: accountClientId,
    redirect_uris: [`${issuer}/account/arrived`],
    grant_types: [],
    response_types: ['none'],
    token_endpoint_auth_method: 'none',
    id_token_signed_response_alg: signingAlgorithm,
  }
}

/** Where a browser proves who uses it, and then goes on to `target`, one of those pages. */
export function accountSignIn(issuer: string, { target, again, locale }: { target: string, again: boolean, locale: string }): string {
  const query = new URLSearchParams({
    client_id: accountClientId, response_type: 'none', scope: 'openid', redirect_uri: `${issuer}/account/arrived`, state: target,
    ui_locales: locale, ...again ? { prompt: 'login' } : {},
  })
  return `${issuer}/auth?${query}`
}

/** Where a surface begins signing in and then goes on to `target`, an address of its own. */
export function signInAddress(surfaces: Surface[], target: string): string {
  const { origin, pathname, search } = new URL(target)
  const surface = surfaces.find(candidate => new URL(candidate.url).origin === origin)
  return surface ? `${surface.url}/auth/oidc/login?${new URLSearchParams({ returnTo: pathname + search })}` : target
}

/** Every client's access tokens are for itself: its audience is its own id. */
export function resourceOf(clientId: string): string {
  return `urn:dezky:surface:${clientId}`
}
