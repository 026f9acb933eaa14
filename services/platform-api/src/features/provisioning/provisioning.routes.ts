import { z } from 'zod'
import {
  pageQuerySchema, reconcilePlanSchema, reconcileQuerySchema, resourceCountsSchema, resourceFilterSchema, resourceQuerySchema,
  tenantResourceSchema, tenantResourcesSchema,
} from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, isOperator, requireOperator, standingIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { getResource, planPage, requestReconcile, requireTenant, resourceCounts, resourcesPage, withoutErrors } from './provisioning.service.ts'

const tags = ['Provisioning']
const params = z.object({ slug: z.string().max(60) })
const resourceParams = params.extend({ resourceId: z.uuid() })
const acceptedSchema = z.object({ status: z.literal('accepted') })
const errors = problemAnswers(400, 401, 403, 404)

export function provisioningRoutes(app: Api, services: Services): void {
  const { db } = services

  app.get('/tenants/:slug/resources', {
    schema: {
      tags, summary: 'What the tenant has in each upstream', operationId: 'listResources', params, querystring: resourceQuerySchema,
      description: 'With how often it was tried to make them match, and when it is tried next. Members who run nothing see what all share, '
        + 'and their own; what upstreams say is for those who run the tenant, and errors are for operators.',
      response: { 200: tenantResourcesSchema, ...errors },
    },
  }, async (request) => {
    const [caller, { slug }, { cursor, ...query }] = [callerOf(request), request.params, request.query]
    const readable = readIn(db, accessTo(caller, slug, 'tenant:read'))
    const { id } = await requireTenant(readable, slug)
    const runs = standingIn(caller, id).includes('tenant:write')
    const slice = { ...query, after: decodeCursor(cursor), personId: runs ? null : caller.personId }
    const { items, last } = await resourcesPage(readable, id, slice, runs)
    return { items: isOperator(caller) ? items : items.map(withoutErrors), nextCursor: last && encodeCursor(last) }
  })

  app.get('/tenants/:slug/resources/:resourceId', {
    schema: {
      tags, summary: 'Read a resource', operationId: 'getResource', params: resourceParams,
      description: 'As the list shows it.', response: { 200: tenantResourceSchema, ...errors },
    },
  }, async (request) => {
    const [caller, { slug, resourceId: id }] = [callerOf(request), request.params]
    const readable = readIn(db, accessTo(caller, slug, 'tenant:read'))
    const tenant = await requireTenant(readable, slug)
    const runs = standingIn(caller, tenant.id).includes('tenant:write')
    const resource = await getResource(readable, tenant.id, { id, personId: runs ? null : caller.personId }, runs)
    return isOperator(caller) ? resource : withoutErrors(resource)
  })

  app.get('/tenants/:slug/resources/counts', {
    schema: {
      tags, summary: 'How many resources there are of each kind and in each state', operationId: 'countResources', params,
      querystring: resourceFilterSchema,
      description: 'Among those that the list would show with the same search; each count leaves out the choice that it is for.',
      response: { 200: resourceCountsSchema, ...errors },
    },
  }, async (request) => {
    const [caller, { slug }] = [callerOf(request), request.params]
    const readable = readIn(db, accessTo(caller, slug, 'tenant:read'))
    const { id } = await requireTenant(readable, slug)
    const runs = standingIn(caller, id).includes('tenant:write')
    return resourceCounts(readable, id, { ...request.query, personId: runs ? null : caller.personId })
  })
  reconcileRoutes(app, services)
}

function reconcileRoutes(app: Api, services: Services): void {
  const { db, kinds } = services

  app.get('/tenants/:slug/reconcile/plan', {
    schema: {
      tags, summary: 'What reconciling would do now', operationId: 'planReconcile', params, querystring: pageQuerySchema,
      description: 'For operators. Asks the upstreams, resource by resource, and changes nothing.',
      response: { 200: reconcilePlanSchema, ...errors },
    },
  }, async (request) => {
    const [{ slug }, { limit, cursor }] = [request.params, request.query]
    const readable = readIn(db, requireOperator(callerOf(request), 'platform:write'))
    const { id } = await requireTenant(readable, slug)
    const { items, last } = await planPage(readable, id, { limit, after: decodeCursor(cursor), personId: null }, kinds)
    return { items, nextCursor: last && encodeCursor(last) }
  })
  reconcileNow(app, {
    at: '/tenants/:slug/reconcile', summary: 'Make the upstreams match now', operationId: 'reconcileTenant', params,
  }, services)
  reconcileNow(app, {
    at: '/tenants/:slug/resources/:resourceId/reconcile', summary: 'Make one resource match now', operationId: 'reconcileResource',
    params: resourceParams,
  }, services)
}

interface Reconciled { at: string, summary: string, operationId: string, params: typeof params | typeof resourceParams }

function reconcileNow(app: Api, { at, ...about }: Reconciled, { db, reconciler }: Services): void {
  app.post(at, {
    schema: {
      tags, ...about, headers: idempotencyHeaders, querystring: reconcileQuerySchema,
      description: 'For operators. What was changed upstream is set right, whatever the drift mode, unless `repair` is false.',
      response: { 202: acceptedSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const answer = await inScope(db, requireOperator(callerOf(request), 'platform:write'), trx => once(trx, request, async () => {
      await requestReconcile(trx, { ...request.params, ...request.query, actor: actorOf(request) })
      return { status: 202, body: { status: 'accepted' as const } }
    }, acceptedSchema))
    reconciler.hint()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return reply.code(202).send(answer.body)
  })
}
