// In which browsers the caller is signed in.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ownSessionsSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { asThemselves } from '../../http/access.ts'
import { changeOwn, readOwn } from '../../http/as-themselves.ts'
import { callerOf, surfaceOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { readSessions } from '../people/index.ts'
import { endOwnSessions, othersOf } from './own-session.service.ts'

const tags = ['Profile']
const accepted = z.object({ status: z.literal('accepted') })

export function ownSessionRoutes(app: Api, services: Services): void {
  app.get('/users/me/sessions', {
    schema: {
      tags, summary: 'Where I am signed in', operationId: 'listOwnSessions',
      description: 'Asked of the directory now: of its sessions those of the surfaces are made, and end with them.',
      response: { 200: ownSessionsSchema, ...problemAnswers(401, 403, 404, 503) },
    },
  }, async request => ownSessions(services, request))

  app.delete('/users/me/sessions/:session', {
    schema: {
      tags, summary: 'End one of my sessions', operationId: 'endOwnSession',
      params: z.object({ session: z.string().min(1).max(100).regex(/^[\w.~-]+$/) }),
      description: 'The directory ends it and tells the surfaces it has reached; until then it is shown as ending. Another person\'s stays as it is.',
      response: { 202: accepted, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    await changeOwn(services, request, (trx, own) => endOwnSessions(trx, own, [request.params.session]))
    return reply.code(202).send({ status: 'accepted' as const })
  })

  app.post('/users/me/sessions/end-others', {
    schema: {
      tags, summary: 'End all of my sessions but this one', operationId: 'endOtherSessions',
      description: 'Where the directory says which one asks; `session_not_told` where it does not.',
      response: { 202: accepted, ...problemAnswers(401, 403, 404, 409, 503) },
    },
  }, async (request, reply) => {
    const others = othersOf(await ownSessions(services, request))
    await changeOwn(services, request, (trx, own) => endOwnSessions(trx, own, others))
    return reply.code(202).send({ status: 'accepted' as const })
  })
}

async function ownSessions(services: Services, request: FastifyRequest) {
  const caller = callerOf(request)
  asThemselves(caller)
  const { directory, config: { audiences } } = services
  return readSessions({ directory, audiences }, readOwn(services, request), caller.personId, surfaceOf(request).claims.sid)
}
