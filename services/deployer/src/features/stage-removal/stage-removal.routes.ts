import { z } from 'zod'
import { stageSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { dismissStage } from './stage-removal.service.ts'

const params = z.object({ project: z.string().max(60), stage: z.string().max(60) })
const querystring = z.object({ cancel: z.stringbool().default(false).describe('Whether deployments under way are cancelled') })

export function stageRemovalRoutes(app: Api, { db, clock, events, reconciler }: Context): void {
  app.delete('/projects/:project/stages/:stage', {
    schema: {
      tags: ['Stages'], summary: 'Remove a stage', operationId: 'deleteStage', params, querystring,
      description: 'Nothing is led to it any more, then its instances end, then it is gone; its volumes stay. Until then it says `removedAt`.',
      response: { 202: stageSchema, ...problemAnswers(400, 401, 404, 409) },
    },
  }, async (request, reply) => {
    const removing = { by: request.asking.name, cancel: request.query.cancel, now: clock.now() }
    const stage = await db.transaction().execute(trx => dismissStage(trx, request.params, removing))
    events.notify()
    reconciler.hint()
    return reply.code(202).send(stage)
  })
}
