import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Tenant } from '@dezky/contracts'
import { deleteTenantSchema, suspendTenantSchema, tenantSchema, trialSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import type { PlatformScope } from '../../database/index.ts'
import { inScope } from '../../database/index.ts'
import { accessTo, isOperator, requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { outlived } from '../people/index.ts'
import { ReasonNotYours, SlugMismatch } from './tenant.lifecycle.errors.ts'
import { changeLife } from './tenant.lifecycle.service.ts'
import type { Command } from './tenant.lifecycle.ts'
import { restoreWindowOf } from './tenant.lifecycle.ts'

const params = z.object({ slug: z.string().max(60).meta({ example: 'acme' }) })
const response = { 200: tenantSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) }
const described = { tags: ['Tenants'], params, response }
const common = { ...described, headers: idempotencyHeaders }

type Request = FastifyRequest<{ Params: { slug: string } }>

export function tenantLifecycleRoutes(app: Api, services: Services): void {
  closingRoutes(app, services)
  operatorRoutes(app, services)
}

function closingRoutes(app: Api, services: Services): void {
  // Whoever is suspended comes in here, too: to lift it, and to be answered again when the first answer was lost.
  const config = { evenSuspended: true }

  app.post('/tenants/:slug/suspend', {
    config: { ...config, freshSignIn: true },
    schema: {
      ...common, summary: 'Suspend a tenant', operationId: 'suspendTenant', body: suspendTenantSchema,
      description: 'Its people are shut out at once, on every replica; they can still sign in and read why. An owner may suspend their own.',
    },
  }, async (request, reply) => {
    const { reason, note = null, owner = reason === 'customer' ? 'customer' : 'platform' } = request.body
    const scope = lifecycleAccess(request)
    if (decidingFor(request) === 'customer' && (reason !== 'customer' || owner !== 'customer')) throw new ReasonNotYours()
    const tenant = await carryOut(services, { request, reply }, scope, { do: 'suspend', reason, note, owner })
    await outlived()
    return tenant
  })

  app.post('/tenants/:slug/resume', {
    config,
    schema: {
      ...common, summary: 'Lift a suspension', operationId: 'resumeTenant',
      description: 'Only for those whose decision it was: operators, or the workspace\'s own owner.',
    },
  }, async (request, reply) => carryOut(services, { request, reply }, lifecycleAccess(request), { do: 'resume', by: decidingFor(request) }))

  app.delete('/tenants/:slug', {
    config: { ...config, freshSignIn: true },
    schema: {
      ...described, summary: 'Delete a tenant', operationId: 'deleteTenant', body: deleteTenantSchema,
      description: 'It can be restored until `purgeAfter`; then it is erased everywhere. Its people are shut out at once.',
    },
  }, async (request, reply) => {
    const scope = lifecycleAccess(request)
    if (request.body.slug !== request.params.slug) throw new SlugMismatch()
    const restoreWindowMs = restoreWindowOf(services.settings.current())
    const tenant = await carryOut(services, { request, reply }, scope, { do: 'delete', by: decidingFor(request), restoreWindowMs })
    await outlived()
    return tenant
  })
}

function operatorRoutes(app: Api, services: Services): void {
  app.post('/tenants/:slug/restore', {
    schema: {
      ...common, summary: 'Restore a deleted tenant', operationId: 'restoreTenant', description: 'For operators; until `purgeAfter`.',
    },
  }, async (request, reply) => carryOut(services, { request, reply }, operatorAccess(request), { do: 'restore' }))

  app.post('/tenants/:slug/trial', {
    schema: {
      ...common, summary: 'Start or extend a trial', operationId: 'setTrial', body: trialSchema,
      description: 'For operators. When it runs out the tenant is suspended for billing; extending it then lifts that.',
    },
  }, async (request, reply) =>
    carryOut(services, { request, reply }, operatorAccess(request), { do: 'trial', endsAt: new Date(request.body.endsAt) }))

  app.post('/tenants/:slug/convert', {
    schema: {
      ...common, summary: 'Make a trial a subscription', operationId: 'convertTenant',
      description: 'For operators. Lifts the suspension of a trial that had run out.',
    },
  }, async (request, reply) => carryOut(services, { request, reply }, operatorAccess(request), { do: 'convert' }))

  app.post('/tenants/:slug/purge', {
    config: { freshSignIn: true },
    schema: {
      ...common, summary: 'Erase a deleted tenant', operationId: 'purgeTenant',
      description: 'For operators, once it can no longer be restored. It also happens by itself; this only does not wait for it.',
    },
  }, async (request, reply) => carryOut(services, { request, reply }, operatorAccess(request), { do: 'purge' }))
}

function lifecycleAccess(request: Request): PlatformScope {
  return accessTo(callerOf(request), request.params.slug, 'tenant:lifecycle', { evenSuspended: true })
}

function operatorAccess(request: Request): PlatformScope {
  return requireOperator(callerOf(request), 'tenant:lifecycle')
}

function decidingFor(request: Request): 'platform' | 'customer' {
  return isOperator(callerOf(request)) ? 'platform' : 'customer'
}

interface Exchange { request: Request, reply: FastifyReply }

/** In one transaction; a request sent again with its Idempotency-Key is answered as before. */
async function carryOut(services: Services, { request, reply }: Exchange, scope: PlatformScope, command: Command): Promise<Tenant> {
  const { db, events, reconciler, clock, outbox: { announce } } = services
  const change = { command, actor: actorOf(request), now: clock.now(), announce }
  const answer = await inScope(db, scope, trx =>
    once(trx, request, async () => ({ status: 200, body: await changeLife(trx, request.params, change) }), tenantSchema))
  events.notify()
  reconciler.hint()
  if (answer.replayed) reply.header('idempotency-replayed', 'true')
  setVersion(reply, answer.body)
  return answer.body
}
