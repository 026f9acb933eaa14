// One line a request. The route's pattern, never the address: links and codes stand in addresses.
import type { FastifyInstance } from 'fastify'

export function installRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.raw.setHeader('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    if (route.startsWith('/health') || route.startsWith('/assets')) return
    request.log.info({ method: request.method, route, status: reply.raw.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })
}
