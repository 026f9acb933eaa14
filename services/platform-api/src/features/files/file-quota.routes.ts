import { fileQuotaSchema, setFileQuotaSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionIfAny } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { tenantParams as params } from '../members/index.ts'
import { getQuota, setQuota } from './file-quota.service.ts'

const tags = ['Files']

export function fileQuotaRoutes(app: Api, { db, events, reconciler }: Pick<Services, 'db' | 'events' | 'reconciler'>): void {
  app.get('/tenants/:slug/files/quota', {
    schema: {
      tags, summary: 'How much a workspace\'s files may take', operationId: 'getFileQuota', params,
      description: 'Everything the plan gives, until an administrator says less.',
      response: { 200: fileQuotaSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const quota = await getQuota(readIn(db, accessTo(callerOf(request), slug, 'tenant:write')), slug)
    setVersion(reply, quota)
    return quota
  })

  app.put('/tenants/:slug/files/quota', {
    schema: {
      tags, summary: 'Say how much a workspace\'s files may take', operationId: 'setFileQuota', params, headers: ifMatchHeaders,
      description: 'No more than the plan gives; if that becomes less later, it holds. Less than is used already takes nothing away: people '
        + 'can add nothing until there is room again. The file server follows by itself.',
      body: setFileQuotaSchema,
      response: { 200: fileQuotaSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const scope = accessTo(callerOf(request), slug, 'tenant:write')
    const quota = await inScope(db, scope, trx =>
      setQuota(trx, slug, { ...request.body, version: versionIfAny(request), actor: actorOf(request) }))
    events.notify()
    reconciler.hint()
    setVersion(reply, quota)
    return quota
  })
}
