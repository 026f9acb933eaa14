import { pageOf, pageQuerySchema, tenantTicketQuerySchema, ticketMessageSchema, ticketSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, setVersion } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { tenantParams } from '../members/index.ts'
import { pageOfTenant } from './ticket.list.service.ts'
import { pageOfMessages } from './ticket.message.service.ts'
import { getTenantTicket } from './ticket.reading.ts'
import { accessToTickets, evenSuspended, numberSchema, speakerOf } from './ticket.request.routes.ts'

const tags = ['Tickets']
const params = tenantParams.extend({ number: numberSchema })

export function ticketReadingRoutes(app: Api, { db, clock }: Pick<Services, 'db' | 'clock'>): void {
  app.get('/tenants/:slug/tickets', {
    config: evenSuspended,
    schema: {
      tags, summary: 'List the tickets of a tenant', operationId: 'listTenantTickets', params: tenantParams,
      querystring: tenantTicketQuerySchema,
      description: 'Newest first. Also while the workspace is suspended.',
      response: { 200: pageOf(ticketSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { cursor, ...wanted } = request.query
    const { slug } = request.params
    const reading = readIn(db, accessToTickets(request, slug, 'tickets:read'))
    const { items, last } = await pageOfTenant(reading, { slug, ...wanted, before: decodeCursor(cursor) }, speakerOf(request, clock))
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get('/tenants/:slug/tickets/:number', {
    config: evenSuspended,
    schema: {
      tags, summary: 'Read a ticket', operationId: 'getTenantTicket', params,
      description: 'Without what was written in it: those are its messages.',
      response: { 200: ticketSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const scope = accessToTickets(request, request.params.slug, 'tickets:read')
    const ticket = await getTenantTicket(readIn(db, scope), request.params, speakerOf(request, clock))
    setVersion(reply, ticket)
    return ticket
  })

  app.get('/tenants/:slug/tickets/:number/messages', {
    config: evenSuspended,
    schema: {
      tags, summary: 'Read what was written in a ticket', operationId: 'listTicketMessages', params, querystring: pageQuerySchema,
      description: 'Newest first. Operators see their notes among it; nobody else does.',
      response: { 200: pageOf(ticketMessageSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const reading = readIn(db, accessToTickets(request, request.params.slug, 'tickets:read'))
    const { side } = speakerOf(request, clock)
    const { items, last } = await pageOfMessages(reading, { ...request.params, side, limit, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })
}
