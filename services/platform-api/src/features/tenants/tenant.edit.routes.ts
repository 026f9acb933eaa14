import { z } from 'zod'
import { changeTenantSchema, tenantSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope } from '../../database/index.ts'
import { accessWithAny, isOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { requireClaimable } from '../domains/index.ts'
import { changeTenant } from './tenant.edit.service.ts'
import { neededFor, needsOperator } from './tenant.edit.ts'
import { ForOperators } from './tenant.errors.ts'
import { asSeenBy } from './tenant.sight.ts'

export function tenantEditRoutes(app: Api, { db, events, reconciler, config }: Services): void {
  app.patch('/tenants/:slug', {
    schema: {
      tags: ['Tenants'], summary: 'Change a tenant', operationId: 'changeTenant', params: z.object({ slug: z.string().max(60) }),
      description: 'Owners and administrators change name, company and contacts of their own, those who look after billing the company; partner and domains are for operators. '
        + 'What is left out stays as it is.',
      headers: ifMatchHeaders, body: changeTenantSchema,
      response: { 200: tenantSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const [caller, { slug }] = [callerOf(request), request.params]
    const scope = accessWithAny(caller, slug, neededFor(request.body))
    if (!isOperator(caller) && needsOperator(request.body)) throw new ForOperators()
    requireClaimable(request.body.domains ?? [], config.platformDomains, 'domains')
    const edit = { change: request.body, version: versionOf(request), actor: actorOf(request) }
    const tenant = await inScope(db, scope, trx => changeTenant(trx, slug, edit))
    events.notify()
    reconciler.hint()
    setVersion(reply, tenant)
    return asSeenBy(caller, tenant)
  })
}
