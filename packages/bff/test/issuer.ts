// A real OpenID provider on loopback, with rotating refresh tokens, that signs anybody in as the person the test names.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import Provider from 'oidc-provider'

export const clientSecret = 'a client secret of the test'

export interface TestIssuer extends AsyncDisposable {
  url: string
  provider: Provider
  /** Who signs in next; null declines with access_denied and `reason`. */
  person: { sub: string | null, reason: string }
  /** Requests to the token endpoint with grant_type=refresh_token, whatever became of them. */
  refreshes: number
  /** When set, what the token endpoint does instead of answering. */
  fault: null | ((request: IncomingMessage, response: ServerResponse) => void)
  logoutToken(claims: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>
  stop(): Promise<void>
}

export interface TestClient { clientId: string, publicUrl: string }

/** Listens on `port` (0: any). `clients` are registered with the addresses of their BFF. */
export async function startIssuer(clients: TestClient[], port = 0): Promise<TestIssuer> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk: JWK = { ...await exportJWK(privateKey), kid: 'test', alg: 'RS256', use: 'sig' }
  const provider = new Provider(url, configuration(clients, jwk))
  const issuer: TestIssuer = {
    url, provider, person: { sub: 'ada', reason: 'declined' }, refreshes: 0, fault: null,
    logoutToken: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'test', typ: 'logout+jwt', ...header }).sign(privateKey),
    stop: () => close(server),
    [Symbol.asyncDispose]: () => close(server),
  }
  answerWith(server, provider, issuer)
  return issuer
}

function configuration(clients: TestClient[], jwk: JWK): ConstructorParameters<typeof Provider>[1] {
  return {
    clients: clients.map(({ clientId, publicUrl }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [`${publicUrl}/auth/oidc/callback`],
      post_logout_redirect_uris: [`${publicUrl}/auth/signed-out`],
      backchannel_logout_uri: `${publicUrl}/auth/backchannel-logout`,
      backchannel_logout_session_required: true,
      grant_types: ['authorization_code', 'refresh_token'],
    })),
    jwks: { keys: [jwk as never] },
    cookies: { keys: ['test'] },
    scopes: ['openid', 'profile', 'email', 'groups', 'offline_access'],
    claims: { openid: ['sub', 'sid'], profile: ['name'], email: ['email'], groups: ['groups'] },
    conformIdTokenClaims: false,
    rotateRefreshToken: true,
    // Its own dispatcher refuses loopback addresses, where the surfaces of a test are.
    fetch: (url, { method, headers, body, signal } = {}) => fetch(url, { method, headers, body, signal }),
    issueRefreshToken: async () => true,
    features: {
      devInteractions: { enabled: false }, backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true },
      revocation: { enabled: true, allowedPolicy: async () => true },
    },
    findAccount: async (_ctx, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, name: `Person ${sub}`, email: `${sub}@example.org`, groups: [] }),
    }),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.session!.accountId, clientId: ctx.oidc.client!.clientId })
      grant.addOIDCScope('openid profile email groups offline_access')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, RefreshToken: 86_400, Interaction: 600, Session: 86_400, Grant: 86_400 },
  }
}

function answerWith(server: Server, provider: Provider, issuer: TestIssuer): void {
  const answer = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, issuer, request, response)
    else if (request.url === '/token' && issuer.fault) issuer.fault(request, response)
    else void answer(request, response)
  })
  const count = (ctx: { oidc: { params?: Record<string, unknown> } }) => {
    if (ctx.oidc.params?.grant_type === 'refresh_token') issuer.refreshes++
  }
  provider.on('grant.success', count)
  provider.on('grant.error', count)
}

async function interact(provider: Provider, { person }: TestIssuer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionFinished(request, response, person.sub === null
    ? { error: 'access_denied', error_description: person.reason }
    : { login: { accountId: person.sub } }, { mergeWithLastSubmission: false })
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>(resolve => server.close(() => resolve()))
}
