import { z } from 'zod'
import { statsQuerySchema, statsSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { statsOf } from './stats.service.ts'

export function statsRoutes(app: Api, { db, clock }: Context): void {
  app.get('/instances/:id/stats', {
    config: { access: 'read' },
    schema: {
      tags: ['Instances'], summary: 'What an instance used', operationId: 'getInstanceStats', params: z.object({ id: z.uuid() }),
      description: 'Sampled every 10 s, which is kept for a day; for two weeks five minutes in one. Also of instances that are gone. With '
        + 'steps of less than five minutes it goes back a day.',
      querystring: statsQuerySchema, response: { 200: statsSchema, ...problemAnswers(400, 401, 404) },
    },
  }, async request => statsOf(db, request.params.id, request.query, clock.now()))
}
