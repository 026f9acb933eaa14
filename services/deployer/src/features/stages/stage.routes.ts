import { z } from 'zod'
import { changeStageSchema, createStageSchema, stageOrderSchema, stageSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { changeStage, createStage, orderStages, stageNamed, stagesOf } from './stage.service.ts'

const tags = ['Stages']
const ofProject = z.object({ project: z.string().max(60) })
const params = ofProject.extend({ stage: z.string().max(60) })

export function stageRoutes(app: Api, context: Context): void {
  readingRoutes(app, context)
  changingRoutes(app, context)
}

function readingRoutes(app: Api, { db }: Context): void {
  app.get('/projects/:project/stages', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List the stages of a project', operationId: 'listStages', params: ofProject,
      description: 'In the order in which releases go.',
      response: { 200: z.object({ items: z.array(stageSchema) }), ...problemAnswers(401, 404) },
    },
  }, async request => ({ items: await stagesOf(db, request.params.project) }))

  app.get('/projects/:project/stages/:stage', {
    config: { access: 'read' },
    schema: { tags, summary: 'Read a stage', operationId: 'getStage', params, response: { 200: stageSchema, ...problemAnswers(401, 404) } },
  }, async (request, reply) => {
    const stage = await stageNamed(db, request.params)
    setVersion(reply, stage)
    return stage
  })
}

function changingRoutes(app: Api, { db, clock, events }: Context): void {
  app.post('/projects/:project/stages', {
    schema: {
      tags, summary: 'Make a stage', operationId: 'createStage', params: ofProject, body: createStageSchema,
      description: 'Where the project runs. It is the last one at first.',
      response: { 201: stageSchema, ...problemAnswers(400, 401, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { project } = request.params
    const stage = await db.transaction().execute(trx => createStage(trx, project, request.body, clock.now()))
    events.notify()
    setVersion(reply, stage)
    return reply.code(201).header('location', `/v1/projects/${project}/stages/${stage.name}`).send(stage)
  })

  app.patch('/projects/:project/stages/:stage', {
    schema: {
      tags, summary: 'Change a stage', operationId: 'changeStage', params, headers: ifMatchHeaders, body: changeStageSchema,
      description: 'What runs stays as it is; what is deployed from now on is as changed.',
      response: { 200: stageSchema, ...problemAnswers(400, 401, 404, 409, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const changing = { version: versionOf(request), now: clock.now() }
    const stage = await db.transaction().execute(trx => changeStage(trx, request.params, request.body, changing))
    events.notify()
    setVersion(reply, stage)
    return stage
  })

  app.put('/projects/:project/stage-order', {
    schema: {
      tags, summary: 'Put the stages of a project in order', operationId: 'orderStages', params: ofProject, body: stageOrderSchema,
      description: 'The order in which releases go.',
      response: { 200: z.object({ items: z.array(stageSchema) }), ...problemAnswers(400, 401, 404, 422) },
    },
  }, async (request) => {
    const items = await db.transaction().execute(trx => orderStages(trx, request.params.project, request.body.stages, clock.now()))
    events.notify()
    return { items }
  })
}
