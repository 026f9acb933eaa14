import { z } from 'zod'
import { changeWebhookSchema, createWebhookSchema, pageOf, pageQuerySchema, webhookSchema, webhookWithSecretSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { actorOf } from '../../http/actor.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { deliveryRoutes } from './delivery.routes.ts'
import type { Place } from './place.routes.ts'
import { ofPlatform, ofTenant } from './place.routes.ts'
import {
  changeWebhook, createWebhook, pageOfWebhooks, removeWebhook, requireDestination, rotateSecret, webhookOf,
} from './webhook.service.ts'

const tags = ['Webhooks']
const signed = 'Events are sent as CloudEvents 1.0 in JSON, signed by Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature). '
  + 'Any 2xx within ten seconds accepts one; anything else is tried again for about a day, 410 ends it at once. The same event may come twice.'

export function webhookRoutes(app: Api, services: Services): void {
  for (const place of [ofTenant, ofPlatform]) {
    readingRoutes(app, services, place)
    creatingRoute(app, services, place)
    changingRoutes(app, services, place)
    rotatingRoute(app, services, place)
    deliveryRoutes(app, services, place)
  }
}

function readingRoutes(app: Api, { db }: Services, { prefix, name, of, params, standingOf }: Place): void {
  app.get(prefix, {
    schema: {
      tags, summary: `List the webhooks ${of}`, operationId: `list${name}s`, params, querystring: pageQuerySchema,
      description: 'Newest first.', response: { 200: pageOf(webhookSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { slug, scope } = standingOf(request)
    const { limit, cursor } = request.query
    const { items, last } = await pageOfWebhooks(readIn(db, scope), slug, { limit, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get(`${prefix}/:id`, {
    schema: {
      tags, summary: `Read a webhook ${of}`, operationId: `get${name}`,
      description: 'Without its secret, which is shown once, when it is made.',
      params: params.extend({ id: z.uuid() }),
      response: { 200: webhookSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug, scope } = standingOf(request)
    const webhook = await webhookOf(readIn(db, scope), slug, request.params.id)
    setVersion(reply, webhook)
    return webhook
  })
}

function creatingRoute(app: Api, { db, events, webhooks }: Services, { prefix, name, of, params, standingOf }: Place): void {
  app.post(prefix, {
    schema: {
      tags, summary: `Make a webhook ${of}`, operationId: `create${name}`, params, headers: idempotencyHeaders, body: createWebhookSchema,
      description: signed, response: { 201: webhookWithSecretSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { slug, scope } = standingOf(request)
    await requireDestination(webhooks.destinations, request.body.url)
    let secret: string | null = null
    const { body, replayed } = await inScope(db, scope, trx => once(trx, request, async () => {
      const created = await createWebhook(trx, slug, request.body, { cipher: webhooks.cipher, actor: actorOf(request) })
      secret = created.secret
      // What is kept to answer a repeated request with.
      return { status: 201, body: { ...created, secret: null } }
    }, webhookWithSecretSchema))
    events.notify()
    if (replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, body)
    reply.headers({ location: `${request.url.split('?')[0]}/${body.id}`, 'cache-control': 'no-store' })
    return reply.code(201).send({ ...body, secret })
  })
}

function changingRoutes(app: Api, { db, events, reconciler, webhooks }: Services, { prefix, name, of, params, standingOf }: Place): void {
  app.patch(`${prefix}/:id`, {
    schema: {
      tags, summary: `Change a webhook ${of}`, operationId: `change${name}`, params: params.extend({ id: z.uuid() }),
      description: 'What is left out stays as it is. Switched on again, it is sent what happens from then on.',
      headers: ifMatchHeaders, body: changeWebhookSchema,
      response: { 200: webhookSchema, ...problemAnswers(400, 401, 403, 404, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const { slug, scope } = standingOf(request)
    const { url } = request.body
    const changing = { id: request.params.id, version: versionOf(request), actor: actorOf(request) }
    if (url !== undefined) await requireDestination(webhooks.destinations, url)
    const changed = await inScope(db, scope, trx => changeWebhook(trx, slug, request.body, changing))
    events.notify()
    reconciler.hint()
    setVersion(reply, changed)
    return changed
  })

  app.delete(`${prefix}/:id`, {
    schema: {
      tags, summary: `Remove a webhook ${of}`, operationId: `delete${name}`, params: params.extend({ id: z.uuid() }),
      description: 'With everything that is on its way to it.', response: { 204: z.null(), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug, scope } = standingOf(request)
    await inScope(db, scope, trx => removeWebhook(trx, slug, request.params.id, actorOf(request)))
    events.notify()
    return reply.code(204).send(null)
  })
}

function rotatingRoute(app: Api, { db, events, webhooks }: Services, { prefix, name, of, params, standingOf }: Place): void {
  app.post(`${prefix}/:id/rotate-secret`, {
    schema: {
      tags, summary: `Give a webhook ${of} a new secret`, operationId: `rotate${name}Secret`, params: params.extend({ id: z.uuid() }),
      description: 'The old one signs as well for 24 hours.',
      response: { 200: webhookWithSecretSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug, scope } = standingOf(request)
    const parts = { cipher: webhooks.cipher, actor: actorOf(request) }
    const rotated = await inScope(db, scope, trx => rotateSecret(trx, slug, request.params.id, parts))
    events.notify()
    setVersion(reply, rotated)
    return reply.header('cache-control', 'no-store').send(rotated)
  })
}
