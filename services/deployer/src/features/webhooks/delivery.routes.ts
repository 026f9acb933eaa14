import { z } from 'zod'
import { deliverySchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { deliveriesOf, replay } from './webhook.service.ts'

const tags = ['Webhooks']

export function deliveryRoutes(app: Api, { db, clock, events, reconciler }: Context): void {
  app.get('/registries/:name/deliveries', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List what a registry\'s webhooks have told', operationId: 'listDeliveries',
      params: z.object({ name: z.string().max(60) }),
      description: 'Newest first; the last 200.',
      querystring: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(100).optional() }),
      response: { 200: z.object({ items: z.array(deliverySchema), nextCursor: z.string().nullable() }), ...problemAnswers(400, 401, 404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const items = await deliveriesOf(db, request.params.name, { limit, before: decodeCursor(cursor) })
    const last = items.length === limit ? items.at(-1) : undefined
    return { items, nextCursor: last ? encodeCursor(last.id) : null }
  })

  app.post('/deliveries/:id/replay', {
    schema: {
      tags, summary: 'Take a delivery up again', operationId: 'replayDelivery', params: z.object({ id: z.uuid() }),
      description: 'The registry is looked at as if it had just told of these pushes.',
      response: { 202: deliverySchema, ...problemAnswers(400, 401, 404) },
    },
  }, async (request, reply) => {
    const delivery = await db.transaction().execute(trx => replay(trx, request.params.id, clock.now()))
    events.notify()
    reconciler.hint()
    return reply.code(202).send(delivery)
  })
}
