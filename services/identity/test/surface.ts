// A surface as the identity service sees it: an OIDC client with a back-channel logout address.
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import * as oidc from 'openid-client'
import type { Browser, Visited } from './browser.ts'

const scope = 'openid profile email groups offline_access'

export interface Request { url: string, verifier: string, state: string, nonce: string }

export class Surface implements AsyncDisposable {
  readonly url: string
  readonly clientId: string
  readonly secret: string
  /** Back-channel logout tokens as they arrived. */
  readonly logouts: string[] = []
  /** What the surface answers to a back-channel logout. */
  logoutStatus = 200
  readonly #server: Server
  readonly #callback: string
  #issuer: oidc.Configuration | undefined

  private constructor(server: Server, clientId: string, callback: string) {
    this.#server = server
    this.#callback = callback
    this.clientId = clientId
    this.secret = `${clientId}-secret-`.padEnd(40, 's')
    this.url = `http://localhost:${(server.address() as AddressInfo).port}`
  }

  /** Mail and files are clients, too: in the browser, without a secret. */
  static async start(clientId: string, callback = '/auth/oidc/callback'): Promise<Surface> {
    const server = createServer(async (request, response) => {
      const body = new URLSearchParams(await text(request))
      const token = body.get('logout_token')
      if (request.url === '/auth/backchannel-logout' && token) surface.logouts.push(token)
      response.writeHead(surface.logoutStatus).end()
    })
    await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
    const surface = new Surface(server, clientId, callback)
    return surface
  }

  /** `replica` is where requests for the issuer really go. */
  async meet(issuer: string, replica = issuer): Promise<void> {
    const proof = this.clientId.startsWith('dezky-') ? oidc.ClientSecretBasic(this.secret) : oidc.None()
    this.#issuer = await oidc.discovery(new URL(issuer), this.clientId, undefined, proof, {
      execute: [oidc.allowInsecureRequests],
      [oidc.customFetch]: (url, init) => fetch(url.replace(issuer, replica), init as RequestInit),
    })
  }

  get issuer(): oidc.Configuration {
    if (!this.#issuer) throw new Error('The surface has not met its issuer.')
    return this.#issuer
  }

  async request(parameters: Record<string, string> = {}): Promise<Request> {
    const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
    const url = oidc.buildAuthorizationUrl(this.issuer, {
      redirect_uri: `${this.url}${this.#callback}`, scope, state, nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', ...parameters,
    })
    return { url: url.href, verifier, state, nonce }
  }

  async redeem(request: Request, callback: Visited): Promise<Tokens> {
    if (callback.location === null) throw new Error(`Nobody was signed in: ${callback.status} at ${callback.url}\n${callback.text}`)
    return oidc.authorizationCodeGrant(this.issuer, new URL(callback.location), {
      pkceCodeVerifier: request.verifier, expectedState: request.state, expectedNonce: request.nonce, idTokenExpected: true,
    })
  }

  /** From nothing to tokens: opens the sign-in page and fills it in; silently when somebody is signed in already. */
  async signIn(browser: Browser, person?: { email: string, password: string }, parameters: Record<string, string> = {}): Promise<Tokens> {
    const request = await this.request(parameters)
    const page = await browser.open(request.url)
    return this.redeem(request, person ? await browser.submit(page, person) : page)
  }

  refresh(refreshToken: string): Promise<Tokens> {
    return oidc.refreshTokenGrant(this.issuer, refreshToken)
  }

  signOutUrl(idToken: string, parameters: Record<string, string> = {}): string {
    return oidc.buildEndSessionUrl(this.issuer, {
      id_token_hint: idToken, post_logout_redirect_uri: `${this.url}/auth/signed-out`, state: 'after', ...parameters,
    }).href
  }

  async verify(token: string, options: { audience?: string } = {}) {
    const keys = createRemoteJWKSet(new URL(this.issuer.serverMetadata().jwks_uri ?? ''))
    const verified = await jwtVerify(token, keys, {
      issuer: this.issuer.serverMetadata().issuer, audience: options.audience ?? this.clientId, algorithms: ['ES256'],
    })
    return verified.payload
  }

  get loggedOut() {
    return this.logouts.map(token => decodeJwt(token))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }
}

export type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>
