import { z } from 'zod'
import { notificationDeliverySchema, notificationTestSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { deliveriesOf, sendTest } from './delivery.service.ts'

const tags = ['Notifications']
const params = z.object({ name: z.string().max(60) })
/** Nobody waits longer for an answer to a click. */
const mostMs = 30_000

export function deliveryRoutes(app: Api, context: Context): void {
  app.get('/notification-channels/:name/deliveries', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'What a notification channel was told', operationId: 'listNotificationDeliveries', params,
      description: 'Newest first; kept for 30 days.',
      querystring: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(100).optional() }),
      response: {
        200: z.object({ items: z.array(notificationDeliverySchema), nextCursor: z.string().nullable() }), ...problemAnswers(400, 401, 404),
      },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const { items, last } = await deliveriesOf(context.db, request.params.name, { limit, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.post('/notification-channels/:name/test', {
    schema: {
      tags, summary: 'Send a test to a notification channel', operationId: 'testNotificationChannel', params,
      description: 'A real message, now, whether the channel is enabled or not. Answers what the other side said.',
      response: { 200: notificationTestSchema, ...problemAnswers(401, 404) },
    },
  }, async request => sendTest(context, request.params.name, AbortSignal.timeout(mostMs)))
}
