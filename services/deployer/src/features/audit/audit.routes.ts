import { Readable } from 'node:stream'
import { z } from 'zod'
import { auditFilterSchema, auditPageSchema, auditQuerySchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { exportEntries, listEntries } from './audit.service.ts'

const tags = ['Audit']
const file = { description: 'The file', content: { 'application/jsonl': { schema: z.string() } } }

export function auditRoutes(app: Api, { db }: Context): void {
  app.get('/audit-entries', {
    schema: {
      tags, summary: 'Read who did what', operationId: 'listAudit', querystring: auditQuerySchema,
      description: 'Newest first. Everything that changes something is written down before it is done; what was asked for and refused is here, too.',
      response: { 200: auditPageSchema, ...problemAnswers(400, 401) },
    },
  }, ({ query: { before, limit, ...filter } }) => listEntries(db, filter, { before, limit }))

  app.get('/audit-entries/export', {
    config: { audited: true },
    schema: {
      tags, summary: 'Read who did what, as a file', operationId: 'exportAudit', querystring: auditFilterSchema,
      description: 'All of it, newest first, a line of JSON for each entry.', response: { 200: file, ...problemAnswers(400, 401) },
    },
  }, async ({ query }, reply) => reply.type('application/jsonl; charset=utf-8').header('cache-control', 'no-store')
    .header('content-disposition', 'attachment; filename="audit.jsonl"').send(Readable.from(exportEntries(db, query)) as never))
}
