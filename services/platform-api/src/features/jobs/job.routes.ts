import { z } from 'zod'
import { jobCountsSchema, jobQuerySchema, jobSchema, jobsSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { decodeJobPlace, encodeJobPlace } from './job.cursor.ts'
import { cancelJob, getJob, jobCounts, jobPage, retryJob } from './job.service.ts'

const tags = ['Jobs']
// What is not a job's id is no job: who may not look learns nothing of how they are written.
const params = z.object({
  id: z.string().max(250).meta({ description: 'Kind and key', example: 'files.space:0190a000-0000-7000-8000-000000000000' }),
})

export function jobRoutes(app: Api, services: Services): void {
  const { db } = services
  readingRoutes(app, services)

  app.get('/jobs/:id', {
    schema: {
      tags, summary: 'One job', operationId: 'getJob', params, description: 'For operators.',
      response: { 200: jobSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async request => inScope(db, requireOperator(callerOf(request), 'platform:read'), trx => getJob(trx, request.params.id)))

  app.post('/jobs/:id/retry', {
    schema: {
      tags, summary: 'Do a job now', operationId: 'retryJob', params,
      description: 'For operators. A key of the loop is woken: it is looked at at once, and once more if it is being done right now.',
      response: { 202: jobSchema, ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const asking = { id: request.params.id, actor: actorOf(request), jobs: services.outbox.jobs }
    return reply.code(202).send(await asOperator(services, request, 'platform:write', trx => retryJob(trx, asking)))
  })

  app.post('/jobs/:id/cancel', {
    schema: {
      tags, summary: 'Cancel a job', operationId: 'cancelJob', params,
      description: 'For operators. Mail that is still to be sent will not be. A key of the loop cannot be cancelled, only woken.',
      response: { 202: jobSchema, ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const asking = { id: request.params.id, actor: actorOf(request) }
    return reply.code(202).send(await asOperator(services, request, 'platform:write', trx => cancelJob(trx, asking)))
  })
}

function readingRoutes(app: Api, { db }: Services): void {
  app.get('/jobs', {
    schema: {
      tags, summary: 'What is queued, running, failed and next', operationId: 'listJobs', querystring: jobQuerySchema,
      description: 'For operators. Keys of the reconcile loop, then mail. What fails comes newest first, what is next comes in its order.',
      response: { 200: jobsSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { cursor, ...wanted } = request.query
    const scope = requireOperator(callerOf(request), 'platform:read')
    const after = decodeJobPlace(wanted, cursor)
    const { items, last } = await inScope(db, scope, trx => jobPage(trx, wanted, after))
    return { items, nextCursor: last && encodeJobPlace(wanted, last) }
  })

  app.get('/jobs/counts', {
    schema: {
      tags, summary: 'How many jobs there are', operationId: 'countJobs', description: 'For operators. By state, and by kind.',
      response: { 200: jobCountsSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async request => jobCounts(readIn(db, requireOperator(callerOf(request), 'platform:read'))))
}
