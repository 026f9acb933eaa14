import { z } from 'zod'
import { previewSubscriptionSchema, subscriptionPreviewSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { previewSubscription } from './preview.service.ts'

const params = z.object({ slug: z.string().max(60).meta({ description: 'The tenant\'s', example: 'acme' }) })

export function previewRoutes(app: Api, { db }: Services): void {
  app.post('/subscriptions/:slug/preview', {
    schema: {
      tags: ['Subscriptions'], summary: 'What a change would come to', operationId: 'previewSubscription', params,
      body: previewSubscriptionSchema,
      description: 'What it costs, when it holds, what it gives and takes, and from how many. Changes nothing. '
        + 'A change that would be refused says why in `refused`.',
      response: { 200: subscriptionPreviewSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'subscription:read')
    return previewSubscription(readIn(db, scope), request.params.slug, request.body)
  })
}
