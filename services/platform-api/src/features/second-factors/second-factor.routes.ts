import { z } from 'zod'
import {
  memberSecondFactorSchema, pageOf, remindedSchema, remindSecondFactorsSchema, secondFactorCountsSchema, secondFactorQuerySchema,
} from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, isOperator, requirePerson, roleIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { memberParams, tenantParams } from '../members/index.ts'
import type { Callers } from '../people/index.ts'
import { outlived } from '../people/index.ts'
import { factorCounts, factorsPage, remind, resetMember } from './second-factor.service.ts'

const tags = ['Second factors']
type Parts = Services & { callers: Callers }

export function secondFactorRoutes(app: Api, parts: Parts): void {
  readingRoutes(app, parts)
  remindingRoute(app, parts)
  resettingRoute(app, parts)
}

function readingRoutes(app: Api, { db }: Parts): void {
  app.get('/tenants/:slug/second-factors', {
    schema: {
      tags, summary: 'Who has a second factor', operationId: 'listSecondFactors', params: tenantParams,
      querystring: secondFactorQuerySchema,
      description: 'As the directory last said, in the order in which people were added.',
      response: { 200: pageOf(memberSecondFactorSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { slug } = request.params
    const { cursor, ...wanted } = request.query
    const reading = readIn(db, accessTo(callerOf(request), slug, 'members:read'))
    const { items, next } = await factorsPage(reading, slug, { ...wanted, after: decodeCursor(cursor) })
    return { items, nextCursor: next && encodeCursor(next) }
  })

  app.get('/tenants/:slug/second-factors/counts', {
    schema: {
      tags, summary: 'How many have a second factor', operationId: 'countSecondFactors', params: tenantParams,
      description: 'And how many a reminder would go to now.',
      response: { 200: secondFactorCountsSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { slug } = request.params
    return inScope(db, accessTo(callerOf(request), slug, 'members:read'), trx => factorCounts(trx, slug))
  })
}

function remindingRoute(app: Api, { db, events, outbox }: Parts): void {
  app.post('/tenants/:slug/second-factors/remind', {
    schema: {
      tags, summary: 'Remind those who have no second factor', operationId: 'remindSecondFactors', params: tenantParams,
      headers: idempotencyHeaders, body: remindSecondFactorsSchema,
      description: 'By mail, each in their language, and nobody twice in a day. Those who have not come yet are not written to.',
      response: { 202: remindedSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const scope = accessTo(callerOf(request), slug, 'members:invite')
    const reminding = { slug, memberIds: request.body.memberIds, actor: actorOf(request), announce: outbox.announce }
    const answer = await inScope(db, scope, trx => once(trx, request, async () => ({
      status: 202, body: await remind(trx, reminding),
    }), remindedSchema))
    events.notify()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return reply.code(202).send(answer.body)
  })
}

function resettingRoute(app: Api, { db, directory, events, outbox, reconciler, callers }: Parts): void {
  app.post('/tenants/:slug/members/:memberId/second-factor/reset', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'Take away a member\'s second factors', operationId: 'resetSecondFactor', params: memberParams,
      description: 'For somebody who has lost them: all of theirs and the recovery codes, and every session. They are told by mail, and set '
        + 'up new ones after signing in with the password. For those who have signed in here, and belong to nothing else.',
      response: { 202: z.object({ status: z.literal('accepted') }), ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const caller = callerOf(request)
    const { slug, memberId } = request.params
    const scope = accessTo(caller, slug, 'members:invite')
    requirePerson(caller)
    const personId = await inScope(db, scope, trx => resetMember(trx, {
      slug, memberId, issuer: directory.issuer, role: roleIn(caller, slug), isOperator: isOperator(caller), actor: actorOf(request),
      announce: outbox.announce,
    }))
    callers.forgetPerson(personId)
    events.notify()
    reconciler.hint()
    await outlived()
    return reply.code(202).send({ status: 'accepted' as const })
  })
}
