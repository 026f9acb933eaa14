import { z } from 'zod'
import { announcementSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import type { Services } from '../../services.ts'
import { publishAnnouncement, withdrawAnnouncement } from './announcement.service.ts'

const tags = ['Announcements']
const params = z.object({ id: z.uuid() })

/** What decides whether people are shown it. */
export function publishingRoutes(app: Api, services: Services): void {
  app.post('/announcements/:id/publish', {
    schema: {
      tags, summary: 'Publish an announcement', operationId: 'publishAnnouncement', params, headers: ifMatchHeaders,
      description: 'For operators. From its beginning on it is shown to those it is for, also to those who have put it away before.',
      response: { 200: announcementSchema, ...problemAnswers(400, 401, 403, 404, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const changing = { id: request.params.id, version: versionOf(request), actor: actorOf(request) }
    const announcement = await asOperator(services, request, 'platform:write', trx => publishAnnouncement(trx, changing))
    setVersion(reply, announcement)
    return announcement
  })

  app.post('/announcements/:id/withdraw', {
    schema: {
      tags, summary: 'Withdraw an announcement', operationId: 'withdrawAnnouncement', params,
      description: 'For operators. Nobody is shown it any more; it is a draft again.',
      response: { 200: announcementSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { id } = request.params
    const announcement = await asOperator(services, request, 'platform:write', trx => withdrawAnnouncement(trx, id, actorOf(request)))
    setVersion(reply, announcement)
    return announcement
  })
}
