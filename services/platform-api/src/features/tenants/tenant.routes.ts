import { z } from 'zod'
import { createTenantSchema, tenantSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { requireClaimable } from '../domains/index.ts'
import { tenantEditRoutes } from './tenant.edit.routes.ts'
import { tenantExportRoutes } from './tenant.export.routes.ts'
import { tenantHistoryRoutes } from './tenant.history.routes.ts'
import { tenantListRoutes } from './tenant.list.routes.ts'
import { tenantNoteRoutes } from './tenant.notes.routes.ts'
import { tenantOutlookRoutes } from './tenant.outlook.routes.ts'
import { createTenant, getTenant } from './tenant.service.ts'
import { asSeenBy } from './tenant.sight.ts'
import { tenantSlugRoutes } from './tenant.slug.routes.ts'

const params = z.object({ slug: z.string().max(60) })
const tags = ['Tenants']

export function tenantRoutes(app: Api, services: Services): void {
  tenantListRoutes(app, services)
  tenantExportRoutes(app, services)
  tenantSlugRoutes(app, services)
  tenantEditRoutes(app, services)
  tenantNoteRoutes(app, services)
  tenantHistoryRoutes(app, services)
  tenantOutlookRoutes(app, services)
  const { db, events, reconciler, clock, config } = services

  app.post('/tenants', {
    schema: {
      tags, summary: 'Create a tenant', operationId: 'createTenant', description: 'For operators. Answers at once; provisioning goes on and is told as events.',
      headers: idempotencyHeaders, body: createTenantSchema, response: { 201: tenantSchema, ...problemAnswers(400, 401, 403, 409, 422) },
    },
  }, async (request, reply) => {
    const scope = requireOperator(callerOf(request), 'tenants:create')
    requireClaimable(request.body.domains ?? [], config.platformDomains, 'domains')
    const answer = await inScope(db, scope, trx =>
      once(trx, request, async () => ({
        status: 201, body: await createTenant(trx, request.body, actorOf(request), clock.now()) }), tenantSchema))
    events.notify()
    reconciler.hint()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, answer.body)
    return reply.code(201).header('location', `/v1/tenants/${answer.body.slug}`).send(answer.body)
  })

  app.get('/tenants/:slug', {
    schema: {
      tags, summary: 'Read a tenant', operationId: 'getTenant', params,
      description: 'Contacts, the suspension\'s note and what upstreams say are shown to its owners and administrators and to operators; the '
        + 'company to those who may see the subscription, too. To others they are empty.',
      response: { 200: tenantSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const caller = callerOf(request)
    const tenant = await getTenant(readIn(db, accessTo(caller, slug, 'tenant:read')), slug)
    setVersion(reply, tenant)
    return asSeenBy(caller, tenant)
  })
}
