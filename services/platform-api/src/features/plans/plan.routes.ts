import { z } from 'zod'
import { planQuerySchema, planSchema, planWithVersionsSchema } from '@dezky/contracts'
import { readIn } from '../../database/index.ts'
import { scopeWith } from '../../http/access.ts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { catalogue, getPlan } from './plan.service.ts'

const tags = ['Plans']
const params = z.object({ slug: z.string().max(60) })

export function planRoutes(app: Api, { db }: Services): void {
  app.get('/plans', {
    schema: {
      tags, summary: 'What can be subscribed to', operationId: 'listPlans', description: 'The whole catalogue, the cheapest plan first.',
      querystring: planQuerySchema, response: { 200: z.object({ items: z.array(planSchema) }), ...problemAnswers(400, 401, 403) },
    },
  }, async request => ({ items: await catalogue(readIn(db, scopeWith(callerOf(request), 'tenant:read')), request.query.status) }))

  app.get('/plans/:slug', {
    schema: {
      tags, summary: 'Read a plan with its versions', operationId: 'getPlan', params,
      response: { 200: planWithVersionsSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async request => getPlan(readIn(db, scopeWith(callerOf(request), 'tenant:read')), request.params.slug))
}
