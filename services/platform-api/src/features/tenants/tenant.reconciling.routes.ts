import { z } from 'zod'
import { reconcilePlanSchema, tenantResourcesSchema } from '@dezky/contracts'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, isOperator, requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { foreseeReconcile, requestReconcile, resourcesOf } from './tenant.reconciling.service.ts'
import { resourcesSeenBy } from './tenant.sight.ts'

const tags = ['Tenants']
const params = z.object({ slug: z.string().max(60) })
const acceptedSchema = z.object({ status: z.literal('accepted') })
const dryRun = z.enum(['true', 'false']).default('false').meta({ description: 'Only say what would be done' })

export function tenantReconcilingRoutes(app: Api, { db, directory, notConfigured, reconciler }: Services): void {
  app.get('/tenants/:slug/resources', {
    schema: {
      tags, summary: 'What the tenant has in each upstream', operationId: 'listResources', params,
      description: 'With how often it was tried to make them match, and when it is tried next.',
      response: { 200: tenantResourcesSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    const [caller, { slug }] = [callerOf(request), request.params]
    const { tenantId, items, reconciling } = await resourcesOf(readIn(db, accessTo(caller, slug, 'tenant:read')), slug)
    // What went wrong inside is in the words of the platform's own parts.
    const seen = reconciling && { ...reconciling, error: isOperator(caller) ? reconciling.error : null }
    return { items: resourcesSeenBy(caller, tenantId, items), reconciling: seen }
  })

  app.post('/tenants/:slug/reconcile', {
    schema: {
      tags, summary: 'Make the upstreams match now', operationId: 'reconcileTenant', params, querystring: z.strictObject({ dryRun }),
      description: 'For operators. With `dryRun=true` it answers 200 with the steps that there are to do, and changes nothing.',
      headers: idempotencyHeaders,
      response: { 200: reconcilePlanSchema, 202: acceptedSchema, ...problemAnswers(400, 401, 403, 404, 409, 422, 503) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const scope = requireOperator(callerOf(request), 'platform:write')
    if (request.query.dryRun === 'true') {
      return reply.code(200).send(await foreseeReconcile(readIn(db, scope), slug, { directory, notConfigured }))
    }
    const answer = await inScope(db, scope, trx => once(trx, request, async () => {
      await requestReconcile(trx, slug, actorOf(request))
      return { status: 202, body: { status: 'accepted' as const } }
    }, acceptedSchema))
    reconciler.hint()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return reply.code(202).send(answer.body)
  })
}
