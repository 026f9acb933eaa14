// What operators do about their own access to tenants' portals.
import { z } from 'zod'
import { pageOf, requestSupportAccessSchema, supportAccessQuerySchema, supportAccessSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { requireOperator, requirePerson } from '../../http/access.ts'
import { personOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import type { Callers } from '../people/index.ts'
import { outlived } from '../people/index.ts'
import { endAccess, getAccess, pageOfAccesses, requestAccess } from './support-access.service.ts'
import { shownTo } from './support-access.view.ts'

const tags = ['Acting for a customer']
const params = z.object({ id: z.uuid() })

export function supportAccessRoutes(app: Api, services: Services & { callers: Callers }): void {
  const { db, events, reconciler, config, callers, outbox } = services

  app.get('/support-accesses', {
    schema: {
      tags, summary: 'Who acts, acted or asked to act for which customer', operationId: 'listSupportAccesses',
      description: 'For operators. Newest first.', querystring: supportAccessQuerySchema,
      response: { 200: pageOf(supportAccessSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const { limit, cursor, mine, ...filter } = request.query
    const wanted = { ...filter, limit, personId: mine ? caller.personId : null, before: decodeCursor(cursor) }
    const { items, last } = await pageOfAccesses(readIn(db, requireOperator(caller, 'platform:read')), wanted)
    return { items: items.map(access => shownTo(caller, access, config.portalUrl)), nextCursor: last && encodeCursor(last) }
  })

  app.post('/support-accesses', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'Ask to act for a customer', operationId: 'requestSupportAccess', headers: idempotencyHeaders,
      description: 'For operators in person. Where the tenant says `ask`, one of its owners lets them in; where it says `allowed`, it '
        + 'begins at once; where it says `never`, it is refused. It lasts an hour at most.',
      body: requestSupportAccessSchema, response: { 201: supportAccessSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const caller = callerOf(request)
    const scope = requireOperator(caller, 'platform:write')
    requirePerson(caller)
    const by = { actor: personOf(request), announce: outbox.announce }
    const answer = await inScope(db, scope, trx => once(trx, request, async () => ({
      status: 201, body: shownTo(caller, await requestAccess(trx, request.body, by), config.portalUrl),
    }), supportAccessSchema))
    events.notify()
    reconciler.hint()
    callers.forgetPerson(caller.personId)
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return reply.code(201).header('location', `/v1/support-accesses/${answer.body.id}`).send(answer.body)
  })

  oneRoutes(app, services)
}

function oneRoutes(app: Api, { db, events, config, callers, outbox }: Services & { callers: Callers }): void {
  app.get('/support-accesses/:id', {
    schema: {
      tags, summary: 'Read one of them', operationId: 'getSupportAccess', params, description: 'For operators.',
      response: { 200: supportAccessSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const access = await getAccess(readIn(db, requireOperator(caller, 'platform:read')), request.params.id)
    return shownTo(caller, access, config.portalUrl)
  })

  app.post('/support-accesses/:id/end', {
    schema: {
      tags, summary: 'End it, or take the question back', operationId: 'endSupportAccess', params,
      description: 'For operators in person. At once; what is over stays as it is.',
      response: { 200: supportAccessSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const scope = requireOperator(caller, 'platform:write')
    requirePerson(caller)
    const ending = { by: caller.personId, reason: 'operator' as const }
    const by = { actor: personOf(request), announce: outbox.announce }
    const access = await inScope(db, scope, trx => endAccess(trx, request.params.id, ending, by))
    events.notify()
    callers.forgetPerson(access.operator.id)
    await outlived()
    return shownTo(caller, access, config.portalUrl)
  })
}
