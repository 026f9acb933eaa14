// Hands the standard endpoints to the OIDC provider, body and all.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { pageHeaders, setHeaders } from '../../http/headers.ts'
import { TooManyTries } from '../throttle/index.ts'

const endpoints = [
  '/.well-known/openid-configuration', '/jwks', '/auth', '/auth/:uid', '/token', '/token/revocation',
  '/session/end', '/session/end/confirm', '/session/end/success',
]

export function oidcRoutes(app: FastifyInstance, context: Context): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, _body, done) => done(null))
  const headers = pageHeaders(context.config)
  for (const url of endpoints) {
    app.route({
      method: ['GET', 'POST', 'OPTIONS'], url,
      handler: async (request, reply) => {
        if (url.startsWith('/token') && await isShut(context, request, reply)) return reply
        if (!url.startsWith('/.well-known') && url !== '/jwks') setHeaders(reply.raw, headers)
        reply.hijack()
        await context.provider().callback()(request.raw, reply.raw)
      },
    })
  }
}

/** An address that keeps sending wrong client secrets is not listened to for a while. */
async function isShut({ throttle }: Context, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  try {
    await throttle.check({ kind: 'clientSecretAddress', key: request.ip })
    return false
  }
  catch (error) {
    if (!(error instanceof TooManyTries)) throw error
    reply.code(429).header('retry-after', error.retryAfterSeconds)
      .send({ error: 'slow_down', error_description: 'too many wrong client secrets' })
    return true
  }
}
