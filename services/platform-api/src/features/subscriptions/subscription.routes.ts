import { z } from 'zod'
import { pageOf, pageQuerySchema, subscriptionChangeSchema, subscriptionQuerySchema, subscriptionSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, setVersion } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessTo, scopeWith } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { getSubscription, historyOf, pageOfSubscriptions } from './subscription.service.ts'

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

  app.get('/subscriptions/:slug/history', {
    config: { evenSuspended: true },
    schema: {
      tags, summary: 'What a tenant has subscribed to', operationId: 'listSubscriptionChanges', params, querystring: pageQuerySchema,
      description: 'Every state of its subscription with what it brought in, the newest first. Who made it so is in the audit trail.',
      response: { 200: pageOf(subscriptionChangeSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'subscription:read', { evenSuspended: true })
    const wanted = { limit: request.query.limit, before: decodeCursor(request.query.cursor) }
    const { items, last } = await historyOf(readIn(db, scope), request.params.slug, wanted)
    return { items, nextCursor: last && encodeCursor(last) }
  })
}
