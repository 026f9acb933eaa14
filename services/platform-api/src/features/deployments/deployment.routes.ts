import { deploymentBoardSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { readBoard } from './deployment.service.ts'

export function deploymentRoutes(app: Api, { deployer }: Services): void {
  app.get('/deployments', {
    schema: {
      tags: ['Deployments'], summary: 'What runs where of the platform itself', operationId: 'getDeploymentBoard',
      description: 'For operators. As the deployer tells it, a second old at the most; it is asked with a key of the platform\'s own.',
      response: { 200: deploymentBoardSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    requireOperator(callerOf(request), 'platform:read')
    return readBoard(deployer)
  })
}
