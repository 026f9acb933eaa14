import { z } from 'zod'
import { planSchema } from '@dezky/contracts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { plans } from './plan.ts'

export function planRoutes(app: Api): void {
  app.get('/plans', {
    schema: {
      tags: ['Plans'], summary: 'What can be subscribed to', operationId: 'listPlans',
      response: { 200: z.object({ items: z.array(planSchema) }), ...problemAnswers(401, 403) },
    },
  }, async () => ({ items: [...plans] }))
}
