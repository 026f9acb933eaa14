// Who is calling: the token says who and through which surface, the database says what they may do.
import type { FastifyRequest } from 'fastify'
import { Problem } from '@dezky/runtime'
import type { Api } from '@dezky/runtime/fastify'
import type { Caller } from '../features/people/person.ts'
import { NeedsPerson, requireOpenWorkspace } from './access.ts'
import { isFresh } from './fresh-sign-in.ts'
import type { Claims, TokenVerifier } from './tokens.ts'

/** Says who a token's subject is, or throws the problem that keeps them out. */
export interface Recogniser {
  recognise(claims: Claims, surface: Caller['surface']): Promise<Caller>
  /** What is asked next about this subject is asked of the database. */
  forget(claims: Claims): void
}

/** Says who comes with an API token, or throws the problem that keeps them out. */
export interface TokenRecogniser {
  /** Whether it is one of these at all, by its looks. */
  accepts(token: string): boolean
  recognise(token: string, address: string): Promise<Caller>
  /** For asking again later, of the database; does not keep the token itself. */
  recogniserOf(token: string, address: string): () => Promise<Caller>
}

/** Runs `check`, and keeps whoever shows too many tokens that are not valid from trying on. */
export interface GuessCounter {
  counted<Result>(address: string, check: () => Promise<Result>): Promise<Result>
}

interface Surface { claims: Claims, surface: Caller['surface'] }

declare module 'fastify' {
  interface FastifyRequest {
    surface: Surface | null
    caller: Caller | null
    recogniseAgain: (() => Promise<Caller>) | null
  }
  interface FastifyContextConfig {
    /** The route makes an account known, so it takes a token of somebody who is not known yet. */
    signsIn?: boolean
    /** The route is for those whose workspace is suspended, too. */
    evenSuspended?: boolean
    /** What it does is only done for somebody who has just proved who they are. */
    freshSignIn?: boolean
  }
}

export interface Authenticators {
  tokens: TokenVerifier
  callers: Recogniser
  apiTokens: TokenRecogniser
  wrongTokens: GuessCounter
  operatorAudience: string
  /** It may be another one the next time. */
  freshSignInSeconds: () => number
}

/** Every route registered on `app` after this needs a token. */
export function authenticate(app: Api, authenticators: Authenticators): void {
  const { apiTokens, wrongTokens } = authenticators
  app.decorateRequest('surface', null)
  app.decorateRequest('caller', null)
  app.decorateRequest('recogniseAgain', null)
  app.addHook('onRequest', async (request) => {
    const token = bearerToken(request)
    await wrongTokens.counted(request.ip, () =>
      apiTokens.accepts(token) ? admitProgram(request, token, authenticators) : admitPerson(request, token, authenticators))
  })
}

async function admitPerson(request: FastifyRequest, token: string, authenticators: Authenticators): Promise<void> {
  const { tokens, callers, operatorAudience } = authenticators
  const freshSignInSeconds = authenticators.freshSignInSeconds()
  const claims = await tokens.verify(token)
  const surface = claims.audience === operatorAudience ? 'operator' : 'portal'
  request.surface = { claims, surface }
  const { signsIn, evenSuspended, freshSignIn = false } = request.routeOptions.config
  if (signsIn) return
  const tooOld = freshSignIn && !isFresh(claims.authenticatedAt, freshSignInSeconds, new Date())
  request.caller = { ...await callers.recognise(claims, surface), freshWithin: tooOld ? freshSignInSeconds : null }
  request.recogniseAgain = () => recogniseAfresh(callers, claims, surface)
  if (!evenSuspended) requireOpenWorkspace(request.caller)
}

/** It has no sign-in: the routes about one's own are closed to it. */
async function admitProgram(request: FastifyRequest, token: string, { apiTokens }: Authenticators): Promise<void> {
  request.caller = await apiTokens.recognise(token, request.ip)
  request.recogniseAgain = apiTokens.recogniserOf(token, request.ip)
  if (request.routeOptions.config.signsIn) throw new NeedsPerson()
}

export function callerOf(request: FastifyRequest): Caller {
  return request.caller ?? misused(request)
}

/** Who the caller is by now, for what outlasts its request; throws what would keep them out. */
export function recogniserOf(request: FastifyRequest): () => Promise<Caller> {
  return request.recogniseAgain ?? misused(request)
}

export function surfaceOf(request: FastifyRequest): Surface {
  return request.surface ?? misused(request)
}

async function recogniseAfresh(callers: Recogniser, claims: Claims, surface: Caller['surface']): Promise<Caller> {
  callers.forget(claims)
  const caller = await callers.recognise(claims, surface)
  requireOpenWorkspace(caller)
  return caller
}

function misused(request: FastifyRequest): never {
  throw new Error(`${request.routeOptions.url} is not behind authentication.`)
}

function bearerToken(request: FastifyRequest): string {
  const [scheme, token, rest] = (request.headers.authorization ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer' && token && !rest) return token
  throw new Problem({
    code: 'token_missing', status: 401, title: 'Not signed in', detail: 'Send an access token as "Authorization: Bearer …".',
    headers: { 'www-authenticate': 'Bearer' },
  })
}
