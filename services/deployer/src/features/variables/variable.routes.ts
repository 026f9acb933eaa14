import { z } from 'zod'
import { setVariableSchema, variableName, variableSchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { removeVariable, setVariable, variablesOf } from './variable.service.ts'

const tags = ['Variables']
const ofProject = z.object({ project: z.string().max(60) })
const ofStage = ofProject.extend({ stage: z.string().max(60) })
const named = { name: variableName }
const [oneOfProject, oneOfStage] = [ofProject.extend(named), ofStage.extend(named)]

/** The same below a project, for all its stages, and below one stage. */
export function variableRoutes(app: Api, context: Context): void {
  routesBelow(app, context, {
    prefix: '/projects/:project/variables', name: 'Project', of: 'of a project', all: ofProject, one: oneOfProject,
  })
  routesBelow(app, context, {
    prefix: '/projects/:project/stages/:stage/variables', name: 'Stage', of: 'of a stage', all: ofStage, one: oneOfStage,
  })
}

interface Place {
  prefix: string
  name: string
  of: string
  /** What names its variables, and one of them. */
  all: typeof ofProject | typeof ofStage
  one: typeof oneOfProject | typeof oneOfStage
}

function routesBelow(app: Api, { db, clock, keyring, events }: Context, { prefix, name, of, all, one: params }: Place): void {
  app.get(prefix, {
    config: { access: 'read' },
    schema: {
      tags, summary: `List the variables ${of}`, operationId: `list${name}Variables`, params: all,
      description: 'Below a stage: the project\'s too, which its own take the place of. Secrets are named and never shown.',
      response: { 200: z.object({ items: z.array(variableSchema) }), ...problemAnswers(401, 404) },
    },
  }, async request => ({ items: await variablesOf(db, request.params) }))

  app.put(`${prefix}/:name`, {
    schema: {
      tags, summary: `Set a variable ${of}`, operationId: `set${name}Variable`, params, body: setVariableSchema,
      description: 'For what is deployed from now on.', response: { 204: noContent, ...problemAnswers(400, 401, 404) },
    },
  }, async (request, reply) => {
    await db.transaction().execute(trx => setVariable(trx, request.params, request.body, { keyring, now: clock.now() }))
    events.notify()
    return reply.code(204).send(null)
  })

  app.delete(`${prefix}/:name`, {
    schema: {
      tags, summary: `Remove a variable ${of}`, operationId: `remove${name}Variable`, params,
      description: 'From what is deployed from now on.', response: { 204: noContent, ...problemAnswers(401, 404) },
    },
  }, async (request, reply) => {
    await db.transaction().execute(trx => removeVariable(trx, request.params, clock.now()))
    events.notify()
    return reply.code(204).send(null)
  })
}
