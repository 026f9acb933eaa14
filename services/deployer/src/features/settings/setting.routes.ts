import { changeSettingsSchema, settingsAnswerSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { changeSettings, settingsNow } from './setting.service.ts'

const tags = ['Settings']

export function settingRoutes(app: Api, { db, events, reconciler }: Context): void {
  app.get('/settings', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'Read the settings', operationId: 'getSettings', response: { 200: settingsAnswerSchema, ...problemAnswers(401) },
    },
  }, async (_, reply) => {
    const settings = await settingsNow(db)
    setVersion(reply, settings)
    return settings
  })

  app.patch('/settings', {
    schema: {
      tags, summary: 'Change the settings', operationId: 'changeSettings', headers: ifMatchHeaders, body: changeSettingsSchema,
      description: 'What is left out is kept. What runs stays as it is; what is deployed from now on is as changed.',
      response: { 200: settingsAnswerSchema, ...problemAnswers(400, 401, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const version = versionOf(request)
    const settings = await db.transaction().execute(trx => changeSettings(trx, request.body, { version }))
    events.notify()
    reconciler.hint()
    setVersion(reply, settings)
    return settings
  })
}
