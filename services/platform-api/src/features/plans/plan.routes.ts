import { z } from 'zod'
import { changePlanSchema, createPlanSchema, planQuerySchema, planSchema, planWithVersionsSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, requireVersion, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { isOperator, requireOperator, scopeWith } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { catalogue, changePlan, createPlan, getPlan, getPlanWithUse } from './plan.service.ts'

const tags = ['Plans']
const params = z.object({ slug: z.string().max(60) })

export function planRoutes(app: Api, { db, events }: Services): void {
  app.get('/plans', {
    schema: {
      tags, summary: 'What can be subscribed to', operationId: 'listPlans', description: 'The whole catalogue, the cheapest plan first.',
      querystring: planQuerySchema, response: { 200: z.object({ items: z.array(planSchema) }), ...problemAnswers(400, 401, 403) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    return { items: await catalogue(readIn(db, scopeWith(caller, 'tenant:read')), request.query.status, isOperator(caller)) }
  })

  app.get('/plans/:slug', {
    schema: {
      tags, summary: 'Read a plan with its versions', operationId: 'getPlan', params,
      description: 'A version that somebody has subscribed to never changes; `current` is what a new subscription gets.',
      response: { 200: planWithVersionsSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request, reply) => {
    const caller = callerOf(request)
    const plan = await (isOperator(caller) ? getPlanWithUse : getPlan)(readIn(db, scopeWith(caller, 'tenant:read')), request.params.slug)
    setVersion(reply, plan)
    return plan
  })

  app.post('/plans', {
    schema: {
      tags, summary: 'Add a plan', operationId: 'createPlan', description: 'For operators.',
      headers: idempotencyHeaders, body: createPlanSchema,
      response: { 201: planWithVersionsSchema, ...problemAnswers(400, 401, 403, 409, 422) },
    },
  }, async (request, reply) => {
    const answer = await inScope(db, requireOperator(callerOf(request), 'plans:write'), trx => once(trx, request, async () =>
      ({ status: 201, body: await createPlan(trx, request.body, actorOf(request)) }), planWithVersionsSchema))
    events.notify()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, answer.body)
    return reply.code(201).header('location', `/v1/plans/${answer.body.slug}`).send(answer.body)
  })

  app.patch('/plans/:slug', {
    schema: {
      tags, summary: 'Change a plan', operationId: 'changePlan', params, headers: ifMatchHeaders, body: changePlanSchema,
      description: 'For operators. What it holds and costs changes in place until somebody has subscribed to it; from then on a change makes '
        + 'a new version, and those who have subscribed keep theirs.',
      response: { 200: planWithVersionsSchema, ...problemAnswers(400, 401, 403, 404, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const scope = requireOperator(callerOf(request), 'plans:write')
    const expected = versionOf(request)
    const plan = await inScope(db, scope, trx => changePlan(trx, request.params.slug, request.body, {
      actor: actorOf(request), expect: current => requireVersion(current, expected),
    }))
    events.notify()
    setVersion(reply, plan)
    return plan
  })
}
