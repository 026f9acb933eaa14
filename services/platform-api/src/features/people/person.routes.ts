import { z } from 'zod'
import {
  createPersonSchema, pageOf, personCountsQuerySchema, personCountsSchema, personQuerySchema, personSchema, personSummarySchema,
  updatePersonSchema,
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
import { countPeople, createPerson, getPerson, pageOfPeople, updatePerson } from './person.service.ts'

const params = z.object({ id: z.uuid() })
const tags = ['People']

export function personRoutes(app: Api, services: Services): void {
  const { db } = services

  app.get('/users', {
    schema: {
      tags, summary: 'Find people', operationId: 'listPeople',
      description: 'For operators: everybody the platform knows, across tenants. Of those found by a search, whose name begins with it come '
        + 'first; in the order of addresses, whose address does.',
      querystring: personQuerySchema, response: { 200: pageOf(personSummarySchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async request => pageOfPeople(readIn(db, requireOperator(callerOf(request), 'people:read')), request.query))

  app.get('/users/counts', {
    schema: {
      tags, summary: 'How many people each filter finds', operationId: 'countPeople', querystring: personCountsQuerySchema,
      description: 'For operators. Among those whom the list would show with the same search.',
      response: { 200: personCountsSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async request => countPeople(readIn(db, requireOperator(callerOf(request), 'people:read')), request.query.search))

  app.post('/users', {
    schema: {
      tags, summary: 'Create a person', operationId: 'createPerson',
      description: 'For operators. The directory follows; the person belongs to no tenant until they are made a member of one.',
      headers: idempotencyHeaders, body: createPersonSchema,
      response: { 201: personSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const answer = await asOperator(services, request, 'people:write', trx =>
      once(trx, request, async () => ({ status: 201, body: await createPerson(trx, request.body, actorOf(request)) }), personSchema))
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, answer.body)
    return reply.code(201).header('location', `/v1/users/${answer.body.id}`).send(answer.body)
  })

  app.get('/users/:id', {
    schema: {
      tags, summary: 'Read a person', operationId: 'getPerson', params, description: 'For operators.',
      response: { 200: personSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const person = await getPerson(readIn(db, requireOperator(callerOf(request), 'people:read')), request.params.id)
    setVersion(reply, person)
    return person
  })

  app.patch('/users/:id', {
    schema: {
      tags, summary: 'Change a person', operationId: 'updatePerson', params, headers: ifMatchHeaders, body: updatePersonSchema,
      description: 'For operators. The directory follows; what it said before no longer counts.',
      response: { 200: personSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 428) },
    },
  }, async (request, reply) => {
    const { id } = request.params
    const person = await asOperator(services, request, 'people:write', trx =>
      updatePerson(trx, { id, version: versionOf(request), change: request.body }, actorOf(request)))
    setVersion(reply, person)
    return person
  })
}
