import { z } from 'zod'
import {
  changeNotificationChannelSchema, createdNotificationChannelSchema, createNotificationChannelSchema, notificationChannelSchema,
} from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { changeChannel, channelNamed, channelsOf, createChannel, removeChannel, requireDestination } from './channel.service.ts'
import { deliveryRoutes } from './delivery.routes.ts'

const tags = ['Notifications']
const params = z.object({ name: z.string().max(60) })

export function channelRoutes(app: Api, context: Context): void {
  readingRoutes(app, context)
  creatingRoute(app, context)
  changingRoutes(app, context)
  deliveryRoutes(app, context)
}

function readingRoutes(app: Api, { db }: Context): void {
  app.get('/notification-channels', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List the notification channels', operationId: 'listNotificationChannels',
      response: { 200: z.object({ items: z.array(notificationChannelSchema) }), ...problemAnswers(401) },
    },
  }, async () => ({ items: await channelsOf(db) }))

  app.get('/notification-channels/:name', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'Read a notification channel', operationId: 'getNotificationChannel', params,
      response: { 200: notificationChannelSchema, ...problemAnswers(401, 404) },
    },
  }, async (request, reply) => {
    const channel = await channelNamed(db, request.params.name)
    setVersion(reply, channel)
    return channel
  })
}

function creatingRoute(app: Api, { db, clock, keyring, events, reconciler, destinations }: Context): void {
  app.post('/notification-channels', {
    schema: {
      tags, summary: 'Add a notification channel', operationId: 'createNotificationChannel', body: createNotificationChannelSchema,
      description: 'It is told of what happens from now on: one message for each event, in order, tried again for about two hours. The same '
        + 'message may come twice, never under another id.',
      response: { 201: createdNotificationChannelSchema, ...problemAnswers(400, 401, 409, 422) },
    },
  }, async (request, reply) => {
    await requireDestination(destinations, request.body.options, request.body.secret)
    const channel = await db.transaction().execute(trx => createChannel(trx, request.body, { keyring, now: clock.now() }))
    events.notify()
    reconciler.hint()
    setVersion(reply, channel)
    reply.headers({ location: `/v1/notification-channels/${channel.name}`, 'cache-control': 'no-store' })
    return reply.code(201).send(channel)
  })
}

function changingRoutes(app: Api, { db, clock, keyring, events, reconciler, destinations }: Context): void {
  app.patch('/notification-channels/:name', {
    schema: {
      tags, summary: 'Change a notification channel', operationId: 'changeNotificationChannel', params, headers: ifMatchHeaders,
      body: changeNotificationChannelSchema,
      description: 'What is left out is kept, the secret too, unless it would be sent to another server. What waits is tried at once.',
      response: { 200: notificationChannelSchema, ...problemAnswers(400, 401, 404, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const changing = { version: versionOf(request), keyring, now: clock.now() }
    const { options = (await channelNamed(db, request.params.name)).options, secret } = request.body
    await requireDestination(destinations, request.body.options ?? (secret ? options : undefined), secret)
    const channel = await db.transaction().execute(trx => changeChannel(trx, request.params.name, request.body, changing))
    events.notify()
    reconciler.hint()
    setVersion(reply, channel)
    return channel
  })

  app.delete('/notification-channels/:name', {
    schema: {
      tags, summary: 'Remove a notification channel', operationId: 'deleteNotificationChannel', params,
      description: 'What waits is not sent any more.', response: { 204: noContent, ...problemAnswers(401, 404) },
    },
  }, async (request, reply) => {
    await db.transaction().execute(trx => removeChannel(trx, request.params.name))
    events.notify()
    return reply.code(204).send(null)
  })
}
