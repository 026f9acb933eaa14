import { z } from 'zod'
import {
  changePartnerSchema, createPartnerSchema, pageOf, partnerCountsQuerySchema, partnerCountsSchema, partnerSchema, partnersQuerySchema,
} from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import type { Callers } from '../people/index.ts'
import { outlived } from '../people/index.ts'
import { changePartner, countPartners, createPartner, endPartner, getPartner, pageOfPartners } from './partner.service.ts'

const params = z.object({ slug: z.string().max(60) })
const tags = ['Partners']

export interface ServicesAndCallers extends Services { callers: Callers }

export function partnerRoutes(app: Api, services: ServicesAndCallers): void {
  readingRoutes(app, services)
  writingRoutes(app, services)
}

function readingRoutes(app: Api, { db }: Services): void {
  app.get('/partners', {
    schema: {
      tags, summary: 'List partners', operationId: 'listPartners', description: 'For operators. Searched, filtered and ordered; a cursor goes on in the same list.',
      querystring: partnersQuerySchema, response: { 200: pageOf(partnerSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async request => pageOfPartners(readIn(db, requireOperator(callerOf(request), 'partners:read')), request.query))

  app.get('/partners/counts', {
    schema: {
      tags, summary: 'How many partners there are', operationId: 'countPartners', querystring: partnerCountsQuerySchema,
      description: 'For operators. Among those that the list would show with the same search.',
      response: { 200: partnerCountsSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async request => countPartners(readIn(db, requireOperator(callerOf(request), 'partners:read')), request.query.search))

  app.get('/partners/:slug', {
    schema: {
      tags, summary: 'Read a partner', operationId: 'getPartner', params, description: 'For operators.',
      response: { 200: partnerSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request, reply) => {
    const partner = await getPartner(readIn(db, requireOperator(callerOf(request), 'partners:read')), request.params.slug)
    setVersion(reply, partner)
    return partner
  })
}

function writingRoutes(app: Api, services: ServicesAndCallers): void {
  app.post('/partners', {
    schema: {
      tags, summary: 'Create a partner', operationId: 'createPartner', description: 'For operators.',
      headers: idempotencyHeaders, body: createPartnerSchema,
      response: { 201: partnerSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const answer = await asOperator(services, request, 'partners:write', trx =>
      once(trx, request, async () => ({ status: 201, body: await createPartner(trx, request.body, actorOf(request)) }), partnerSchema))
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, answer.body)
    return reply.code(201).header('location', `/v1/partners/${answer.body.slug}`).send(answer.body)
  })

  app.patch('/partners/:slug', {
    schema: {
      tags, summary: 'Change a partner', operationId: 'changePartner', params, description: 'For operators.',
      headers: ifMatchHeaders, body: changePartnerSchema,
      response: { 200: partnerSchema, ...problemAnswers(400, 401, 403, 404, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const change = { version: versionOf(request), actor: actorOf(request) }
    const partner = await asOperator(services, request, 'partners:write', trx =>
      changePartner(trx, request.params.slug, request.body, change))
    setVersion(reply, partner)
    return partner
  })

  app.delete('/partners/:slug', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'End the contract with a partner', operationId: 'terminatePartner', params,
      description: 'For operators. Its tenants stay as they are and still name it; it takes no new ones, and its people see nothing any more.',
      response: { 200: partnerSchema, ...problemAnswers(401, 403, 404, 422) },
    },
  }, async (request, reply) => {
    const partner = await asOperator(services, request, 'partners:write', trx => endPartner(trx, request.params.slug, actorOf(request)))
    services.callers.forgetPartner(partner.id)
    await outlived()
    setVersion(reply, partner)
    return partner
  })
}
