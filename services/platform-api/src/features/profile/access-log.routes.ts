import { accessEntrySchema, pageOf, pageQuerySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readOwn } from '../../http/as-themselves.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { pageOfAccesses } from './access-log.service.ts'

export function accessLogRoutes(app: Api, services: Services): void {
  app.get('/users/me/access-log', {
    schema: {
      tags: ['Profile'], summary: 'What was done with my account', operationId: 'listOwnAccesses', querystring: pageQuerySchema,
      description: 'Newest first: when one came in, and from where; and what was changed about the account, by whomever. '
        + 'When one came in is kept for a year.',
      response: { 200: pageOf(accessEntrySchema), ...problemAnswers(400, 401, 403) },
    },
  }, async request => pageOfAccesses(readOwn(services, request), { personId: callerOf(request).personId, ...request.query }))
}
