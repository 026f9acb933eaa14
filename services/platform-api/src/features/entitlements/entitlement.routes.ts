import { z } from 'zod'
import { entitlementKeySchema, entitlementSchema, overrideSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, isOperator, requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { endOverride, getEntitlements, overrideEntitlement } from './entitlement.service.ts'

const tags = ['Entitlements']
const params = z.object({ slug: z.string().max(60).meta({ description: 'The tenant\'s', example: 'acme' }) })
const overrideParams = params.extend({ key: entitlementKeySchema })

export function entitlementRoutes(app: Api, { db, events, reconciler }: Services): void {
  app.get('/tenants/:slug/entitlements', {
    config: { evenSuspended: true },
    schema: {
      tags, summary: 'What a tenant may use', operationId: 'listEntitlements', params,
      description: 'Seats, storage and every feature, each with why. What is suspended, ended or not known entitles to nothing.',
      response: { 200: z.object({ items: z.array(entitlementSchema) }), ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const scope = accessTo(caller, request.params.slug, 'tenant:read', { evenSuspended: true })
    return { items: await getEntitlements(readIn(db, scope), request.params.slug, isOperator(caller)) }
  })

  app.put('/tenants/:slug/entitlements/:key/override', {
    schema: {
      tags, summary: 'Say something else than the plan', operationId: 'overrideEntitlement', params: overrideParams, body: overrideSchema,
      description: 'For operators. Replaces an earlier one.',
      response: { 200: entitlementSchema, ...problemAnswers(400, 401, 403, 404, 422) },
    },
  }, async (request) => {
    const scope = requireOperator(callerOf(request), 'platform:write')
    const wish = { ...request.params, actor: actorOf(request) }
    const entitlement = await inScope(db, scope, trx => overrideEntitlement(trx, wish, request.body))
    events.notify()
    reconciler.hint()
    return entitlement
  })

  app.delete('/tenants/:slug/entitlements/:key/override', {
    schema: {
      tags, summary: 'Let the plan hold again', operationId: 'endOverride', params: overrideParams, description: 'For operators.',
      response: { 200: entitlementSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const scope = requireOperator(callerOf(request), 'platform:write')
    const wish = { ...request.params, actor: actorOf(request) }
    const entitlement = await inScope(db, scope, trx => endOverride(trx, wish))
    events.notify()
    reconciler.hint()
    return entitlement
  })
}
