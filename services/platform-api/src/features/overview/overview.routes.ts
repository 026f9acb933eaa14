import { overviewSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { isGranted, requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { rememberOverview } from './overview.service.ts'

export function overviewRoutes(app: Api, { db, clock }: Services): void {
  const overview = rememberOverview(clock)

  app.get('/overview', {
    schema: {
      tags: ['Overview'], summary: 'The business in figures', operationId: 'getOverview',
      description: 'For operators. Tenants, people, seats and revenue as they are now, and how much of what tenants must have upstream is '
        + 'not as it should be. How revenue came to be what it is: `GET /v1/revenue?by=month`.',
      response: { 200: overviewSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const { recurring, ...figures } = await overview(readIn(db, requireOperator(caller, 'platform:read')))
    return isGranted(caller, 'revenue:read') ? { ...figures, recurring } : figures
  })
}
