// The OIDC provider's configuration: what it is allowed to do, for how long, and how it looks.
import type { JWK } from 'jose'
import Provider, { type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider'
import type { Clock } from '@dezky/runtime'
import type { Config } from '../../config/config.ts'
import type { Secrets } from '../../config/secrets.ts'
import type { Db } from '../../database/index.ts'
import { signingAlgorithm } from '../keys/index.ts'
import type { Throttle } from '../throttle/index.ts'
import { claimsOf, findAccount } from './account.ts'
import { createAdapter } from './adapter.ts'
import { accountClient, clientOf, resourceOf } from './clients.ts'
import { appClientOf, mayOpen, requireReady } from './connected-apps.ts'
import { slowDownGuessing } from './guessing.ts'
import { proofClasses } from './proof.ts'
import type { ProviderPages } from './provider.pages.ts'
import { signInPolicy } from './sign-in-policy.ts'

export interface ProviderParts { config: Config, secrets: Secrets, db: Db, clock: Clock, throttle: Throttle, pages: ProviderPages }

const scope = 'openid profile email groups offline_access'

export function createProvider(parts: ProviderParts, keys: JWK[]): Provider {
  const provider = new Provider(parts.config.issuer, configuration(parts, keys))
  // Addresses and the scheme come from headers that http/forwarded.ts writes, never from the client.
  provider.proxy = true
  provider.use(slowDownGuessing(parts.throttle))
  return provider
}

function configuration(parts: ProviderParts, keys: JWK[]): Configuration {
  const { config, secrets, db, clock, pages } = parts
  return {
    adapter: createAdapter(db, clock),
    clients: [
      ...Object.values(config.surfaces).map(surface => clientOf(surface, secrets.clientSecrets[surface.id])),
      ...config.apps.map(appClientOf),
      accountClient(config.issuer),
    ],
    clientDefaults: { id_token_signed_response_alg: signingAlgorithm },
    jwks: { keys },
    enabledJWA: { idTokenSigningAlgValues: [signingAlgorithm] },
    scopes: scope.split(' '),
    acrValues: Object.values(proofClasses),
    claims: { openid: ['sub', 'sid', 'amr', 'acr'], profile: ['name', 'locale'], email: ['email'], groups: ['groups'] },
    responseTypes: ['code', 'none'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    // Apps ask from the browser, and from their own pages.
    clientBasedCORS: (_ctx, origin, { clientId }) => config.apps.some(({ id, url }) => id === clientId && new URL(url).origin === origin),
    allowOmittingSingleRegisteredRedirectUri: false,
    findAccount: async (_ctx, id, token) => {
      const isShut = token?.clientId !== undefined && !await mayOpen(db, config.apps, { clientId: token.clientId, personId: id })
      return isShut ? undefined : findAccount(db, id)
    },
    loadExistingGrant: ctx => grantFor(ctx, parts),
    interactions: { policy: signInPolicy(), url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    extraTokenClaims: async (ctx, token) => token.kind === 'AccessToken' ? accessTokenClaims(db, token, provenIn(ctx)) : undefined,
    cookies: cookies(config, secrets),
    ttl: lifetimes(config),
    // Clients are few and configured, and they live on private addresses: the library's guard against those is not for them.
    fetch: (input, init) => fetch(input, withoutDispatcher(init)),
    renderError: pages.renderError,
    features: features(config, pages),
  }
}

function features(config: Config, pages: ProviderPages): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    revocation: { enabled: true },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource: pages.confirmSignOut, postLogoutSuccessSource: pages.signedOut },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx, client) => resourceOf(client.clientId),
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, resource, client) => {
        if (resource !== resourceOf(client.clientId)) throw new errors.InvalidTarget()
        return {
          scope, audience: client.clientId, accessTokenTTL: config.lifetimes.accessToken, accessTokenFormat: 'jwt',
          jwt: { sign: { alg: signingAlgorithm } },
        }
      },
    },
  }
}

/** When and how they last proved who they are: the code remembers it from the session, the refresh token from the code. */
function provenIn({ oidc: { entities } }: KoaContextWithOIDC): Proof {
  const { authTime, amr, acr } = entities.AuthorizationCode ?? entities.RefreshToken ?? {}
  return { authTime, amr, acr }
}

interface Proof { authTime?: number | undefined, amr?: string[] | undefined, acr?: string | undefined }

async function accessTokenClaims(db: Db, token: { accountId?: string, sid?: string }, { authTime, amr, acr }: Proof) {
  const claims = token.accountId ? await claimsOf(db, token.accountId) : null
  if (!claims) return undefined
  const { name, email, locale, groups } = claims
  return { name, email, locale, groups, sid: token.sid, auth_time: authTime, amr, acr }
}

function cookies({ secureCookies }: Config, { cookieKeys }: Secrets): Configuration['cookies'] {
  const options = { httpOnly: true, sameSite: 'lax', signed: true, secure: secureCookies } as const
  return {
    keys: cookieKeys,
    names: { session: `${secureCookies ? '__Host-' : ''}dz_identity`, interaction: 'dz_interaction', resume: 'dz_resume' },
    long: { ...options, path: '/' },
    short: options,
  }
}

function lifetimes({ lifetimes: { session, refreshToken } }: Config): Configuration['ttl'] {
  return {
    Session: session, RefreshToken: refreshToken, Grant: session + refreshToken, Interaction: 3600, AuthorizationCode: 60, IdToken: 3600,
  }
}

/** One grant a client and session, kept as long as a refresh token given out now could live. */
async function grantFor(ctx: KoaContextWithOIDC, { db, config: { apps, lifetimes: { refreshToken } } }: ProviderParts) {
  const { session, client, provider } = ctx.oidc
  if (!session?.accountId || !client) return undefined
  await requireReady(db, apps, { clientId: client.clientId, personId: session.accountId })
  const grantId = session.grantIdFor(client.clientId)
  const known = grantId ? await provider.Grant.find(grantId) : undefined
  if (known?.accountId === session.accountId && known.remainingTTL > refreshToken) return known
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
  grant.addOIDCScope(scope)
  grant.addResourceScope(resourceOf(client.clientId), scope)
  await grant.save()
  return grant
}

function withoutDispatcher(init: RequestInit | undefined): RequestInit {
  const { dispatcher: _dispatcher, ...rest } = { dispatcher: undefined, ...init }
  return rest
}
