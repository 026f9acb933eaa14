import { z } from 'zod'
import {
  deploymentDetailsSchema, deploymentLogLineSchema, deploymentSchema, requestDeploymentSchema,
} from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, NotHere } from '@dezky/runtime/fastify'
import { isTaken } from '../../http/problems.ts'
import type { Context } from '../../services.ts'
import { approveDeployment } from './approval.service.ts'
import { cancelDeployment, deploymentAskedWith, deploymentsOf, deploymentWith, logOf, requestDeployment,
  resolve } from './deployment.service.ts'
import { keyOf, requestKeyHeaders } from './request-key.ts'

const tags = ['Deployments']
const ofStage = z.object({ project: z.string().max(60), stage: z.string().max(60) })
const params = z.object({ id: z.uuid() })

export function deploymentRoutes(app: Api, context: Context): void {
  readingRoutes(app, context)
  requestRoute(app, context)
  approveRoute(app, context)
  cancelRoute(app, context)
  logRoute(app, context)
}

function readingRoutes(app: Api, { db }: Context): void {
  app.get('/projects/:project/stages/:stage/deployments', {
    config: { access: 'read' },
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
    config: { access: 'read' },
    schema: {
      tags, summary: 'Read a deployment', operationId: 'getDeployment', params,
      description: 'With its steps, how requests fared meanwhile (`proof`), and why it failed (`failure`).',
      response: { 200: deploymentDetailsSchema, ...problemAnswers(400, 401, 404) },
    },
  }, async request => deploymentWith(db, request.params.id))
}

function requestRoute(app: Api, { db, registries, clock, events, reconciler }: Context): void {
  app.post('/projects/:project/stages/:stage/deployments', {
    config: { access: 'deploy' },
    schema: {
      tags, summary: 'Deploy', operationId: 'requestDeployment', params: ofStage, body: requestDeploymentSchema,
      headers: requestKeyHeaders,
      description: 'A tag (resolved at the registry now), a digest, a release of this stage again (rolling back), or what runs in another stage '
        + '(promotion). One deployment runs at a time; of those that wait, the newest runs next and the others are superseded.',
      response: { 202: deploymentDetailsSchema, ...problemAnswers(400, 401, 404, 422) },
    },
  }, async (request, reply) => {
    const { params, body, headers: { 'idempotency-key': chosen } } = request
    const key = keyOf(chosen, { params, body })
    const earlier = await deploymentAskedWith(db, key)
    if (earlier) return reply.code(202).header('location', `/v1/deployments/${earlier.id}`).send(earlier)
    const resolved = await resolve({ db, registries }, params, body)
    const asking = { by: request.asking.name, reason: body.reason, clock, key }
    const deployment = await db.transaction().execute(trx => requestDeployment(trx, params, resolved, asking))
      .catch(async (error: unknown) => {
      // The same request may be at it already.
        if (isTaken(error)) return deploymentAskedWith(db, key)
        throw error
      })
    if (!deployment) throw new NotHere()
    events.notify()
    reconciler.hint()
    return reply.code(202).header('location', `/v1/deployments/${deployment.id}`).send(deployment)
  })
}

function cancelRoute(app: Api, { db, clock, events, transcripts, reconciler }: Context): void {
  app.post('/deployments/:id/cancel', {
    config: { access: 'deploy' },
    schema: {
      tags, summary: 'Cancel a deployment', operationId: 'cancelDeployment', params,
      description: 'At whatever step it is; what was before is put back.',
      response: { 202: deploymentDetailsSchema, ...problemAnswers(400, 401, 404, 409) },
    },
  }, async (request, reply) => {
    const deployment = await db.transaction().execute(trx => cancelDeployment(trx, request.params.id, request.asking.name, clock.now()))
    events.notify()
    transcripts.ring()
    reconciler.hint()
    return reply.code(202).send(deployment)
  })
}

function approveRoute(app: Api, { db, clock, events, transcripts, reconciler }: Context): void {
  app.post('/deployments/:id/approve', {
    config: { access: 'deploy' },
    schema: {
      tags, summary: 'Approve a deployment', operationId: 'approveDeployment', params,
      description: 'One that waits. It begins once as many people as its stage asks for have approved it, whoever asked for it not counted.',
      response: { 202: deploymentDetailsSchema, ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const deployment = await db.transaction().execute(trx => approveDeployment(trx, request.params.id, request.asking.name, clock.now()))
    events.notify()
    transcripts.ring()
    reconciler.hint()
    return reply.code(202).send(deployment)
  })
}

function logRoute(app: Api, { db }: Context): void {
  app.get('/deployments/:id/log', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'Read what a deployment has to say', operationId: 'getDeploymentLog', params,
      description: 'Oldest first; `after` is the last `cursor` one knows.',
      querystring: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(200),
        after: z.string().regex(/^\d{1,18}$/).default('0') }),
      response: { 200: z.object({ items: z.array(deploymentLogLineSchema) }), ...problemAnswers(400, 401, 404) },
    },
  }, async request => ({ items: await logOf(db, request.params.id, request.query) }))
}
