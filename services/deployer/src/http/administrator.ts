// Who may speak to the API: whoever has the administrator's token. Who guesses is made to wait.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Clock, Problem, secretEquals } from '@dezky/runtime'
import { createThrottle } from './throttle.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as it is written down beside what they asked for. */
    askedBy: string
  }
}

const administrator = 'administrator'
/** The administrator's programs say for whom they ask. */
const onBehalfOf = 'dezky-on-behalf-of'

export function requireAdministrator(app: FastifyInstance, { token, clock }: { token: string, clock: Clock }): void {
  const throttle = createThrottle(clock)
  app.decorateRequest('askedBy', administrator)
  app.addHook('onRequest', async (request) => {
    throttle.require(request.ip)
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (given === undefined) throw missing()
    if (!secretEquals(given, token)) {
      throttle.wasWrong(request.ip)
      throw refused()
    }
    request.askedBy = callerOf(request)
  })
}

function callerOf({ headers }: FastifyRequest): string {
  const named = headers[onBehalfOf]
  if (named === undefined) return administrator
  if (typeof named === 'string' && /^[\w.@+-]{1,100}$/.test(named)) return named
  throw new Problem({
    code: 'caller_invalid', status: 400, title: 'Not a name',
    detail: 'Dezky-On-Behalf-Of is letters, digits and . _ @ + -, 100 at the most.',
  })
}

function missing(): Problem {
  return new Problem({
    code: 'token_missing', status: 401, title: 'Not signed in', detail: 'Send the administrator\'s token as Authorization: Bearer …',
    headers: { 'www-authenticate': 'Bearer' },
  })
}

function refused(): Problem {
  return new Problem({ code: 'token_invalid', status: 401, title: 'Not signed in', detail: 'That is not the administrator\'s token.' })
}
