import { overviewSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { overviewFor } from './overview.service.ts'

export function overviewRoutes(app: Api, { db }: Context): void {
  app.get('/overview', {
    config: { access: 'read', filters: true },
    schema: {
      tags: ['Overview'], summary: 'What runs where', operationId: 'getOverview',
      description: 'Of all projects and their stages: what is live since when, how it is, what is under way, and what waits for somebody.',
      response: { 200: overviewSchema, ...problemAnswers(401) },
    },
  }, async ({ asking }) => ({ items: await overviewFor(db, asking) }))
}
