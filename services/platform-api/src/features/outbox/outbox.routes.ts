import { z } from 'zod'
import { outboxQuerySchema, outgoingMailSchema, pageOf, readableMailSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { outboxPage, readMail, sendAgain } from './outbox.service.ts'

const tags = ['Outbox']
const params = z.object({ id: z.uuid() })

export function outboxRoutes(app: Api, services: Services): void {
  const { db } = services

  app.get('/outbox', {
    schema: {
      tags, summary: 'What the platform writes to people', operationId: 'listOutbox', querystring: outboxQuerySchema,
      description: 'For operators. Newest first; kept for 90 days, and no longer than the person or the workspace.',
      response: { 200: pageOf(outgoingMailSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { cursor, ...wanted } = request.query
    const scope = requireOperator(callerOf(request), 'people:read')
    const { items, last } = await outboxPage(readIn(db, scope), { ...wanted, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get('/outbox/:id', {
    schema: {
      tags, summary: 'Read one mail', operationId: 'getOutgoingMail', params,
      description: 'For operators. What it says is written out anew and kept nowhere; an invitation is shown without its link.',
      response: { 200: readableMailSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const scope = requireOperator(callerOf(request), 'people:read')
    return readMail(readIn(db, scope), services.outbox.show, request.params.id)
  })

  app.post('/outbox/:id/send', {
    schema: {
      tags, summary: 'Send a mail again', operationId: 'sendOutgoingMail', params,
      description: 'For operators: what failed, and what was kept while there was no mail server. If it is not true any more by the '
        + 'time it is sent, it is not.',
      response: { 202: outgoingMailSchema, ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const asking = { id: request.params.id, actor: actorOf(request), jobs: services.outbox.jobs }
    const mail = await asOperator(services, request, 'platform:write', trx => sendAgain(trx, asking))
    return reply.code(202).send(mail)
  })
}
