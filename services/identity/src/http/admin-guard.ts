import type { FastifyInstance } from 'fastify'
import { Problem, secretEquals } from '@dezky/runtime'
import { type Throttle, TooManyTries } from '../features/throttle/index.ts'

/** Lets in whoever holds the token. Wrong ones are counted by address; the right one is heard all the same. */
export function requireAdminToken(app: FastifyInstance, { token, throttle }: { token: string, throttle: Throttle }): void {
  app.addHook('onRequest', async (request) => {
    const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ')
    if (scheme?.toLowerCase() === 'bearer' && secretEquals(given, token)) return
    await throttle.take({ kind: 'adminTokenAddress', key: request.ip }).catch(refuseLoudly)
    throw new Problem({
      code: 'token_invalid', status: 401, title: 'Not authorised', detail: 'Send the admin token as a bearer token.',
      headers: { 'www-authenticate': 'Bearer' },
    })
  })
}

function refuseLoudly(error: unknown): never {
  if (!(error instanceof TooManyTries)) throw error
  throw new Problem({
    code: 'too_many_requests', status: 429, title: 'Too many requests', detail: 'Too many wrong tokens came from this address.',
    headers: { 'retry-after': String(error.retryAfterSeconds) },
  })
}
