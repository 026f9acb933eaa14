import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { changeSettingSchema, settingKeySchema, settingSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { decide, settingOf, settingsOf } from './setting.service.ts'

const tags = ['Settings']
const params = z.object({ key: settingKeySchema })
/** Whoever could say from an old sign-in what counts as a fresh one would need no other. */
const decisive = { freshSignIn: true }

export function settingRoutes(app: Api, services: Services): void {
  readingRoutes(app, services)

  app.put('/settings/:key', {
    config: decisive,
    schema: {
      tags, summary: 'Decide a setting', operationId: 'changeSetting', params, headers: ifMatchHeaders, body: changeSettingSchema,
      description: 'For operators. It holds on every replica within seconds. What a variable of the environment decides cannot be decided here.',
      response: { 200: settingSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 428) },
    },
  }, async (request, reply) => {
    const setting = await deciding(services, request, request.params.key, request.body.value)
    setVersion(reply, setting)
    return setting
  })

  app.delete('/settings/:key', {
    config: decisive,
    schema: {
      tags, summary: 'Have a setting as it is by default', operationId: 'resetSetting', params, headers: ifMatchHeaders,
      description: 'For operators. What was decided is forgotten; the audit trail knows it still.',
      response: { 200: settingSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 428) },
    },
  }, async (request, reply) => {
    const setting = await deciding(services, request, request.params.key, undefined)
    setVersion(reply, setting)
    return setting
  })
}

function readingRoutes(app: Api, { db, config }: Services): void {
  app.get('/settings', {
    schema: {
      tags, summary: 'What operators have decided', operationId: 'listSettings',
      description: 'For operators. Every setting with what holds now, what would hold by default, and who decided.',
      response: { 200: z.object({ items: z.array(settingSchema) }), ...problemAnswers(401, 403, 404) },
    },
  }, async request => ({ items: await settingsOf(readIn(db, requireOperator(callerOf(request), 'platform:read')), config.fixed) }))

  app.get('/settings/:key', {
    schema: {
      tags, summary: 'One setting', operationId: 'getSetting', params, description: 'For operators.',
      response: { 200: settingSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const scope = requireOperator(callerOf(request), 'platform:read')
    const setting = await settingOf(readIn(db, scope), request.params.key, config.fixed)
    setVersion(reply, setting)
    return setting
  })
}

async function deciding(services: Services, request: FastifyRequest, key: z.infer<typeof settingKeySchema>, wish: unknown) {
  const change = {
    key, version: versionOf(request), actor: actorOf(request), personId: callerOf(request).personId, fixed: services.config.fixed,
  }
  const setting = await asOperator(services, request, 'platform:write', trx => decide(trx, change, wish))
  await services.settings.changed()
  return setting
}
