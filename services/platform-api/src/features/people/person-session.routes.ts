// In which browsers somebody is signed in.
import { z } from 'zod'
import { personSessionsSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { askToEndSessions, readSessions } from './person-session.service.ts'

const params = z.object({ id: z.uuid() })
const tags = ['People']

export function personSessionRoutes(app: Api, services: Services): void {
  const { db, directory, config } = services
  app.get('/users/:id/sessions', {
    schema: {
      tags, summary: 'Where a person is signed in', operationId: 'listPersonSessions', params,
      description: 'For operators. Asked of the directory now: of its sessions those of the surfaces are made, and end with them.',
      response: { 200: personSessionsSchema, ...problemAnswers(400, 401, 403, 404, 503) },
    },
  }, async (request) => {
    const readable = readIn(db, requireOperator(callerOf(request), 'people:read'))
    return readSessions({ directory, audiences: config.audiences }, readable, request.params.id, null)
  })

  app.delete('/users/:id/sessions/:session', {
    schema: {
      tags, summary: 'End one of a person\'s sessions', operationId: 'endPersonSession',
      params: params.extend({ session: z.string().min(1).max(100).regex(/^[\w.~-]+$/) }),
      description: 'For operators. The directory ends it and tells the surfaces it has reached; until then it is shown as ending.',
      response: { 202: z.object({ status: z.literal('accepted') }), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { id, session } = request.params
    await asOperator(services, request, 'people:write', trx => askToEndSessions(trx, { id, sessions: [session], actor: actorOf(request) }))
    return reply.code(202).send({ status: 'accepted' as const })
  })
}
