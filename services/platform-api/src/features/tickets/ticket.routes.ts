// Tickets below their tenant: for those who look after it, and for operators on its behalf.
import { answerTicketSchema, openTicketSchema, ticketMessageSchema, ticketSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import { inScope } from '../../database/index.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { tenantParams } from '../members/index.ts'
import { answerTicket } from './ticket.message.service.ts'
import { ticketReadingRoutes } from './ticket.reading.routes.ts'
import { accessToTickets, evenSuspended, numberSchema, speakerOf } from './ticket.request.routes.ts'
import { openTicket, resolveTicket } from './ticket.service.ts'
import { ticketFileRoutes } from './ticket-file.routes.ts'

const tags = ['Tickets']
const params = tenantParams.extend({ number: numberSchema })

export function ticketRoutes(app: Api, services: Services): void {
  const { db, clock, events, outbox } = services
  ticketReadingRoutes(app, services)
  ticketFileRoutes(app, services)

  app.post('/tenants/:slug/tickets', {
    config: evenSuspended,
    schema: {
      tags, summary: 'Open a ticket', operationId: 'openTicket', params: tenantParams, headers: idempotencyHeaders, body: openTicketSchema,
      description: 'Files are uploaded before, and named here. An operator opens it on the tenant\'s behalf.',
      response: { 201: ticketSchema, ...problemAnswers(400, 401, 403, 404, 409, 422, 429) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const speaker = speakerOf(request, clock)
    const answer = await inScope(db, accessToTickets(request, slug, 'tickets:write'), trx => once(trx, request, async () => ({
      status: 201, body: await openTicket(trx, slug, request.body, { speaker, announce: outbox.announce }),
    }), ticketSchema))
    events.notify()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, answer.body)
    return reply.code(201).header('location', `/v1/tenants/${slug}/tickets/${answer.body.number}`).send(answer.body)
  })

  app.post('/tenants/:slug/tickets/:number/messages', {
    config: evenSuspended,
    schema: {
      tags, summary: 'Answer in a ticket', operationId: 'answerTicket', params, headers: idempotencyHeaders, body: answerTicketSchema,
      description: 'After an answer of ours it is the customer\'s turn; after one of theirs it is ours, and what was resolved is open again.',
      response: { 201: ticketMessageSchema, ...problemAnswers(400, 401, 403, 404, 409, 422, 429) },
    },
  }, async (request, reply) => {
    const scope = accessToTickets(request, request.params.slug, 'tickets:write')
    const by = { speaker: speakerOf(request, clock), announce: outbox.announce }
    const answer = await inScope(db, scope, trx => once(trx, request, async () => ({
      status: 201, body: await answerTicket(trx, request.params, request.body, by),
    }), ticketMessageSchema))
    events.notify()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return reply.code(201).send(answer.body)
  })

  app.post('/tenants/:slug/tickets/:number/resolve', {
    config: evenSuspended,
    schema: {
      tags, summary: 'Say that a ticket is settled', operationId: 'resolveTicket', params, description: 'An answer opens it again.',
      response: { 200: ticketSchema, ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const scope = accessToTickets(request, request.params.slug, 'tickets:write')
    const ticket = await inScope(db, scope, trx => resolveTicket(trx, request.params, speakerOf(request, clock)))
    events.notify()
    setVersion(reply, ticket)
    return ticket
  })
}
