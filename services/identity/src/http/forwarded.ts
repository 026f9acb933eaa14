// The OIDC provider reads X-Forwarded-* itself; these are overwritten with what is true, so that a client cannot lie in them.
import type { FastifyInstance } from 'fastify'

export function installForwarded(app: FastifyInstance, issuer: string): void {
  const { protocol, host } = new URL(issuer)
  app.addHook('onRequest', async (request) => {
    Object.assign(request.raw.headers, {
      'x-forwarded-for': request.ip, 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host,
    })
  })
}
