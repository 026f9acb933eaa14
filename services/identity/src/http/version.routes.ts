// What somebody asks who only wants to know whether we answer them.
import type { FastifyInstance } from 'fastify'
import about from '../../package.json' with { type: 'json' }

export function versionRoutes(app: FastifyInstance): void {
  app.get('/version', async () => ({ version: about.version }))
}
