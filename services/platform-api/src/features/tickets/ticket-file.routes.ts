import type { FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { mostTicketFileBytes, ticketFileBodySchema, ticketFileSchema, uploadQuerySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { tenantParams } from '../members/index.ts'
import { accessToTickets, evenSuspended, speakerOf } from './ticket.request.routes.ts'
import { FileTooLarge } from './ticket-file.errors.ts'
import { keepFile, readFile, requireSize } from './ticket-file.service.ts'
import { judgeFile } from './ticket-file.type.ts'

const tags = ['Tickets']

export function ticketFileRoutes(outer: Api, { db, clock }: Services): void {
  // In a context of its own, so that no other route takes bytes, nor so many of them.
  outer.register(async (inner) => {
    const app = inner.withTypeProvider<ZodTypeProvider>()
    app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => body.toString('latin1'))
    app.setErrorHandler((error: { code?: string }) => {
      throw error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? new FileTooLarge() : error
    })

    app.post('/tenants/:slug/ticket-files', {
      config: evenSuspended, bodyLimit: mostTicketFileBytes,
      schema: {
        tags, summary: 'Upload a file for a ticket', operationId: 'uploadTicketFile', consumes: ['application/octet-stream'],
        params: tenantParams, querystring: uploadQuerySchema, headers: idempotencyHeaders, body: ticketFileBodySchema,
        description: 'The bytes as they are, at most 10 MiB. What kind of file it is follows from what it holds, and has to fit the end of its name. '
          + 'Whoever uploaded it names it in a message within a day; otherwise it is deleted.',
        response: { 201: ticketFileSchema, ...problemAnswers(400, 401, 403, 404, 409, 413, 415, 422, 429) },
      },
    }, async (request, reply) => {
      const { slug } = request.params
      const scope = accessToTickets(request, slug, 'tickets:write')
      const content = Buffer.from(request.body, 'latin1')
      requireSize(content)
      const judged = await judgeFile(request.query.name, content)
      const speaker = speakerOf(request, clock)
      const answer = await inScope(db, scope, trx => once(trx, request, async () => ({
        status: 201, body: await keepFile(trx, { slug, content, ...judged }, speaker),
      }), ticketFileSchema))
      if (answer.replayed) reply.header('idempotency-replayed', 'true')
      return reply.code(201).header('location', `/v1/tenants/${slug}/ticket-files/${answer.body.id}`).send(answer.body)
    })
  })

  outer.get('/tenants/:slug/ticket-files/:fileId', {
    config: evenSuspended,
    schema: {
      tags, summary: 'Download a file of a ticket', operationId: 'downloadTicketFile',
      params: tenantParams.extend({ fileId: z.uuid() }),
      description: 'To be kept, and never shown in its place: the answer says so, and what kind of file it is is not said here.',
      response: {
        200: { description: 'The file', content: { 'application/octet-stream': { schema: ticketFileBodySchema } } },
        ...problemAnswers(400, 401, 403, 404),
      },
    },
  }, async (request, reply) => {
    const { slug, fileId } = request.params
    const { name, content } = await readFile(readIn(db, accessToTickets(request, slug, 'tickets:read')), slug, fileId)
    return reply.headers({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${asciiOf(name)}"; filename*=UTF-8''${encoded(name)}`,
      'content-security-policy': 'default-src \'none\'; sandbox',
      // Bytes are sent as they are, whatever the description calls them.
    }).send(content as unknown as string)
  })
}

/** For what does not read the other one (RFC 6266). */
function asciiOf(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
}

function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
