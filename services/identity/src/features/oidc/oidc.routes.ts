// Hands the standard endpoints to the OIDC provider, body and all.
import type { FastifyInstance } from 'fastify'
import type { Context } from '../../context.ts'
import { pageHeaders, setHeaders } from '../../http/headers.ts'

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
        if (!url.startsWith('/.well-known') && url !== '/jwks') setHeaders(reply.raw, headers)
        reply.hijack()
        await context.provider().callback()(request.raw, reply.raw)
      },
    })
  }
}
