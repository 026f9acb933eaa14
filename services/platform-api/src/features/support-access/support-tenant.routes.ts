// What a tenant decides about operators in its portal, and sees of them.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  pageOf, pageQuerySchema, setSupportAccessSchema, supportAccessSchema, supportAccessSettingSchema, supportUseSchema,
} from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, ifMatchHeaders, setVersion, versionIfAny } from '@dezky/runtime/fastify'
import type { PlatformScope, Scoped } from '../../database/index.ts'
import { inScope, operatorScope, readIn } from '../../database/index.ts'
import { accessTo, actingIn, isOperator, requirePerson } from '../../http/access.ts'
import { personOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { ownersScope } from '../../http/owners.ts'
import type { Services } from '../../services.ts'
import type { Callers } from '../people/index.ts'
import { outlived } from '../people/index.ts'
import { approveAccess, denyAccess, endAccess, getAccess, pageOfAccesses } from './support-access.service.ts'
import { shownTo } from './support-access.view.ts'
import { decideSetting, getSetting } from './support-setting.service.ts'
import { pageOfUses } from './support-use.service.ts'

const tags = ['Acting for a customer']
const params = z.object({ slug: z.string().max(60) })
const one = params.extend({ accessId: z.uuid() })
const answered = { 200: supportAccessSchema, ...problemAnswers(400, 401, 403, 404, 409) }

export function supportTenantRoutes(app: Api, services: Services & { callers: Callers }): void {
  const { db, config } = services
  settingRoutes(app, services)

  app.get('/tenants/:slug/support-accesses', {
    schema: {
      tags, summary: 'Which operators act, acted or asked to act here', operationId: 'listTenantSupportAccesses', params,
      description: 'Newest first.', querystring: pageQuerySchema,
      response: { 200: pageOf(supportAccessSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const caller = callerOf(request)
    const readable = readIn(db, accessTo(caller, request.params.slug, 'audit:read'))
    const wanted = { tenant: request.params.slug, personId: null, limit, before: decodeCursor(cursor) }
    const { items, last } = await pageOfAccesses(readable, wanted)
    return { items: items.map(access => shownTo(caller, access, config.portalUrl)), nextCursor: last && encodeCursor(last) }
  })

  app.get('/tenants/:slug/support-accesses/:accessId/uses', {
    schema: {
      tags, summary: 'What an operator opened and did here', operationId: 'listSupportUses', params: one, querystring: pageQuerySchema,
      description: 'Every request, newest first: what it was about, never what was in it.',
      response: { 200: pageOf(supportUseSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { slug, accessId } = request.params
    const { limit, cursor } = request.query
    const readable = readIn(db, accessTo(callerOf(request), slug, 'audit:read'))
    const { id } = await getAccess(readable, accessId, slug)
    const { items, last } = await pageOfUses(readable, id, { limit, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  answerRoutes(app, services)
}

function settingRoutes(app: Api, { db, events, outbox }: Services): void {
  app.get('/tenants/:slug/support-access', {
    schema: {
      tags, summary: 'Whether operators may come in', operationId: 'getSupportAccessSetting', params,
      description: 'Off until an owner says otherwise.',
      response: { 200: supportAccessSettingSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const setting = await getSetting(readIn(db, accessTo(callerOf(request), slug, 'audit:read')), slug)
    setVersion(reply, setting)
    return setting
  })

  app.put('/tenants/:slug/support-access', {
    schema: {
      tags, summary: 'Decide whether operators may come in', operationId: 'setSupportAccess', params, headers: ifMatchHeaders,
      description: 'For owners, and for nobody else: not for operators. `never` ends at once what operators have open.',
      body: setSupportAccessSchema, response: { 200: supportAccessSettingSchema, ...problemAnswers(400, 401, 403, 404, 412, 428) },
    },
  }, async (request, reply) => {
    const scope = ownersScope(request, request.params.slug)
    const deciding = { mode: request.body.mode, version: versionIfAny(request), actor: personOf(request), announce: outbox.announce }
    const setting = await inScope(db, scope, trx => decideSetting(trx, request.params.slug, deciding))
    events.notify()
    if (setting.mode === 'never') await outlived()
    setVersion(reply, setting)
    return setting
  })
}

function answerRoutes(app: Api, services: Services & { callers: Callers }): void {
  const act = async (request: FastifyRequest, scope: PlatformScope, work: (trx: Scoped) => ReturnType<typeof getAccess>) => {
    const access = await inScope(services.db, scope, work)
    services.events.notify()
    services.reconciler.hint()
    services.callers.forgetPerson(access.operator.id)
    await outlived()
    return shownTo(callerOf(request), access, services.config.portalUrl)
  }

  app.post('/tenants/:slug/support-accesses/:accessId/approve', {
    schema: {
      tags, summary: 'Let an operator in', operationId: 'approveSupportAccess', params: one, response: answered,
      description: 'For owners. From now on, for as long as was asked.',
    },
  }, async (request) => {
    const { slug, accessId } = request.params
    return act(request, ownersScope(request, slug), trx => approveAccess(trx, slug, accessId, personOf(request)))
  })

  app.post('/tenants/:slug/support-accesses/:accessId/deny', {
    schema: {
      tags, summary: 'Do not let an operator in', operationId: 'denySupportAccess', params: one, response: answered,
      description: 'For owners.',
    },
  }, async (request) => {
    const { slug, accessId } = request.params
    return act(request, ownersScope(request, slug), trx => denyAccess(trx, slug, accessId, personOf(request)))
  })

  app.post('/tenants/:slug/support-accesses/:accessId/end', {
    schema: {
      tags, summary: 'End an operator\'s access', operationId: 'endTenantSupportAccess', params: one, response: answered,
      description: 'For owners, and for whoever acts. At once; what is over stays as it is.',
    },
  }, async (request) => {
    const { slug, accessId } = request.params
    const caller = callerOf(request)
    const isActing = actingIn(caller, slug)?.id === accessId
    // Whoever acts may write nothing of their own access as the tenant: they end it as who they are.
    const scope = isActing ? operatorScope(caller.personId) : accessTo(caller, slug, 'tenant:lifecycle')
    requirePerson(caller)
    const ending = { by: caller.personId, reason: isActing || isOperator(caller) ? 'operator' as const : 'owner' as const }
    return act(request, scope, async (trx) => {
      const { id } = await getAccess(trx, accessId, slug)
      return endAccess(trx, id, ending, { actor: personOf(request), announce: services.outbox.announce })
    })
  })
}
