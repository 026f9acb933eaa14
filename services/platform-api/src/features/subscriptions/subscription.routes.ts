import { z } from 'zod'
import { pageOf, previewSubscriptionSchema, subscriptionPreviewSchema, subscriptionQuerySchema, subscriptionSchema } from '@dezky/contracts'
import { readIn } from '../../database/index.ts'
import { accessTo, scopeWith } from '../../http/access.ts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { callerOf } from '../../http/authentication.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import { setVersion } from '../../http/if-match.ts'
import type { Services } from '../../services.ts'
import { getSubscription, pageOfSubscriptions, previewSubscription } from './subscription.service.ts'

const params = z.object({ slug: z.string().max(60).meta({ description: 'The tenant\'s', example: 'acme' }) })
const tags = ['Subscriptions']

export function subscriptionRoutes(app: Api, { db }: Services): void {
  app.get('/subscriptions', {
    schema: {
      tags, summary: 'List subscriptions', operationId: 'listSubscriptions', description: 'Those of the newest tenants first.',
      querystring: subscriptionQuerySchema, response: { 200: pageOf(subscriptionSchema), ...problemAnswers(400, 401, 403) },
    },
  }, async (request) => {
    const { cursor, ...wanted } = request.query
    const scope = scopeWith(callerOf(request), 'subscription:read')
    const { items, last } = await pageOfSubscriptions(readIn(db, scope), { ...wanted, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get('/subscriptions/:slug', {
    config: { evenSuspended: true },
    schema: {
      tags, summary: 'Read a tenant\'s subscription', operationId: 'getSubscription', params,
      description: 'The newest one, also once it has ended. It can be read while the tenant is suspended.',
      response: { 200: subscriptionSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request, reply) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'subscription:read', { evenSuspended: true })
    const subscription = await getSubscription(readIn(db, scope), request.params.slug)
    setVersion(reply, subscription)
    return subscription
  })

  app.post('/subscriptions/:slug/preview', {
    schema: {
      tags, summary: 'What a change would cost', operationId: 'previewSubscription', params, body: previewSubscriptionSchema,
      description: 'Changes nothing. A change that would be refused says why in `refused`.',
      response: { 200: subscriptionPreviewSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'subscription:read')
    return previewSubscription(readIn(db, scope), request.params.slug, request.body)
  })
}
