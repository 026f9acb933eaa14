import { secondFactorPolicySchema, setSecondFactorPolicySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionIfAny } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, isOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { tenantParams as params } from '../members/index.ts'
import { lookForSecondFactor } from '../people/index.ts'
import { decidePolicy, getPolicy } from './second-factor-policy.service.ts'

const tags = ['Second factors']

export function secondFactorPolicyRoutes(app: Api, { db, directory, events, outbox, reconciler }: Services): void {
  app.get('/tenants/:slug/second-factor-policy', {
    schema: {
      tags, summary: 'Whether a second factor is required', operationId: 'getSecondFactorPolicy', params,
      description: 'And from when. Not until an owner says so.',
      response: { 200: secondFactorPolicySchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const policy = await getPolicy(readIn(db, accessTo(callerOf(request), slug, 'members:read')), slug)
    setVersion(reply, policy)
    return policy
  })

  app.put('/tenants/:slug/second-factor-policy', {
    schema: {
      tags, summary: 'Require a second factor, or no longer', operationId: 'setSecondFactorPolicy', params, headers: ifMatchHeaders,
      description: 'From the time given whoever has none sets one up at their next sign-in; until then they are told by mail. For owners, '
        + 'who must have one themselves.',
      body: setSecondFactorPolicySchema,
      response: { 200: secondFactorPolicySchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 428, 503) },
    },
  }, async (request, reply) => {
    const caller = callerOf(request)
    const { slug } = request.params
    const scope = accessTo(caller, slug, 'tenant:lifecycle')
    const isMember = !isOperator(caller)
    if (isMember && request.body.requiredFrom !== null) await lookForSecondFactor({ db, directory }, caller.personId)
    const policy = await inScope(db, scope, trx => decidePolicy(trx, slug, {
      ...request.body, version: versionIfAny(request), personId: caller.personId, isMember,
      actor: actorOf(request), announce: outbox.announce,
    }))
    events.notify()
    reconciler.hint()
    setVersion(reply, policy)
    return policy
  })
}
