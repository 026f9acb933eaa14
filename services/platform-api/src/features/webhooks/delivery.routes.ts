import { z } from 'zod'
import { deliveryQuerySchema, deliverySchema, deliveryWithRequestSchema, pageOf } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { actorOf } from '../../http/actor.ts'
import type { Services } from '../../services.ts'
import { deliveryOf, pageOfDeliveries, replay, sendTest } from './delivery.service.ts'
import type { Place } from './place.routes.ts'

const tags = ['Webhooks']

export function deliveryRoutes(app: Api, { config, db, reconciler }: Services, { prefix, name, of, params, standingOf }: Place): void {
  const webhookParams = params.extend({ id: z.uuid() })

  app.get(`${prefix}/:id/deliveries`, {
    schema: {
      tags, summary: `What was sent to a webhook ${of}`, operationId: `list${name}Deliveries`, params: webhookParams,
      querystring: deliveryQuerySchema,
      description: 'Newest first; kept for 30 days.', response: { 200: pageOf(deliverySchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { slug, scope } = standingOf(request)
    const { limit, cursor, state } = request.query
    const wanted = { limit, before: decodeCursor(cursor), state }
    const { items, last } = await pageOfDeliveries(readIn(db, scope), slug, request.params.id, wanted)
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get(`${prefix}/:id/deliveries/:deliveryId`, {
    schema: {
      tags, summary: `Read what was sent to a webhook ${of}`, operationId: `get${name}Delivery`,
      params: webhookParams.extend({ deliveryId: z.uuid() }), description: 'With the message itself. Its signature is made anew at every attempt.',
      response: { 200: deliveryWithRequestSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { slug, scope } = standingOf(request)
    const { id: webhookId, deliveryId } = request.params
    return deliveryOf(readIn(db, scope), slug, { webhookId, deliveryId })
  })

  app.post(`${prefix}/:id/test`, {
    schema: {
      tags, summary: `Send a test to a webhook ${of}`, operationId: `test${name}`, params: webhookParams,
      description: 'An event of type `webhook.test`, to this endpoint alone.',
      response: { 202: deliverySchema, ...problemAnswers(400, 401, 403, 404, 422) },
    },
  }, async (request, reply) => {
    const { slug, scope } = standingOf(request)
    const asking = { webhookId: request.params.id, actor: actorOf(request), source: config.publicUrl }
    const delivery = await inScope(db, scope, trx => sendTest(trx, slug, asking))
    reconciler.hint()
    return reply.code(202).send(delivery)
  })

  app.post(`${prefix}/:id/deliveries/:deliveryId/replay`, {
    schema: {
      tags, summary: `Send something again to a webhook ${of}`, operationId: `replay${name}Delivery`,
      params: webhookParams.extend({ deliveryId: z.uuid() }), description: 'The same message, under the same `webhook-id`.',
      response: { 202: deliverySchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { slug, scope } = standingOf(request)
    const { id: webhookId, deliveryId } = request.params
    const delivery = await inScope(db, scope, trx => replay(trx, slug, deliveryId, { webhookId, actor: actorOf(request) }))
    reconciler.hint()
    return reply.code(202).send(delivery)
  })
}
