import type { FastifyInstance } from 'fastify'
import type { Config } from '../config/config.ts'
import { pageHeaders, setHeaders } from './headers.ts'
import { installPageFaults } from './page-faults.ts'
import { requireSameOrigin } from './same-origin.ts'
import type { Visits } from './visit.ts'

/** What every page has in common: its headers, its protection against forged forms, its failures. */
export function installPages(app: FastifyInstance, { config, visits }: { config: Config, visits: Visits }): void {
  const headers = pageHeaders(config)
  app.addHook('onRequest', async (_request, reply) => setHeaders(reply.raw, headers))
  requireSameOrigin(app, config.issuer)
  installPageFaults(app, visits)
}
