// Tickets of all tenants, for operators.
import { z } from 'zod'
import { pageOf, ticketCountsQuerySchema, ticketCountsSchema, ticketQuerySchema, ticketSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { countTickets, readQueue } from './ticket.list.service.ts'
import { ticketOperatingRoutes } from './ticket.operating.routes.ts'
import { getTicket } from './ticket.reading.ts'
import { numberSchema, speakerOf } from './ticket.request.routes.ts'

const tags = ['Tickets']
const params = z.object({ number: numberSchema })

export function ticketQueueRoutes(app: Api, services: Services): void {
  const { db, clock } = services
  ticketOperatingRoutes(app, services)

  app.get('/tickets', {
    schema: {
      tags, summary: 'List and search tickets', operationId: 'listTickets', querystring: ticketQuerySchema,
      description: 'For operators, of all tenants. A cursor goes on in the same list: with another search, filter or order it is refused.',
      response: { 200: pageOf(ticketSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async request => readQueue(readIn(db, requireOperator(callerOf(request), 'tickets:read')), request.query, speakerOf(request, clock)))

  app.get('/tickets/counts', {
    schema: {
      tags, summary: 'How many tickets there are in each queue', operationId: 'countTickets', querystring: ticketCountsQuerySchema,
      description: 'For operators. Among those that the list would show with the same search and filters.',
      response: { 200: ticketCountsSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const reading = readIn(db, requireOperator(callerOf(request), 'tickets:read'))
    return countTickets(reading, request.query, speakerOf(request, clock))
  })

  app.get('/tickets/:number', {
    schema: {
      tags, summary: 'Read a ticket by its number', operationId: 'getTicket', params,
      description: 'For operators. What was written in it is read below its tenant.',
      response: { 200: ticketSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const reading = readIn(db, requireOperator(callerOf(request), 'tickets:read'))
    const ticket = await getTicket(reading, request.params, speakerOf(request, clock))
    setVersion(reply, ticket)
    return ticket
  })
}
