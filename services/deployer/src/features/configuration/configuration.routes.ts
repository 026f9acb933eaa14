import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { importAnswerSchema, importModes } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { Problem } from '@dezky/runtime'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { applyImport, exportConfiguration, planImport } from './configuration.service.ts'

const tags = ['Configuration']
const bodyLimit = 1_048_576
const querystring = z.object({
  mode: z.enum(importModes).default('plan'), planHash: z.string().max(64).optional().describe('Of the plan that is to be applied'),
  remove: z.stringbool().default(false).describe('Whether what is missing from the lists of the document is removed'),
})

export function configurationRoutes(app: Api, context: Context): void {
  app.get('/config/export', {
    config: { access: 'read', audited: true },
    schema: {
      tags, summary: 'Everything that people have set up', operationId: 'exportConfiguration',
      description: 'As YAML, the same text for the same configuration. Secrets are named and never shown.', produces: ['application/yaml'],
      response: { 200: z.string(), ...problemAnswers(401) },
    },
  }, async (_, reply) => reply.type('application/yaml; charset=utf-8').send(await exportConfiguration(context.db)))

  app.register(async (scope) => {
    // Text is read with its lines, so that what is wrong with it can be said by line.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(['application/yaml', 'application/json'], { parseAs: 'string', bodyLimit }, (_, body, done) => done(null,
      body))
    importRoute(scope.withTypeProvider<ZodTypeProvider>(), context)
  })
}

function importRoute(app: Api, context: Context): void {
  app.post('/config/import', {
    schema: {
      tags, summary: 'Take up a configuration', operationId: 'importConfiguration', querystring, body: z.string(),
      consumes: ['application/yaml', 'application/json'],
      description: 'First with `mode=plan`: what would change. Then with `mode=apply` and the plan\'s `planHash`: exactly that, or nothing.'
        + ' Lists that the document does not have are left alone; what an entry leaves out is as for a new one. Values of secrets come under '
        + '`secrets`, by their reference, there or in a document of their own.',
      response: { 200: importAnswerSchema, ...problemAnswers(400, 401, 409, 412, 413, 415, 422, 428) },
    },
  }, async (request) => {
    const { mode, planHash, remove } = request.query
    const options = { by: request.asking.name, remove }
    if (mode === 'plan') return planImport(context, request.body, options)
    if (planHash === undefined) throw planMissing()
    const answer = await applyImport(context, request.body, { ...options, planHash })
    context.events.notify()
    context.reconciler.hint()
    return answer
  })
}

function planMissing(): Problem {
  return new Problem({ code: 'plan_missing', status: 428, title: 'Plan first',
    detail: 'Ask with mode=plan what would change, then send its planHash along.' })
}
