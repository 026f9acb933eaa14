// Who asks: the administrator's token, a key of somebody's, or somebody who has signed in.
import type { FastifyRequest } from 'fastify'
import { Problem, secretEquals } from '@dezky/runtime'
import { administrator, type Caller, keyAsCaller, personAsCaller, signedIn } from '../features/accounts/index.ts'
import type { Services } from '../services.ts'
import type { Throttle } from './throttle.ts'

/** The administrator's programs say for whom they ask. */
const onBehalfOf = 'dezky-on-behalf-of'

export interface Recognising { services: Services, token: string, throttle: Throttle }

export async function recogniseCaller(request: FastifyRequest, { services, token, throttle }: Recognising): Promise<Caller> {
  throttle.require(request.ip)
  const shown = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (shown === undefined) return await whoSignedIn(request, services) ?? missing()
  if (secretEquals(shown, token)) return { ...administrator, name: namedBy(request) ?? administrator.name }
  const caller = await keyAsCaller(services.db, shown, services.clock.now())
  if (caller) return caller
  throttle.wasWrong(request.ip)
  throw new Problem({ code: 'token_invalid', status: 401, title: 'Not signed in', detail: 'That is no token or key, or none any more.' })
}

async function whoSignedIn(request: FastifyRequest, { config, db, authentication }: Services): Promise<Caller | null> {
  const { cookie } = request.headers
  const id = cookie === undefined ? null : await signedIn(authentication, { cookie, address: request.ip })
  const caller = id === null ? null : await personAsCaller(db, id)
  if (caller) requireSameOrigin(request, new URL(config.publicUrl).origin)
  return caller
}

/** A page elsewhere could have a browser send the cookie. Where there is no TLS, browsers say the origin only. */
function requireSameOrigin({ method, headers }: FastifyRequest, own: string): void {
  const { origin, 'sec-fetch-site': site } = headers
  if (method === 'GET' || method === 'HEAD' || (site === undefined ? origin === own : site === 'same-origin')) return
  throw new Problem({ code: 'cross_origin', status: 403, title: 'Asked from elsewhere',
    detail: 'Changes are made from the deployer\'s own pages, or with a key.' })
}

function namedBy({ headers }: FastifyRequest): string | null {
  const named = headers[onBehalfOf]
  if (named === undefined) return null
  if (typeof named === 'string' && /^[\w.@+-]{1,100}$/.test(named)) return named
  throw new Problem({
    code: 'caller_invalid', status: 400, title: 'Not a name',
    detail: 'Dezky-On-Behalf-Of is letters, digits and . _ @ + -, 100 at the most.',
  })
}

function missing(): never {
  throw new Problem({
    code: 'token_missing', status: 401, title: 'Not signed in', detail: 'Sign in, or send a key as Authorization: Bearer …',
    headers: { 'www-authenticate': 'Bearer' },
  })
}
