import { z } from 'zod'
import { deploymentDetailsSchema, restartSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { restartStage } from './deployment.service.ts'

export function restartRoutes(app: Api, { db, clock, events, reconciler }: Context): void {
  app.post('/projects/:project/stages/:stage/restart', {
    config: { access: 'deploy' },
    schema: {
      tags: ['Deployments'], summary: 'Restart', operationId: 'restartStage',
      params: z.object({ project: z.string().max(60), stage: z.string().max(60) }), body: restartSchema,
      description: 'A deployment of the release that runs: other instances of it take over, as with any deployment, and no request is lost.',
      response: { 202: deploymentDetailsSchema, ...problemAnswers(400, 401, 404, 422) },
    },
  }, async (request, reply) => {
    const asking = { by: request.asking.name, reason: request.body.reason, clock, key: null }
    const deployment = await db.transaction().execute(trx => restartStage(trx, request.params, asking))
    events.notify()
    reconciler.hint()
    return reply.code(202).header('location', `/v1/deployments/${deployment.id}`).send(deployment)
  })
}
