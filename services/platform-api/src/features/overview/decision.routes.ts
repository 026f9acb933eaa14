import { decisionsQuerySchema, decisionsSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { isGranted, requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { readDecisions } from './decision.service.ts'
import { sources } from './decision.sources.ts'

export function decisionRoutes(app: Api, { db, clock }: Services): void {
  app.get('/decisions', {
    schema: {
      tags: ['Overview'], summary: 'What waits for a decision', operationId: 'listDecisions',
      description: 'For operators. A few of each kind, with how many there are. A token is told of the kinds for which it is good: '
        + 'invitations and mails need people:read, tickets tickets:read.',
      querystring: decisionsQuerySchema, response: { 200: decisionsSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const scope = requireOperator(caller, 'platform:read')
    const wanted = sources.filter(({ needs }) => isGranted(caller, needs))
    return { groups: await readDecisions(readIn(db, scope), wanted, { now: clock.now(), limit: request.query.limit }) }
  })
}
