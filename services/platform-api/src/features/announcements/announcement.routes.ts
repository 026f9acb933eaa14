import { z } from 'zod'
import { announcementQuerySchema, announcementSchema, changeAnnouncementSchema, createAnnouncementSchema, pageOf } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { publishingRoutes } from './announcement.publishing.routes.ts'
import { announcementOf, changeAnnouncement, createAnnouncement, pageOfAnnouncements, removeAnnouncement } from './announcement.service.ts'

const tags = ['Announcements']
const params = z.object({ id: z.uuid() })

export function announcementRoutes(app: Api, services: Services): void {
  readingRoutes(app, services)
  writingRoutes(app, services)
  publishingRoutes(app, services)
}

function readingRoutes(app: Api, { db }: Services): void {
  app.get('/announcements', {
    schema: {
      tags, summary: 'List announcements', operationId: 'listAnnouncements', description: 'For operators. Newest first.',
      querystring: announcementQuerySchema, response: { 200: pageOf(announcementSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const scope = requireOperator(callerOf(request), 'platform:read')
    const { limit, cursor, state } = request.query
    const { items, last } = await pageOfAnnouncements(readIn(db, scope), { limit, state, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get('/announcements/:id', {
    schema: {
      tags, summary: 'Read an announcement', operationId: 'getAnnouncement', params, description: 'For operators.',
      response: { 200: announcementSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const scope = requireOperator(callerOf(request), 'platform:read')
    const announcement = await announcementOf(readIn(db, scope), request.params.id)
    setVersion(reply, announcement)
    return announcement
  })
}

function writingRoutes(app: Api, services: Services): void {
  app.post('/announcements', {
    schema: {
      tags, summary: 'Draft an announcement', operationId: 'createAnnouncement',
      headers: idempotencyHeaders, body: createAnnouncementSchema,
      description: 'For operators. Nobody is shown it before it is published.',
      response: { 201: announcementSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { db, events } = services
    const { body, replayed } = await inScope(db, requireOperator(callerOf(request), 'platform:write'), trx => once(trx, request, async () =>
      ({ status: 201, body: await createAnnouncement(trx, request.body, actorOf(request)) }), announcementSchema))
    events.notify()
    if (replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, body)
    return reply.code(201).header('location', `/v1/announcements/${body.id}`).send(body)
  })

  app.patch('/announcements/:id', {
    schema: {
      tags, summary: 'Change an announcement', operationId: 'changeAnnouncement', params,
      headers: ifMatchHeaders, body: changeAnnouncementSchema,
      description: 'For operators. What is left out stays as it is. Those who are shown it see the change at once; '
        + 'whoever has put it away does not.',
      response: { 200: announcementSchema, ...problemAnswers(400, 401, 403, 404, 412, 428) },
    },
  }, async (request, reply) => {
    const changing = { id: request.params.id, version: versionOf(request), actor: actorOf(request) }
    const announcement = await asOperator(services, request, 'platform:write', trx => changeAnnouncement(trx, request.body, changing))
    setVersion(reply, announcement)
    return announcement
  })

  app.delete('/announcements/:id', {
    schema: {
      tags, summary: 'Delete an announcement', operationId: 'deleteAnnouncement', params,
      description: 'For operators. Nobody is shown it any more; the audit trail knows what it said.',
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    await asOperator(services, request, 'platform:write', trx => removeAnnouncement(trx, request.params.id, actorOf(request)))
    return reply.code(204).send(null)
  })
}
