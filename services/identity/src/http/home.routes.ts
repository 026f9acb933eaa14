import type { FastifyInstance } from 'fastify'
import type { Config } from '../config/config.ts'

/** Nobody has business at the bare address; people are looking for the portal. */
export function homeRoutes(app: FastifyInstance, { config }: { config: Config }): void {
  app.get('/', async (_request, reply) => reply.redirect(config.surfaces.portal.url, 303))
}
