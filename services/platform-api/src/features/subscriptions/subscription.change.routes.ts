import { z } from 'zod'
import { changeSubscriptionSchema, createSubscriptionSchema, subscriptionSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, requireVersion, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope } from '../../database/index.ts'
import { accessTo, isOperator, PermissionMissing } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { changeSubscription, subscribeAnew } from './subscription.service.ts'

const params = z.object({ slug: z.string().max(60).meta({ description: 'The tenant\'s', example: 'acme' }) })
const tags = ['Subscriptions']

export function subscriptionChangeRoutes(app: Api, { db, events, reconciler }: Services): void {
  app.post('/subscriptions', {
    schema: {
      tags, summary: 'Subscribe anew', operationId: 'createSubscription',
      description: 'For a tenant whose subscription has ended; 409 while it has one.',
      headers: idempotencyHeaders, body: createSubscriptionSchema,
      response: { 201: subscriptionSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const scope = accessTo(callerOf(request), request.body.tenant, 'subscription:write')
    const answer = await inScope(db, scope, trx => once(trx, request, async () =>
      ({ status: 201, body: await subscribeAnew(trx, request.body, actorOf(request)) }), subscriptionSchema))
    events.notify()
    reconciler.hint()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, answer.body)
    return reply.code(201).header('location', `/v1/subscriptions/${request.body.tenant}`).send(answer.body)
  })

  app.patch('/subscriptions/:slug', {
    schema: {
      tags, summary: 'Change a subscription', operationId: 'changeSubscription', params,
      headers: ifMatchHeaders, body: changeSubscriptionSchema,
      description: 'Another plan, other seats or another interval hold at once, up or down, and are charged and credited by the day, counting '
        + 'today; another interval begins a new period. With `when: period_end` they wait for the next period. A change at once takes the '
        + 'place of one that waits. `cancelAtPeriodEnd` ends the subscription with the period.',
      response: { 200: subscriptionSchema, ...problemAnswers(400, 401, 403, 404, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const [caller, { slug }, expected] = [callerOf(request), request.params, versionOf(request)]
    const scope = accessTo(caller, slug, 'subscription:write')
    const isOperators = request.body.stripeCustomerId !== undefined || request.body.stripeSubscriptionId !== undefined
    if (isOperators && !isOperator(caller)) throw new PermissionMissing('platform:write')
    const changed = await inScope(db, scope, trx => changeSubscription(trx, slug, request.body, {
      actor: actorOf(request), expect: current => requireVersion(current, expected),
    }))
    events.notify()
    reconciler.hint()
    setVersion(reply, changed)
    return changed
  })
}
