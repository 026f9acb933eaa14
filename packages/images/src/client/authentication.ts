// Who we are to a registry: nobody, until it asks. Then Basic, or a token of the server it names.
import { RegistryRejected } from '../errors.ts'
import { allowedFrom, isLoopback, type Place } from './address.ts'
import { type Challenge, challengesOf } from './challenge.ts'
import { type Token, tokenOf } from './token.ts'

export interface Credentials { username: string, password: string }

/** What the header of that name says; undefined: it is left out. */
export type Authorization = string | undefined

export interface Refusal {
  /** Its WWW-Authenticate. */
  challenge: string | null
  /** What we were refused for: `repository:library/nginx:pull`, or nothing in particular. */
  scope: string
  /** What we had shown. */
  shown: Authorization
  signal: AbortSignal
}

export interface Authentication {
  /** What is known to be taken for it, so that it need not be refused first. */
  known(scope: string): Authorization
  /** What a refusal asks to be shown. Throws RegistryRejected when it was shown already, or must not be. */
  answer(refusal: Refusal): Promise<string>
}

export interface TokenRequest { url: URL, authorization: Authorization, signal: AbortSignal }

export interface AuthenticationOptions {
  place: Place
  credentials: Credentials | undefined
  now(): number
  /** Asks the token server; answers the body of a 2xx, and throws for the rest. */
  ask(request: TokenRequest): Promise<Buffer>
}

export function createAuthentication({ place, credentials, now, ask }: AuthenticationOptions): Authentication {
  const { host } = place
  const basic = credentials && `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`
  const tokens = new Map<string, Token>()
  const asking = new Map<string, Promise<Token>>()
  let takesBasic = false

  return {
    known: scope => takesBasic ? basic : bearer(fresh(scope)),
    async answer(refusal) {
      const challenges = challengesOf(refusal.challenge)
      const forToken = challenges.find(({ scheme }) => scheme === 'bearer')
      if (forToken) return bearer(await tokenFor(forToken, refusal))
      const forBasic = challenges.some(({ scheme }) => scheme === 'basic')
      if (!forBasic) throw new RegistryRejected(`The registry ${host} asks for an account in a way that is not known here.`)
      if (!basic) throw new RegistryRejected(`The registry ${host} asks for an account.`)
      if (refusal.shown === basic) throw new RegistryRejected(`The registry ${host} does not take our account.`)
      takesBasic = true
      return basic
    },
  }

  function fresh(scope: string): Token | undefined {
    const token = tokens.get(scope)
    return token && token.expiresAt > now() ? token : undefined
  }

  async function tokenFor({ params }: Challenge, { scope, shown, signal }: Refusal): Promise<Token> {
    // Another request may have got one while this one was being refused.
    const present = fresh(scope)
    if (present && bearer(present) !== shown) return present
    tokens.delete(scope)
    const token = asking.get(scope) ?? requestToken(params, scope, signal).finally(() => asking.delete(scope))
    asking.set(scope, token)
    tokens.set(scope, await token)
    return token
  }

  async function requestToken(params: Challenge['params'], scope: string, signal: AbortSignal): Promise<Token> {
    const url = realmOf(place, params.get('realm') ?? '')
    for (const [name, value] of Object.entries({ service: params.get('service'), scope: params.get('scope') ?? scope })) {
      if (value) url.searchParams.set(name, value)
    }
    const askedAt = now()
    return tokenOf(await ask({ url, authorization: basic, signal }), askedAt)
  }
}

/** Our account goes there: never in the clear to another machine than the registry's own. */
function realmOf({ host, base }: Place, realm: string): URL {
  const url = URL.canParse(realm) ? allowedFrom(base, realm) : null
  if (!url || (url.protocol === 'http:' && url.hostname !== base.hostname && !isLoopback(url))) {
    throw new RegistryRejected(`The registry ${host} sends us for a token to where we must not show an account.`)
  }
  return url
}

function bearer(token: Token): string
function bearer(token: Token | undefined): Authorization
function bearer(token: Token | undefined): Authorization {
  return token && `Bearer ${token.value}`
}
