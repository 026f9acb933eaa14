import { z } from 'zod'
import { pageOf, pageQuerySchema, platformAdminSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator, requirePerson } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import type { Callers } from './callers.ts'
import type { Caller } from './person.ts'
import { grantPlatformAdmin, pageOfPlatformAdmins, revokePlatformAdmin } from './platform-admin.service.ts'
import { outlived } from './remembered.ts'

const params = z.object({ personId: z.uuid() })
const tags = ['Platform administrators']

export function platformAdminRoutes(app: Api, services: Services & { callers: Callers }): void {
  app.get('/platform-admins', {
    schema: {
      tags, summary: 'Who operates the platform', operationId: 'listPlatformAdmins', description: 'For operators.',
      querystring: pageQuerySchema, response: { 200: pageOf(platformAdminSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const scope = requireOperator(callerOf(request), 'people:read')
    const { items, last } = await pageOfPlatformAdmins(readIn(services.db, scope), { limit, after: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.put('/platform-admins/:personId', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'Make somebody a platform administrator', operationId: 'grantPlatformAdmin', params,
      description: 'For operators in person, not their API tokens. A grant of the platform\'s own: whatever the directory says, it holds '
        + 'until it is revoked here.',
      response: { 200: platformAdminSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { personId } = request.params
    requireAdministrator(callerOf(request))
    const admin = await asOperator(services, request, 'platform:write', trx => grantPlatformAdmin(trx, personId, actorOf(request)))
    services.callers.forgetPerson(personId)
    return admin
  })

  app.delete('/platform-admins/:personId', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'Revoke platform administration', operationId: 'revokePlatformAdmin', params,
      description: 'For operators in person, not their API tokens. Not one\'s own, never the last, and not what the directory has granted.',
      response: { 204: z.null(), ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const { personId } = request.params
    requireAdministrator(callerOf(request))
    await asOperator(services, request, 'platform:write', trx => revokePlatformAdmin(trx, personId, actorOf(request)))
    services.callers.forgetPerson(personId)
    await outlived()
    return reply.code(204).send(null)
  })
}

/** A program that could make administrators could make itself one, whatever it was made for. */
function requireAdministrator(caller: Caller): void {
  requireOperator(caller, 'platform:write')
  requirePerson(caller)
}
