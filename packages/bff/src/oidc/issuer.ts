// The identity provider, as this surface's client sees it. Requests go through openid-client; nothing is judged by hand.
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import * as oidc from 'openid-client'
import type { Clock, Logger } from '@dezky/runtime'
import type { Tokens } from '../session/session.ts'

export interface IssuedTokens {
  tokens: Tokens
  accessExpiresAt: Date
}

export interface AuthorizationRequest {
  redirectUri: string
  state: string
  nonce: string
  codeVerifier: string
  /** Seconds since their last sign-in after which people must sign in again; given, they must in any case. */
  maxAge: number | null
  /** Whose sign-in it probably is. */
  loginHint: string | null
}

type Expected = Omit<AuthorizationRequest, 'redirectUri' | 'loginHint'>

export interface AuthorizationAnswer extends IssuedTokens {
  claims: oidc.IDToken
}

export interface Issuer {
  authorizationUrl(request: AuthorizationRequest): Promise<URL>
  /** Judges the callback's address (state, nonce, issuer, ID token, its signature and, when `maxAge` was asked, its age) and exchanges its code. */
  exchange(callback: URL, expected: Expected): Promise<AuthorizationAnswer>
  /** Throws openid-client's ResponseBodyError with `error` set when the issuer said no. */
  refresh(tokens: Tokens): Promise<IssuedTokens>
  /** Null when the issuer has no end-session endpoint. */
  endSessionUrl(idToken: string, postLogoutRedirectUri: string): Promise<URL | null>
  revoke(refreshToken: string): Promise<void>
  /** Answers by key id; fetches the issuer's keys once and again, at most every 30 s, when it meets an unknown one. */
  keys(): Promise<JWTVerifyGetKey>
}

export interface IssuerOptions {
  issuer: string
  clientId: string
  clientSecret: string
  timeoutMs: number
  clock: Clock
  log: Logger
}

interface Discovered { configuration: oidc.Configuration, keys: JWTVerifyGetKey, at: number }

const SCOPE = 'openid profile email groups offline_access'
const METADATA_AGE_MS = 3_600_000
/** For an issuer that tells no lifetime: short, so that a refresh soon asks again. */
const UNTOLD_LIFETIME_S = 300

export function createIssuer(options: IssuerOptions): Issuer {
  const discovered = keepDiscovered(options)
  const configuration = async () => (await discovered()).configuration
  return {
    authorizationUrl: async request => authorizationUrl(await configuration(), request),
    exchange: async (callback, expected) => exchange(await configuration(), options.clock, callback, expected),
    refresh: async tokens => refresh(await configuration(), options.clock, tokens),
    endSessionUrl: async (idToken, back) => endSessionUrl(await configuration(), idToken, back),
    revoke: async token => oidc.tokenRevocation(await configuration(), token, { token_type_hint: 'refresh_token' }),
    keys: async () => (await discovered()).keys,
  }
}

/** Discovery is asked for when first needed (the issuer may start after us), shared, and repeated hourly; a failure is not kept. */
function keepDiscovered(options: IssuerOptions): () => Promise<Discovered> {
  let known: Discovered | undefined
  let asking: Promise<Discovered> | undefined
  const ask = () => asking ??= discover(options)
    .then(found => known = found)
    .finally(() => asking = undefined)
  return async () => {
    if (!known) return ask()
    if (options.clock.now().getTime() - known.at > METADATA_AGE_MS) {
      const stale = known
      return ask().catch(() => stale)
    }
    return known
  }
}

async function discover({ issuer, clientId, clientSecret, timeoutMs, clock, log }: IssuerOptions): Promise<Discovered> {
  const server = new URL(issuer)
  const execute = [oidc.enableNonRepudiationChecks, ...(isPlainLoopback(server) ? [oidc.allowInsecureRequests] : [])]
  const authentication = oidc.ClientSecretBasic(clientSecret)
  const configuration = await oidc.discovery(server, clientId, undefined, authentication, { execute, timeout: timeoutMs / 1000 })
  const { jwks_uri: jwksUri } = configuration.serverMetadata()
  if (!jwksUri) throw new Error(`The issuer ${issuer} publishes no keys.`)
  log.info({ issuer }, 'issuer discovered')
  return { configuration, keys: createRemoteJWKSet(new URL(jwksUri), { timeoutDuration: timeoutMs }), at: clock.now().getTime() }
}

/** Tokens may travel unencrypted only where nobody else can listen. */
export function isPlainLoopback(url: URL): boolean {
  return url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname))
}

async function authorizationUrl(configuration: oidc.Configuration, request: AuthorizationRequest): Promise<URL> {
  return oidc.buildAuthorizationUrl(configuration, {
    scope: SCOPE,
    redirect_uri: request.redirectUri,
    state: request.state,
    nonce: request.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(request.codeVerifier),
    code_challenge_method: 'S256',
    ...(request.loginHint === null ? {} : { login_hint: request.loginHint }),
    // Asking for max_age makes the issuer say auth_time; prompt makes it ask for the password whatever that is.
    ...(request.maxAge === null ? {} : { prompt: 'login', max_age: String(request.maxAge) }),
  })
}

async function exchange(
  configuration: oidc.Configuration, clock: Clock, callback: URL, { state, nonce, codeVerifier, maxAge }: Expected,
): Promise<AuthorizationAnswer> {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, maxAge: maxAge ?? undefined }
  const answer = await oidc.authorizationCodeGrant(configuration, callback, checks)
  const claims = answer.claims()
  if (!claims) throw new Error('The issuer sent no ID token.')
  const withNames = await withProfile(configuration, claims, answer.access_token)
  return { ...issued(answer, clock, { refreshToken: null, idToken: '' }), claims: withNames }
}

/** Some issuers keep name and e-mail out of the ID token; asking for them is worth one request, not a failed sign-in. */
async function withProfile(configuration: oidc.Configuration, claims: oidc.IDToken, accessToken: string): Promise<oidc.IDToken> {
  if (typeof claims.email === 'string' || !configuration.serverMetadata().userinfo_endpoint) return claims
  const profile = await oidc.fetchUserInfo(configuration, accessToken, claims.sub).catch(() => null)
  return profile ? { ...claims, name: profile.name, email: profile.email } : claims
}

async function refresh(configuration: oidc.Configuration, clock: Clock, tokens: Tokens): Promise<IssuedTokens> {
  if (!tokens.refreshToken) throw Object.assign(new Error('There is no refresh token.'), { error: 'invalid_grant' })
  return issued(await oidc.refreshTokenGrant(configuration, tokens.refreshToken), clock, tokens)
}

function issued(answer: oidc.TokenEndpointResponse, clock: Clock, before: Omit<Tokens, 'accessToken'>): IssuedTokens {
  return {
    tokens: {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? before.refreshToken,
      idToken: answer.id_token ?? before.idToken,
    },
    accessExpiresAt: new Date(clock.now().getTime() + (answer.expires_in ?? UNTOLD_LIFETIME_S) * 1000),
  }
}

function endSessionUrl(configuration: oidc.Configuration, idToken: string, postLogoutRedirectUri: string): URL | null {
  if (!configuration.serverMetadata().end_session_endpoint) return null
  return oidc.buildEndSessionUrl(configuration, { id_token_hint: idToken, post_logout_redirect_uri: postLogoutRedirectUri })
}
