import { z } from 'zod'
import {
  deploymentDetailsSchema, deploymentLogLineSchema, deploymentSchema, requestDeploymentSchema,
} from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { cancelDeployment, deploymentsOf, deploymentWith, logOf, requestDeployment, resolve } from './deployment.service.ts'

const tags = ['Deployments']
const ofStage = z.object({ project: z.string().max(60), stage: z.string().max(60) })
const params = z.object({ id: z.uuid() })
const by = 'administrator'

export function deploymentRoutes(app: Api, context: Context): void {
  readingRoutes(app, context)
  requestRoute(app, context)
  cancelRoute(app, context)
  logRoute(app, context)
}

function readingRoutes(app: Api, { db }: Context): void {
  app.get('/projects/:project/stages/:stage/deployments', {
    schema: {
      tags, summary: 'List the deployments of a stage', operationId: 'listDeployments', params: ofStage, description: 'Newest first.',
      querystring: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(100).optional() }),
      response: { 200: z.object({ items: z.array(deploymentSchema), nextCursor: z.string().nullable() }), ...problemAnswers(400, 401,
        404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const items = await deploymentsOf(db, request.params, { limit, before: decodeCursor(cursor) })
    const last = items.length === limit ? items.at(-1) : undefined
    return { items, nextCursor: last ? encodeCursor(last.id) : null }
  })

  app.get('/deployments/:id', {
    schema: {
      tags, summary: 'Read a deployment', operationId: 'getDeployment', params,
      description: 'With its steps, how requests fared meanwhile (`proof`), and why it failed (`failure`).',
      response: { 200: deploymentDetailsSchema, ...problemAnswers(400, 401, 404) },
    },
  }, async request => deploymentWith(db, request.params.id))
}

function requestRoute(app: Api, { db, keyring, clock, events, reconciler }: Context): void {
  app.post('/projects/:project/stages/:stage/deployments', {
    schema: {
      tags, summary: 'Deploy', operationId: 'requestDeployment', params: ofStage, body: requestDeploymentSchema,
      description: 'A tag (resolved at the registry now), a digest, a release of this stage again (rolling back), or what runs in another stage '
        + '(promotion). One deployment runs at a time; of those that wait, the newest runs next and the others are superseded.',
      response: { 202: deploymentDetailsSchema, ...problemAnswers(400, 401, 404, 422) },
    },
  }, async (request, reply) => {
    const resolved = await resolve({ db, keyring }, request.params, request.body)
    const asking = { by, reason: request.body.reason, clock }
    const deployment = await db.transaction().execute(trx => requestDeployment(trx, request.params, resolved, asking))
    events.notify()
    reconciler.hint()
    return reply.code(202).header('location', `/v1/deployments/${deployment.id}`).send(deployment)
  })
}

function cancelRoute(app: Api, { db, clock, events, transcripts, reconciler }: Context): void {
  app.post('/deployments/:id/cancel', {
    schema: {
      tags, summary: 'Cancel a deployment', operationId: 'cancelDeployment', params,
      description: 'At whatever step it is; what was before is put back.',
      response: { 202: deploymentDetailsSchema, ...problemAnswers(400, 401, 404, 409) },
    },
  }, async (request, reply) => {
    const deployment = await db.transaction().execute(trx => cancelDeployment(trx, request.params.id, by, clock.now()))
    events.notify()
    transcripts.ring()
    reconciler.hint()
    return reply.code(202).send(deployment)
  })
}

function logRoute(app: Api, { db }: Context): void {
  app.get('/deployments/:id/log', {
    schema: {
      tags, summary: 'Read what a deployment has to say', operationId: 'getDeploymentLog', params,
      description: 'Oldest first; `after` is the last `cursor` one knows.',
      querystring: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(200),
        after: z.string().regex(/^\d{1,18}$/).default('0') }),
      response: { 200: z.object({ items: z.array(deploymentLogLineSchema) }), ...problemAnswers(400, 401, 404) },
    },
  }, async request => ({ items: await logOf(db, request.params.id, request.query) }))
}
