import { z } from 'zod'
import { ownAnnouncementsSchema } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { ownScope } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { dismissAnnouncement, ownAnnouncements } from './own-announcement.service.ts'

const tags = ['Announcements']

/** What is said to people, programs are not told. */
export function ownAnnouncementRoutes(app: Api, { db }: Services): void {
  app.get('/users/me/announcements', {
    schema: {
      tags, summary: 'What the operators say to me', operationId: 'listOwnAnnouncements',
      description: 'Newest first: what is shown now to somebody of the caller\'s roles, at most twenty. '
        + 'Ask again when `announcement.told` is heard.',
      response: { 200: ownAnnouncementsSchema, ...problemAnswers(401, 403) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    return ownAnnouncements(readIn(db, ownScope(caller)), caller.personId)
  })

  // Neither audited nor told: what somebody has read is nobody else's business, and the platform's chain would have everybody wait in line.
  app.put('/users/me/announcements/:id/dismissal', {
    schema: {
      tags, summary: 'Put an announcement away', operationId: 'dismissAnnouncement', params: z.object({ id: z.uuid() }),
      description: 'For the caller alone, wherever they sign in, until it is published anew.',
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const caller = callerOf(request)
    await inScope(db, ownScope(caller), trx => dismissAnnouncement(trx, caller.personId, request.params.id))
    return reply.code(204).send(null)
  })
}
