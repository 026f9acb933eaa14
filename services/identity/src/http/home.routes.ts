import type { FastifyInstance } from 'fastify'
import type { Config } from '../config/config.ts'
import { notFoundPage } from '../views/faults.ts'
import { sendPage } from './page-faults.ts'
import type { Visits } from './visit.ts'

export function homeRoutes(app: FastifyInstance, { config, visits }: { config: Config, visits: Visits }): void {
  // Nobody has business at the bare address; people are looking for the portal.
  app.get('/', async (_request, reply) => reply.redirect(config.surfaces.portal.url, 303))

  app.get('/*', async (request, reply) => {
    const { accept = '' } = request.headers
    return accept.includes('text/html') ? sendPage(reply, notFoundPage(visits(request.raw)), 404) : reply.callNotFound()
  })
}
