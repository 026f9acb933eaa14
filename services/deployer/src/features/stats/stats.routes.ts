import { z } from 'zod'
import { statsQuerySchema, statsSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, NotHere } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { isKnown, readStats } from './stats.store.ts'
import { statsWish } from './stats.ts'

export function statsRoutes(app: Api, { db, clock }: Context): void {
  app.get('/instances/:id/stats', {
    schema: {
      tags: ['Instances'], summary: 'What an instance used', operationId: 'getInstanceStats', params: z.object({ id: z.uuid() }),
      description: 'Sampled every 10 s, which is kept for a day; for two weeks five minutes in one. Also of instances that are gone. With '
        + 'steps of less than five minutes it goes back a day.',
      querystring: statsQuerySchema, response: { 200: statsSchema, ...problemAnswers(400, 401, 404) },
    },
  }, async (request) => {
    const { id } = request.params
    if (!await isKnown(db, id)) throw new NotHere()
    const wish = statsWish(request.query, clock.now())
    return { step: wish.step, items: await readStats(db, id, wish) }
  })
}
