import { z } from 'zod'
import { revenueQuerySchema, revenueSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { getRevenue } from './revenue.service.ts'

export function revenueRoutes(app: Api, { db }: Services): void {
  app.get('/revenue', {
    schema: {
      tags: ['Revenue'], summary: 'Monthly recurring revenue', operationId: 'getRevenue',
      description: 'For operators. A line for each group and currency: amounts of different currencies are never added up. Yearly '
        + 'prices count by the twelfth; trials, what has ended and workspaces that are deleted count nothing.',
      querystring: revenueQuerySchema,
      response: { 200: z.object({ items: z.array(revenueSchema) }), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async request => ({ items: await getRevenue(readIn(db, requireOperator(callerOf(request), 'revenue:read')), request.query) }))
}
