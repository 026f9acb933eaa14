// Who is calling: the token says who and through which surface, the database says what they may do.
import type { FastifyRequest } from 'fastify'
import { Problem } from '@dezky/runtime'
import type { Caller } from '../features/people/person.ts'
import { requireOpenWorkspace } from './access.ts'
import type { Api } from './api.ts'
import type { Claims, TokenVerifier } from './tokens.ts'

/** Says who a token's subject is, or throws the problem that keeps them out. */
export interface Recogniser {
  recognise(claims: Claims, surface: Caller['surface']): Promise<Caller>
}

interface Surface { claims: Claims, surface: Caller['surface'] }

declare module 'fastify' {
  interface FastifyRequest {
    surface: Surface | null
    caller: Caller | null
  }
  interface FastifyContextConfig {
    /** The route makes an account known, so it takes a token of somebody who is not known yet. */
    signsIn?: boolean
    /** The route is for those whose workspace is suspended, too. */
    evenSuspended?: boolean
  }
}

/** Every route registered on `app` after this needs a token. */
export function authenticate(app: Api, options: { tokens: TokenVerifier, callers: Recogniser, operatorAudience: string }): void {
  app.decorateRequest('surface', null)
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request) => {
    const claims = await options.tokens.verify(bearerToken(request))
    const surface = claims.audience === options.operatorAudience ? 'operator' : 'portal'
    request.surface = { claims, surface }
    const { signsIn, evenSuspended } = request.routeOptions.config
    if (signsIn) return
    request.caller = await options.callers.recognise(claims, surface)
    if (!evenSuspended) requireOpenWorkspace(request.caller)
  })
}

export function callerOf(request: FastifyRequest): Caller {
  return request.caller ?? misused(request)
}

export function surfaceOf(request: FastifyRequest): Surface {
  return request.surface ?? misused(request)
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
