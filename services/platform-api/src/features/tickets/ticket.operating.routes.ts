// What operators do with a ticket among themselves.
import { z } from 'zod'
import { addTicketNoteSchema, assignTicketSchema, changeTicketSchema, ticketMessageSchema, ticketSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { noteOnTicket } from './ticket.message.service.ts'
import { numberSchema, speakerOf } from './ticket.request.routes.ts'
import { assignTicket, changeTicket } from './ticket.service.ts'

const tags = ['Tickets']
const params = z.object({ number: numberSchema })

export function ticketOperatingRoutes(app: Api, services: Services): void {
  const { db, clock, events } = services

  app.patch('/tickets/:number', {
    schema: {
      tags, summary: 'Change a ticket', operationId: 'changeTicket', params, headers: ifMatchHeaders, body: changeTicketSchema,
      description: 'For operators. With another priority its clocks are as if it had had that from the beginning.',
      response: { 200: ticketSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 428) },
    },
  }, async (request, reply) => {
    const change = { ...request.body, version: versionOf(request) }
    const ticket = await asOperator(services, request, 'tickets:write', trx =>
      changeTicket(trx, request.params.number, change, speakerOf(request, clock)))
    setVersion(reply, ticket)
    return ticket
  })

  app.put('/tickets/:number/assignee', {
    schema: {
      tags, summary: 'Say who sees to a ticket', operationId: 'assignTicket', params, headers: ifMatchHeaders, body: assignTicketSchema,
      description: 'For operators. The tenant is not told.',
      response: { 200: ticketSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const wish = { ...request.body, version: versionOf(request) }
    const ticket = await asOperator(services, request, 'tickets:write', trx =>
      assignTicket(trx, request.params.number, wish, speakerOf(request, clock)))
    setVersion(reply, ticket)
    return ticket
  })

  app.post('/tickets/:number/notes', {
    schema: {
      tags, summary: 'Make a note on a ticket', operationId: 'addTicketNote', params, headers: idempotencyHeaders,
      body: addTicketNoteSchema,
      description: 'For operators, and read by operators only: neither its text nor that it exists ever reaches the tenant.',
      response: { 201: ticketMessageSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const scope = requireOperator(callerOf(request), 'tickets:write')
    const answer = await inScope(db, scope, trx => once(trx, request, async () => ({
      status: 201, body: await noteOnTicket(trx, request.params.number, request.body, speakerOf(request, clock)),
    }), ticketMessageSchema))
    events.notify()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return reply.code(201).send(answer.body)
  })
}
