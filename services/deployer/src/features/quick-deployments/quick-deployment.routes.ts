import { deploymentDetailsSchema, quickDeploymentSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { findImage, quickDeploy } from './quick-deployment.service.ts'

export function quickDeploymentRoutes(app: Api, context: Context): void {
  const { db, clock, events, reconciler } = context
  app.post('/quick-deployments', {
    schema: {
      tags: ['Deployments'], summary: 'Deploy an image by its name', operationId: 'quickDeploy', body: quickDeploymentSchema,
      description: 'The project and the stage are made where they are not there yet; all of it, or nothing. What the image says of itself '
        + '(labels, EXPOSE, HEALTHCHECK) is taken up.',
      response: { 202: deploymentDetailsSchema, ...problemAnswers(400, 401, 403, 409, 422) },
    },
  }, async ({ body, asking: { name: by } }, reply) => {
    const found = await findImage(context, body.image)
    const deployment = await db.transaction().execute(trx => quickDeploy(trx, body, found, { by, clock }))
    events.notify()
    reconciler.hint()
    return reply.code(202).header('location', `/v1/deployments/${deployment.id}`).send(deployment)
  })
}
